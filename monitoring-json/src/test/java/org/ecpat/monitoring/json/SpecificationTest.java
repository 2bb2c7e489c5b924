package org.ecpat.monitoring.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Schema;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas and specifications in the archive are those of the code.
 *
 * <p>They are written anew by {@code mvn -pl monitoring-json -am test -Dtest=SpecificationTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dspecification=write}.
 */
class SpecificationTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "org", "ecpat", "monitoring", "json", "schema");
  private static final Path TEMPLATE =
      Path.of("src", "test", "resources", "org", "ecpat", "monitoring", "json", "documents.md");
  private static final boolean WRITE = "write".equals(System.getProperty("specification"));

  static Stream<Document<?>> kinds() {
    return Kinds.with(Methods::builtIn).all().stream();
  }

  @Test
  void schemasAndSpecificationsAreThoseOfTheCode() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (Document<?> kind : kinds().toList()) {
      expected.put(kind.kind() + ".schema.json", Schema.of(kind));
      expected.put(kind.kind() + ".md", Specification.of(kind, example(kind)));
    }
    expected.put(
        "documents.md", Specification.common(Files.readString(TEMPLATE), FindingCode.all()));
    for (Map.Entry<String, String> file : expected.entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      if (WRITE) {
        Files.writeString(path, file.getValue());
      }
      assertThat(path)
          .as("%s is made from the code; SpecificationTest says how", path)
          .exists()
          .content()
          .isEqualTo(file.getValue());
    }
  }

  static Stream<Document<?>> kindsWithExample() {
    return kinds().filter(kind -> Files.exists(file(kind)));
  }

  @ParameterizedTest
  @MethodSource("kindsWithExample")
  <T> void examplesAreReadAndWrittenAlike(Document<T> kind) throws IOException {
    String example = Files.readString(file(kind));
    T value = Documents.read(kind.type(), example);
    assertThat(Documents.text(value)).isEqualTo(example);
  }

  @Test
  void theArchiveHoldsTheSchemaThatTheLibraryUses() throws IOException {
    for (Document<?> kind : kinds().toList()) {
      try (var stream =
          Documents.class.getResourceAsStream("schema/" + kind.kind() + ".schema.json")) {
        String text = new String(requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(Documents.schema(kind.type()));
      }
    }
  }

  private static Optional<String> example(Document<?> kind) throws IOException {
    Path path = file(kind);
    return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
  }

  private static Path file(Document<?> kind) {
    return FOLDER.resolve(kind.kind() + ".example.json");
  }
}
