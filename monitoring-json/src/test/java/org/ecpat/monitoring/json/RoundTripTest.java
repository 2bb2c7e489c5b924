package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final int DOCUMENTS = 100;
  private static final Kinds KINDS =
      Kinds.with(() -> Methods.builtIn().with(List.of(new FirstOfAll.Provider())));

  static Stream<Document<?>> kinds() {
    return KINDS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void writtenValuesAreReadEqualAndWrittenAlike(Document<T> kind) {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      T value = new ValueGenerator(seed).value(kind.type());
      byte[] bytes = write(value, kind);
      T read = read(bytes, kind);
      assertThat(read).as("seed %d", seed).isEqualTo(value);
      assertThat(write(read, kind)).as("seed %d", seed).isEqualTo(bytes);
    }
  }

  @Test
  void theGeneratorGivesEveryAttributeDifferentValues() {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (Document<?> kind : KINDS.all()) {
      for (int seed = 0; seed < DOCUMENTS; seed++) {
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
