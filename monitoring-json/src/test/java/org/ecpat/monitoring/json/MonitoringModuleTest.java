package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Observations;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class MonitoringModuleTest {
  private static final Framework FRAMEWORK = DocumentsTest.FRAMEWORK;
  private static final Observations OBSERVATIONS = DocumentsTest.OBSERVATIONS;

  /** A host's own type with a framework in it. */
  record Envelope(String sentBy, Framework content, List<Observations> others) {}

  private static List<JsonMapper> hosts() {
    JsonMapper plain = JsonMapper.builder().addModule(new MonitoringModule()).build();
    JsonMapper wilful =
        JsonMapper.builder()
            .findAndAddModules()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.ALWAYS))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(
                SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    JsonMapper typed =
        JsonMapper.builder()
            .addModule(new MonitoringModule())
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
                DefaultTyping.NON_FINAL)
            .build();
    return List.of(plain, wilful, typed);
  }

  @Test
  void theFormatStaysTheFormatWhateverTheHostSets() {
    JsonNode expected = hosts().get(0).readTree(Documents.text(FRAMEWORK));
    for (JsonMapper host : hosts()) {
      String text = host.writeValueAsString(FRAMEWORK);
      assertThat(hosts().get(0).readTree(text)).isEqualTo(expected);
      assertThat(host.readValue(text, Framework.class)).isEqualTo(FRAMEWORK);
      assertThat(Documents.read(Framework.class, text)).isEqualTo(FRAMEWORK);
    }
  }

  @Test
  void documentsTravelInsideOtherTypes() {
    Envelope envelope =
        new Envelope(
            "me",
            FRAMEWORK,
            List.of(Documents.read(Observations.class, Documents.text(OBSERVATIONS))));
    for (JsonMapper host : hosts()) {
      String text = host.writeValueAsString(envelope);
      assertThat(host.readValue(text, Envelope.class)).isEqualTo(envelope);
    }
  }

  @Test
  void treesAndConversionsWorkToo() {
    JsonMapper host = hosts().get(0);
    Methodology methodology = Methodology.of("m", "M", FRAMEWORK);
    JsonNode tree = host.valueToTree(methodology);
    assertThat(tree.get("format").asString()).isEqualTo("ecpat-monitoring/methodology");
    assertThat(host.treeToValue(tree, Methodology.class)).isEqualTo(methodology);
    Map<?, ?> map = host.convertValue(FRAMEWORK, Map.class);
    assertThat(host.convertValue(map, Framework.class)).isEqualTo(FRAMEWORK);
  }

  @Test
  void restrictedEvidenceIsLeftOutUnlessTheModuleIsAskedForIt() {
    JsonMapper discreet = hosts().get(0);
    assertThat(discreet.writeValueAsString(OBSERVATIONS)).contains("open").doesNotContain("secret");
    JsonMapper open =
        JsonMapper.builder()
            .addModule(new MonitoringModule().including(Confidentiality.RESTRICTED))
            .build();
    assertThat(open.readValue(open.writeValueAsString(OBSERVATIONS), Observations.class))
        .isEqualTo(OBSERVATIONS);
  }

  @Test
  void aRefusalNamesAllMistakesWithTheirLines() {
    String text =
        "{\"format\": \"ecpat-monitoring/framework\",\n \"version\": \"1.0\", \"id\": 5,\n \"titel\": \"x\"}";
    assertThatThrownBy(() -> hosts().get(0).readValue(text, Framework.class))
        .hasMessage(
            """
            framework cannot be used:
            error type at /id (line 2, column 26): property 'id' of framework: must be a string; found 5.
            error unknown-property at /titel (line 3, column 2): framework: has no such property; found "titel". Did you mean 'title'?
            error missing-property: framework: must have a property 'title'.""");
  }
}
