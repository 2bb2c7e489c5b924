package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.json.FindingCode.Group;
import org.ecpat.monitoring.json.codec.Decoder;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Encoder;
import org.ecpat.monitoring.json.codec.Unknown;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methods;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the schemas, as an independent validator reads them, and the reader agree.
 *
 * <p>What the schema refuses, the reader refuses, for a rule of the schema among others. What the
 * schema accepts, the reader accepts, or refuses for other rules alone.
 */
class SchemaAgreementTest {
  private static final int DOCUMENTS = Integer.getInteger("agreement.documents", 20);
  private static final int MUTATIONS = 12;
  private static final Set<Group> BEYOND = Set.of(Group.VALUE, Group.REFERENCE);
  private static final List<FindingCode> CODES = FindingCode.all();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Kinds KINDS =
      Kinds.with(() -> Methods.builtIn().with(List.of(new FirstOfAll.Provider())));
  private static final Set<String> UNLISTED = new TreeSet<>();
  private static final Map<String, Map<String, Integer>> COUNTS = new TreeMap<>();

  static Stream<Document<?>> kinds() {
    return KINDS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void schemaAndReaderAgree(Document<T> kind) {
    Schema schema = schema(kind);
    Set<String> disagreements = new TreeSet<>();
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      T value = new ValueGenerator(seed).value(kind.type());
      JsonNode sound = MAPPER.readTree(write(value, kind));
      compare(kind, schema, sound).ifPresent(disagreements::add);
      for (int i = 0; i < MUTATIONS; i++) {
        JsonNode mutated = new Mutation(new Random(1000L * seed + i)).of(sound);
        compare(kind, schema, mutated).ifPresent(disagreements::add);
      }
    }
    for (JsonNode real : real(kind)) {
      compare(kind, schema, real).ifPresent(disagreements::add);
      for (int i = 0; i < DOCUMENTS * MUTATIONS / 2; i++) {
        JsonNode mutated = new Mutation(new Random(i)).of(real);
        compare(kind, schema, mutated).ifPresent(disagreements::add);
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(COUNTS.get(kind.kind())).containsKeys("accepted by both", "refused by both");
  }

  /** The example of a kind, as it is written. */
  private static List<JsonNode> real(Document<?> kind) {
    try (InputStream stream =
        Documents.class.getResourceAsStream("schema/" + kind.kind() + ".example.json")) {
      return stream == null ? List.of() : List.of(MAPPER.readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Optional<String> compare(Document<T> kind, Schema schema, JsonNode tree) {
    List<Error> errors = schema.validate(tree);
    List<Finding> findings = findings(kind, tree);
    Set<String> codes =
        findings.stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .map(Finding::code)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean agrees =
        errors.isEmpty()
            ? BEYOND.containsAll(codes.stream().map(SchemaAgreementTest::group).toList())
            : codes.stream().anyMatch(c -> group(c) == Group.SCHEMA);
    String outcome =
        errors.isEmpty()
            ? codes.isEmpty() ? "accepted by both" : "refused for rules beyond the schema"
            : "refused by both";
    COUNTS
        .computeIfAbsent(kind.kind(), k -> new TreeMap<>())
        .merge(agrees ? outcome : "disagreement", 1, Integer::sum);
    return !agrees
        ? Optional.of(
            kind.kind()
                + ": schema "
                + errors
                + ", reader "
                + findings.stream().map(Finding::text).toList())
        : Optional.empty();
  }

  private static Group group(String code) {
    return CODES.stream()
        .filter(c -> c.covers(code))
        .map(FindingCode::group)
        .findFirst()
        .orElseGet(
            () -> {
              UNLISTED.add(code);
              return Group.VALUE;
            });
  }

  private static <T> List<Finding> findings(Document<T> kind, JsonNode tree) {
    try {
      new Decoder(Unknown.REFUSE, warning -> {})
          .read("mutated", tree.toString().getBytes(StandardCharsets.UTF_8), kind);
      return List.of();
    } catch (InvalidInputException e) {
      return e.findings();
    }
  }

  private static Schema schema(Document<?> kind) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(org.ecpat.monitoring.json.codec.Schema.of(kind));
  }

  private static <T> String write(T value, Document<T> kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Encoder(item -> true).write(value, kind, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void report() {
    assertThat(UNLISTED).as("codes of findings that codes.csv does not list").isEmpty();
    int all = COUNTS.values().stream().flatMap(c -> c.values().stream()).mapToInt(c -> c).sum();
    COUNTS.forEach(
        (kind, counts) -> System.out.println("Schema and reader of " + kind + ": " + counts));
    System.out.println("Schema and reader: " + all + " documents, 0 disagreements");
  }
}
