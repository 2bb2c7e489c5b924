package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.codec.Decoder;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Encoder;
import org.ecpat.monitoring.json.codec.Unknown;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methods;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read equal, and written again it has the same bytes. */
class RoundTripTest {
  /** Ten thousand in all; of the kinds that hold others, fewer. */
  private static final int DOCUMENTS = 10_000;

  private static final Set<String> LARGE =
      Set.of("edition", "scoreboard", "methodology", "robustness", "robustness-request");
  private static final int LARGE_DOCUMENTS = 200;
  private static final int TRAPPED_DOCUMENTS = 150;

  /** What people write, in a file or in Java; the other kinds are what comes out. */
  private static final Set<String> INPUTS =
      Set.of(
          "framework",
          "observations",
          "methodology",
          "profile",
          "mapping",
          "examples",
          "states",
          "verdicts",
          "pathway-request",
          "robustness-request");

  private static final int SAMPLE = 100;
  private static final Kinds KINDS =
      Kinds.with(() -> Methods.builtIn().with(List.of(new FirstOfAll.Provider())));

  @Test
  void tenThousandWrittenValuesAreReadEqualAndWrittenAlike() {
    List<Document<?>> small = kinds(false);
    List<Document<?>> large = kinds(true);
    int each = (DOCUMENTS - large.size() * LARGE_DOCUMENTS) / small.size() + 1;
    int done = 0;
    for (Document<?> kind : large) {
      done += comeBack(kind, LARGE_DOCUMENTS);
    }
    for (Document<?> kind : small) {
      done += comeBack(kind, each);
    }
    assertThat(done).isGreaterThanOrEqualTo(DOCUMENTS);
    System.out.println("Round trip: " + done + " documents, byte for byte");
  }

  private static List<Document<?>> kinds(boolean large) {
    return KINDS.all().stream()
        .<Document<?>>map(k -> k)
        .filter(k -> LARGE.contains(k.kind()) == large)
        .toList();
  }

  private static <T> int comeBack(Document<T> kind, int count) {
    for (int seed = 0; seed < count; seed++) {
      T value = new ValueGenerator(seed).value(kind.type());
      byte[] bytes = write(value, kind);
      T read = read(bytes, kind);
      assertThat(read).as("%s, seed %d", kind.kind(), seed).isEqualTo(value);
      assertThat(write(read, kind)).as("%s, seed %d", kind.kind(), seed).isEqualTo(bytes);
    }
    return count;
  }

  /** A rule that only the reader knew would let a value be written that cannot be read again. */
  @Test
  void whatTheModelAcceptsCanBeReadAgain() {
    for (Document<?> kind : KINDS.all()) {
      if (INPUTS.contains(kind.kind())) {
        comeBackFromTraps(kind);
      }
    }
  }

  private static <T> void comeBackFromTraps(Document<T> kind) {
    for (int seed = 0; seed < TRAPPED_DOCUMENTS; seed++) {
      T value = new ValueGenerator(seed, 20).value(kind.type());
      assertThat(read(write(value, kind), kind))
          .as("%s, seed %d", kind.kind(), seed)
          .isEqualTo(value);
    }
  }

  /** The catalogue and the examples of the specifications. */
  @Test
  void everyDocumentOfTheArchiveIsWrittenAsItStands() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("catalog", "schema")) {
      try (Stream<Path> all =
          Files.list(
              Path.of("src", "main", "resources", "org", "ecpat", "monitoring", "json", folder))) {
        all.filter(f -> f.toString().endsWith(".json") && !f.toString().endsWith(".schema.json"))
            .forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Document<?> kind = kindOf(bytes);
      Object read = Documents.reader().read(kind.type(), new ByteArrayInputStream(bytes));
      assertThat(Documents.text(read).getBytes(StandardCharsets.UTF_8))
          .as("%s", file)
          .isEqualTo(bytes);
    }
  }

  private static Document<?> kindOf(byte[] bytes) {
    String format = new JsonMapper().readTree(bytes).get("format").asString();
    return KINDS.all().stream()
        .filter(k -> format.equals("ecpat-monitoring/" + k.kind()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theGeneratorGivesEveryAttributeDifferentValues() {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (Document<?> kind : KINDS.all()) {
      for (int seed = 0; seed < SAMPLE; seed++) {
        ValueGenerator generator = new ValueGenerator(seed);
        generator.value(kind.type());
        generator.seen().forEach((k, v) -> seen.computeIfAbsent(k, x -> new HashSet<>()).addAll(v));
      }
    }
    assertThat(seen).hasSizeGreaterThan(200);
    assertThat(seen.entrySet().stream().filter(e -> e.getValue().size() < 2).map(Map.Entry::getKey))
        .isEmpty();
  }

  private static <T> byte[] write(T value, Document<T> kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Encoder(item -> true).write(value, kind, bytes);
    return bytes.toByteArray();
  }

  /** Reads without looking at references, which lead nowhere in generated values. */
  private static <T> T read(byte[] bytes, Document<T> kind) {
    Document<T> unchecked = new Document<>(kind.kind(), kind.type(), kind.codec(), v -> List.of());
    return new Decoder(Unknown.REFUSE, warning -> {}).read("generated", bytes, unchecked);
  }
}
