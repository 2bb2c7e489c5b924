package org.ecpat.monitoring.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final Pattern CODE =
      Pattern.compile("(?:error|warning|note)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");
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
        "documents.md",
        Specification.common(
            Files.readString(TEMPLATE),
            kinds().sorted(Comparator.comparing(Document::kind)).toList(),
            Files.readString(CornerCasesTest.TABLE),
            FindingCode.all()));
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

  @ParameterizedTest
  @MethodSource("kinds")
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

  @ParameterizedTest
  @MethodSource("kinds")
  void theDoorGivesTheSpecification(Document<?> kind) throws IOException {
    assertThat(Documents.specification(kind.type()))
        .isEqualTo(Files.readString(FOLDER.resolve(kind.kind() + ".md")))
        .startsWith("# " + kind.kind() + "\n");
  }

  @Test
  void aTypeThatIsNoDocumentHasNoSpecification() {
    assertThatThrownBy(() -> Documents.specification(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("java.lang.String is not a kind of document. Known: ");
  }

  /** Whoever looks at the door finds every kind, with its specification. */
  @ParameterizedTest
  @MethodSource("kinds")
  void theDoorNamesEveryKind(Document<?> kind) throws IOException {
    String door =
        Files.readString(
            Path.of("src", "main", "java", "org", "ecpat", "monitoring", "json", "Documents.java"));
    String words = door.replaceAll("\\s+\\*\\s+", " ");
    assertThat(words.contains("{@code " + kind.kind() + "}")).isTrue();
    assertThat(words.contains("{@link " + kind.type().getName() + "}")).isTrue();
  }

  /** Every property and every object says what it means, in a sentence. */
  @ParameterizedTest
  @MethodSource("kinds")
  void everyPropertyIsDescribed(Document<?> kind) throws IOException {
    String text = Files.readString(FOLDER.resolve(kind.kind() + ".md"));
    assertThat(text.lines().filter(line -> line.startsWith("| `")))
        .isNotEmpty()
        .allMatch(line -> line.matches("\\| `[^`]+` \\| .+ \\| .+ \\| .+\\. \\|"));
  }

  /** What the sources of the values of documents check has its code in the list. */
  @Test
  void everyCodeOfAValueIsListed() throws IOException {
    Set<String> unlisted = new TreeSet<>();
    for (String part : List.of("commitment", "framework", "observation", "methodology")) {
      Path folder =
          Path.of(
              "..", "monitoring-core", "src", "main", "java", "org", "ecpat", "monitoring", part);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          CODE.matcher(Files.readString(file))
              .results()
              .map(m -> m.group(1))
              .filter(code -> FindingCode.all().stream().noneMatch(c -> c.covers(code)))
              .forEach(code -> unlisted.add(code + " of " + file.getFileName()));
        }
      }
    }
    assertThat(unlisted).as("codes for schema/codes.csv").isEmpty();
  }

  private static String example(Document<?> kind) throws IOException {
    assertThat(file(kind)).as("every kind has an example").exists();
    return Files.readString(file(kind));
  }

  private static Path file(Document<?> kind) {
    return FOLDER.resolve(kind.kind() + ".example.json");
  }
}
