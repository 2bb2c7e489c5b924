package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.codec.Decoder;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Encoder;
import org.ecpat.monitoring.json.codec.Unknown;
import org.ecpat.monitoring.json.format.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final int DOCUMENTS = 250;

  static Stream<Document<?>> kinds() {
    return Kinds.all().stream();
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
    Map<String, Set<Object>> seen = new TreeMap<>();
    for (Document<?> kind : Kinds.all()) {
      for (int seed = 0; seed < DOCUMENTS; seed++) {
        ValueGenerator generator = new ValueGenerator(seed);
        generator.value(kind.type());
        generator
            .seen()
            .forEach(
                (k, values) -> seen.computeIfAbsent(k, x -> new TreeSet<>(BY_TEXT)).addAll(values));
      }
    }
    assertThat(seen).hasSizeGreaterThan(100);
    assertThat(seen).allSatisfy((attribute, values) -> assertThat(values).hasSizeGreaterThan(1));
  }

  private static final java.util.Comparator<Object> BY_TEXT =
      java.util.Comparator.comparing(String::valueOf);

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
