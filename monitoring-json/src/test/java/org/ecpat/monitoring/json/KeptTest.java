package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.codec.Beyond;
import org.ecpat.monitoring.json.codec.Decoder;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Limits;
import org.ecpat.monitoring.json.codec.Unknown;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Properties that the format does not know are kept on request, and written back. */
class KeptTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String NEWER =
      """
      {
        "format": "ecpat-monitoring/framework",
        "version": "1.7",
        "id": "small",
        "colour": {"a": [1.50, 1E+2, null, "é\\u0000\\/"], "b": {}},
        "title": "A small one",
        "states": {"states": [{"code": "IRL", "iso": 372, "name": "Ireland"}],
                   "groups": [{"id": "EU", "name": "EU", "members": [{"state": "IRL", "vote": 1}]}]},
        "goals": [
          {"id": "g", "title": "G", "indicators": ["law", "helpline"], "icon": "x.svg"}
        ],
        "indicators": [
          {"id": "law", "question": "?", "kind": "process", "scale": {"type": "yes-no", "ui": []}},
          {"id": "helpline", "question": "?", "kind": "process", "scale": {"type": "yes-no"}}
        ]
      }
      """;

  @Test
  void whatIsUnknownIsKeptAndWrittenBack() {
    Kept<Framework> kept = Documents.reader().readKeeping(Framework.class, NEWER);
    assertThat(kept.unknown())
        .containsExactly(
            entry("/colour", "{\"a\": [1.50, 1E+2, null, \"é\\u0000/\"], \"b\": {}}"),
            entry("/states/states/0/iso", "372"),
            entry("/states/groups/0/members/0/vote", "1"),
            entry("/goals/0/icon", "\"x.svg\""),
            entry("/indicators/0/scale/ui", "[]"));
    String written = Documents.text(kept);
    assertThat(written)
        .isEqualTo(
            """
            {
              "format": "ecpat-monitoring/framework",
              "version": "1.7",
              "id": "small",
              "title": "A small one",
              "states": {
                "states": [
                  {"code": "IRL", "name": "Ireland", "iso": 372}
                ],
                "groups": [
                  {
                    "id": "EU",
                    "name": "EU",
                    "members": [
                      {"state": "IRL", "vote": 1}
                    ]
                  }
                ]
              },
              "goals": [
                {
                  "id": "g",
                  "title": "G",
                  "indicators": ["law", "helpline"],
                  "icon": "x.svg"
                }
              ],
              "indicators": [
                {
                  "id": "law",
                  "question": "?",
                  "kind": "process",
                  "scale": {"type": "yes-no", "ui": []}
                },
                {
                  "id": "helpline",
                  "question": "?",
                  "kind": "process",
                  "scale": {"type": "yes-no"}
                }
              ],
              "colour": {"a": [1.50, 1E+2, null, "é\\u0000/"], "b": {}}
            }
            """);
    assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(NEWER));
    assertThat(Documents.text(Documents.reader().readKeeping(Framework.class, written)))
        .isEqualTo(written);
    assertThat(Documents.digest(kept)).isNotEqualTo(Documents.digest(kept.value()));
  }

  @Test
  void itGoesWithWhatItBelongsTo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("f.json");
    Files.writeString(file, NEWER);
    Kept<Framework> kept = Documents.reader().readKeeping(Framework.class, file);
    Framework turned =
        Framework.builder()
            .from(kept.value())
            .title(Text.of("Another"))
            .indicators(List.of(kept.value().indicators().get(1), kept.value().indicators().get(0)))
            .goals(List.of())
            .build();
    Documents.write(kept.with(turned), file);
    assertThat(Files.readString(file))
        .contains(
            "\"id\": \"law\",\n      \"question\": \"?\",\n      \"kind\": \"process\",\n"
                + "      \"scale\": {\"type\": \"yes-no\", \"ui\": []}")
        .contains("\"title\": \"Another\"")
        .contains("\"colour\": {")
        .doesNotContain("x.svg");
  }

  /** What stands in restricted evidence is as restricted, and moves to no other evidence. */
  @Test
  void whatIsUnknownInRestrictedEvidenceIsLeftOutWithIt() {
    String all =
        Documents.writer().including(Confidentiality.RESTRICTED).text(DocumentsTest.OBSERVATIONS);
    String marked = all.replace("\"restricted\"}", "\"restricted\", \"village\": \"X\"}");
    assertThat(marked).isNotEqualTo(all);
    Kept<Observations> kept = Documents.reader().readKeeping(Observations.class, marked);
    assertThat(Documents.text(kept)).isEqualTo(Documents.text(DocumentsTest.OBSERVATIONS));
    assertThat(Documents.writer().including(Confidentiality.RESTRICTED).text(kept))
        .isEqualTo(marked);
    Observations changed =
        Observations.builder()
            .from(kept.value())
            .observations(
                kept.value().observations().stream()
                    .map(o -> Observation.builder().from(o).confidence(0.5).build())
                    .toList())
            .build();
    assertThat(Documents.text(kept.with(changed))).isEqualTo(Documents.text(changed));
  }

  @Test
  void whatIsUnknownMustBeSoundJson() {
    String start =
        "{\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.1\", \"id\": \"x\",\n"
            + " \"title\": \"T\", ";
    assertThatThrownBy(
            () ->
                Documents.reader()
                    .readKeeping(
                        Framework.class,
                        start + "\"é\": [NaN, \"\\ud800\", {\"a\": 1, \"a\": 2}]}"))
        .hasMessage(
            """
            framework cannot be used:
            warning no-goals at /goals (line 1, column 1): framework 'x': a framework needs at least one goal to be scored.
            error number at /é/0 (line 2, column 22): unknown property: must be a number of JSON; found NaN.
            error surrogate at /é/1 (line 2, column 27): unknown property: must not contain half of a surrogate pair; found "\\ud800".
            error duplicate-property at /é/2/a (line 2, column 46): unknown property: must have each property once; found "a".\
            """);
    assertThatThrownBy(
            () ->
                Documents.reader()
                    .readKeeping(Framework.class, start + "\"b\": 1, \"b\": 2, \"goals\": 5}"))
        .hasMessage(
            """
            framework cannot be used:
            error duplicate-property at /b (line 2, column 24): framework 'x': must have each property once; found "b".
            error type at /goals (line 2, column 41): property 'goals' of framework 'x': must be an array; found 5.\
            """);
  }

  static Stream<Document<?>> kinds() {
    return Kinds.with(Methods::builtIn).all().stream();
  }

  /** Unknown properties in any objects of generated documents come back where they were. */
  @ParameterizedTest
  @MethodSource("kinds")
  <T> void unknownPropertiesOfEveryKindComeBack(Document<T> kind) {
    Document<T> unchecked = new Document<>(kind.kind(), kind.type(), kind.codec(), v -> List.of());
    Decoder decoder = new Decoder(Unknown.KEEP, warning -> {}, Limits.USUAL, value -> List.of());
    DocumentWriter writer = Documents.writer().including(Confidentiality.RESTRICTED);
    int put = 0;
    for (int seed = 0; seed < 20; seed++) {
      T value = new ValueGenerator(seed).value(kind.type());
      if (writesOnlyBuiltIn(value)) {
        JsonNode tree = MAPPER.readTree(writer.text(value));
        put += strange(tree, decoder, unchecked, new Random(seed));
        Beyond beyond = new Beyond();
        T read =
            decoder.read("x", tree.toString().getBytes(StandardCharsets.UTF_8), unchecked, beyond);
        JsonNode back = MAPPER.readTree(writer.text(Kept.of(read, beyond)));
        assertThat(back).as("seed %d", seed).isEqualTo(tree);
      }
    }
    assertThat(put).isGreaterThan(20);
  }

  private static boolean writesOnlyBuiltIn(Object value) {
    return !value.toString().contains("FirstOfAll");
  }

  /** Puts a property into some objects, those with declared properties; how many. */
  private static int strange(JsonNode tree, Decoder decoder, Document<?> kind, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(tree, objects);
    int put = 0;
    for (int i = 0; i < 6; i++) {
      ObjectNode object = objects.get(random.nextInt(objects.size()));
      String name = "un/known~" + i;
      object.set(name, MAPPER.readTree("{\"a\": [" + i + ", \"\\n\"]}"));
      Beyond beyond = new Beyond();
      if (isReadKeeping(tree, decoder, kind, beyond) && beyond.values().size() == put + 1) {
        put++;
      } else {
        object.remove(name);
      }
    }
    return put;
  }

  private static boolean isReadKeeping(
      JsonNode tree, Decoder decoder, Document<?> kind, Beyond beyond) {
    try {
      decoder.read("x", tree.toString().getBytes(StandardCharsets.UTF_8), kind, beyond);
      return true;
    } catch (InvalidInputException e) {
      return false;
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }
}
