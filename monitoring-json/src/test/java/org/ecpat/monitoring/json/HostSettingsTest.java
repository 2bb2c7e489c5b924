package org.ecpat.monitoring.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Observations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** Whatever a host sets on its mapper, each setting turned round alone, the format is the same. */
public class HostSettingsTest {

  /** Called by JUnit; the host's Jackson must see the class. */
  public HostSettingsTest() {}

  private static final JsonMapper PLAIN = new JsonMapper();
  private static final Framework FRAMEWORK = DocumentsTest.FRAMEWORK;
  private static final Observations OBSERVATIONS =
      Documents.read(Observations.class, Documents.text(DocumentsTest.OBSERVATIONS));
  private static final JsonNode EXPECTED = PLAIN.readTree(Documents.text(FRAMEWORK));

  /** What a host must set, too, to read its own messages. */
  private static final Map<String, UnaryOperator<JsonMapper.Builder>> PAIRED =
      Map.of(
          "writing WRAP_ROOT_VALUE",
          b -> b.enable(DeserializationFeature.UNWRAP_ROOT_VALUE),
          "reading UNWRAP_ROOT_VALUE",
          b -> b.enable(SerializationFeature.WRAP_ROOT_VALUE),
          "writing WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED",
          b -> b.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY));

  /** A host's own type. */
  public record Envelope(Framework content, List<Observations> others) {}

  /** A setting by its name. */
  record Setting(String name, UnaryOperator<JsonMapper.Builder> change, JsonFactory factory) {
    JsonMapper mapper() {
      JsonMapper.Builder builder = JsonMapper.builder(factory).addModule(new MonitoringModule());
      return change.apply(builder).build();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Setting of(String name, UnaryOperator<JsonMapper.Builder> change) {
    return new Setting(
        name, b -> PAIRED.getOrDefault(name, x -> x).apply(change.apply(b)), new JsonFactory());
  }

  static Stream<Setting> settings() {
    List<Setting> all = new ArrayList<>();
    for (MapperFeature f : MapperFeature.values()) {
      // Without them Jackson cannot look into the host's own classes, whatever these hold of ours.
      if (f != MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS
          && f != MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS) {
        all.add(of("mapper " + f, b -> b.configure(f, !f.enabledByDefault())));
      }
    }
    for (SerializationFeature f : SerializationFeature.values()) {
      all.add(of("writing " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (DeserializationFeature f : DeserializationFeature.values()) {
      all.add(of("reading " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (EnumFeature f : EnumFeature.values()) {
      all.add(of("enum " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (DateTimeFeature f : DateTimeFeature.values()) {
      all.add(of("date " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (JsonNodeFeature f : JsonNodeFeature.values()) {
      all.add(of("node " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (StreamReadFeature f : StreamReadFeature.values()) {
      all.add(stream("stream " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (StreamWriteFeature f : StreamWriteFeature.values()) {
      all.add(stream("stream " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (JsonReadFeature f : JsonReadFeature.values()) {
      all.add(stream("JSON " + f, b -> b.configure(f, !f.enabledByDefault())));
    }
    for (JsonWriteFeature f : JsonWriteFeature.values()) {
      // Without quotation marks around names the host's text is no JSON any more.
      if (f != JsonWriteFeature.QUOTE_PROPERTY_NAMES) {
        all.add(stream("JSON " + f, b -> b.configure(f, !f.enabledByDefault())));
      }
    }
    named().forEach((name, change) -> all.add(of(name, change)));
    return all.stream();
  }

  private static Setting stream(
      String name, UnaryOperator<tools.jackson.core.json.JsonFactoryBuilder> change) {
    return new Setting(name, b -> b, change.apply(JsonFactory.builder()).build());
  }

  private static Map<String, UnaryOperator<JsonMapper.Builder>> named() {
    Map<String, UnaryOperator<JsonMapper.Builder>> named = new LinkedHashMap<>();
    for (PropertyNamingStrategy strategy :
        List.of(
            PropertyNamingStrategies.SNAKE_CASE,
            PropertyNamingStrategies.UPPER_SNAKE_CASE,
            PropertyNamingStrategies.UPPER_CAMEL_CASE,
            PropertyNamingStrategies.KEBAB_CASE,
            PropertyNamingStrategies.LOWER_CASE,
            PropertyNamingStrategies.LOWER_DOT_CASE)) {
      named.put(
          "names " + strategy.getClass().getSimpleName(), b -> b.propertyNamingStrategy(strategy));
    }
    for (JsonInclude.Include include : JsonInclude.Include.values()) {
      if (include != JsonInclude.Include.CUSTOM) {
        named.put(
            "inclusion " + include,
            b ->
                b.changeDefaultPropertyInclusion(
                    v -> v.withValueInclusion(include).withContentInclusion(include)));
      }
    }
    PolymorphicTypeValidator anything =
        BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build();
    for (DefaultTyping typing : DefaultTyping.values()) {
      for (JsonTypeInfo.As as : List.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.WRAPPER_ARRAY)) {
        named.put(
            "typing " + typing + " " + as, b -> b.activateDefaultTyping(anything, typing, as));
      }
    }
    named.put(
        "fields only",
        b ->
            b.changeDefaultVisibility(
                v ->
                    v.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)));
    named.put(
        "language and time",
        b ->
            b.defaultLocale(Locale.forLanguageTag("tr"))
                .defaultTimeZone(TimeZone.getTimeZone("Asia/Kathmandu")));
    return named;
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theFormatIsTheSame(Setting setting) {
    JsonMapper host = setting.mapper();
    Envelope envelope = new Envelope(FRAMEWORK, List.of(OBSERVATIONS));
    String text = host.writeValueAsString(envelope);
    assertThat(host.readValue(text, Envelope.class)).isEqualTo(envelope);
    JsonNode content = find(PLAIN.readTree(text), "ecpat-monitoring/framework");
    assertThat(content).isEqualTo(EXPECTED);
    assertThat(Documents.read(Framework.class, content.toString())).isEqualTo(FRAMEWORK);
  }

  /** The same message as a tree: no text comes between. */
  @ParameterizedTest
  @MethodSource("settings")
  void treesAreTheSame(Setting setting) {
    JsonMapper host = setting.mapper();
    JsonNode tree = host.valueToTree(new Envelope(FRAMEWORK, List.of(OBSERVATIONS)));
    JsonNode content = find(PLAIN.readTree(tree.toString()), "ecpat-monitoring/framework");
    assertThat(content).isEqualTo(EXPECTED);
    ObjectReader reader =
        host.readerFor(Framework.class).without(DeserializationFeature.UNWRAP_ROOT_VALUE);
    assertThat(Documents.text(reader.<Framework>readValue(content)))
        .isEqualTo(Documents.text(FRAMEWORK));
  }

  /** A host that is lenient elsewhere is not lenient with documents. */
  @ParameterizedTest
  @MethodSource("settings")
  void mistakesAreFoundAllTheSame(Setting setting) {
    String wrong =
        "{\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.0\", \"id\": \"x\","
            + " \"title\": [\"T\"], \"Id\": \"y\", \"goals\": {}, \"sources\": null}";
    JsonMapper host = setting.mapper();
    Throwable thrown = null;
    try {
      host.readerFor(Framework.class)
          .without(DeserializationFeature.UNWRAP_ROOT_VALUE)
          .readValue(wrong);
    } catch (RuntimeException e) {
      thrown = e instanceof InvalidInputException ? e : e.getCause();
    }
    assertThat(thrown).isInstanceOf(InvalidInputException.class);
    assertThat(
            ((InvalidInputException) requireNonNull(thrown))
                .findings().stream().map(f -> f.code() + f.place()))
        .containsExactly("type/title", "unknown-property/Id", "type/goals", "null/sources");
  }

  private static JsonNode find(JsonNode node, String format) {
    if (node.path("format").asString("").equals(format)) {
      return node;
    }
    for (JsonNode child : node) {
      JsonNode found = find(child, format);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return PLAIN.missingNode();
  }
}
