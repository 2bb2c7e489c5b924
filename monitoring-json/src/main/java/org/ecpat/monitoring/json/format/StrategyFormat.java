package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ANYTHING;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.Shape;
import org.ecpat.monitoring.json.codec.Shape.Presence;
import org.ecpat.monitoring.methodology.Method;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.Parameter;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.Strategy;

/** Strategies, by the name of their method and its parameters. */
record StrategyFormat(Methods methods) {
  private static final String TYPE = "type";

  /** The largest whole number that a parameter accepts. */
  private static final double LARGEST_WHOLE = 999_999_999;

  /** The strategies of a family. */
  <T extends Strategy> Codec<T> of(Class<T> family) {
    String word = family.getSimpleName().toLowerCase(Locale.ROOT);
    Forms<T> codec =
        Forms.<T>of(word, "A method by name, with its parameters.")
            .with(
                JsonType.OBJECT,
                Codecs.map(STRING, ANYTHING, List.of(TYPE)),
                strategy -> true,
                entries -> create(family, entries),
                strategy -> entries(strategy, word));
    return Codecs.described(codec, () -> shape(family, word));
  }

  private <T extends Strategy> T create(Class<T> family, Map<String, Object> entries) {
    try {
      return methods.create(family, spec(entries));
    } catch (InvalidInputException e) {
      throw new InvalidInputException(e.findings().stream().map(StrategyFormat::ofPart).toList());
    }
  }

  /** A finding inside a parameter, of whose parts schemas know nothing, has a code of its own. */
  private static Finding ofPart(Finding finding) {
    if (finding.place().equals("/method")) {
      return Finding.builder().from(finding).code("unknown-method").place("/" + TYPE).build();
    }
    return finding.place().lastIndexOf('/') > 0 || finding.code().equals("id")
        ? Finding.builder().from(finding).code("parameter-part").build()
        : finding;
  }

  private static Spec spec(Map<String, Object> entries) {
    Map<String, Object> parameters = new LinkedHashMap<>(entries);
    if (parameters.remove(TYPE) instanceof String method) {
      return new Spec(method, parameters);
    }
    throw new InvalidInputException(
        Finding.error("type", "property 'type'", "/" + TYPE)
            .rule("must be a string, the name of a method")
            .build());
  }

  private static Map<String, Object> entries(Strategy strategy, String word) {
    Spec spec = strategy.spec().orElseThrow(() -> nameless(word));
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put(TYPE, spec.method());
    entries.putAll(spec.parameters());
    return entries;
  }

  private static InvalidInputException nameless(String word) {
    return new InvalidInputException(
        Finding.error("nameless-method", word, "")
            .rule("only a method with a name can be written to a document")
            .remedy("Register it with a MethodProvider, and make it from there.")
            .build());
  }

  private <T extends Strategy> Shape shape(Class<T> family, String word) {
    List<Shape.Properties> variants = new ArrayList<>();
    methods.family(family).values().forEach(method -> variants.add(shape(method)));
    return new Shape.Variants(word, "A method by name, with its parameters.", variants);
  }

  private static Shape.Properties shape(Method<?> method) {
    List<Shape.Property> properties = new ArrayList<>();
    properties.add(
        new Shape.Property(
            TYPE,
            new Shape.Constant(method.name()),
            "Which of the methods.",
            Presence.REQUIRED,
            Optional.empty()));
    method.parameters().forEach(p -> properties.add(property(p)));
    return new Shape.Properties(method.name(), method.description(), properties);
  }

  private static Shape.Property property(Parameter parameter) {
    boolean required = parameter.presence() == Parameter.Presence.REQUIRED;
    return new Shape.Property(
        parameter.name(),
        shape(parameter),
        parameter.description(),
        required ? Presence.REQUIRED : Presence.OPTIONAL,
        Optional.empty());
  }

  private static Shape shape(Parameter parameter) {
    return switch (parameter.kind()) {
      case NUMBER -> Codecs.NUMBER.shape();
      case INTEGER ->
          new Shape.Numeric(
              Shape.Numeric.Whole.WHOLE,
              OptionalDouble.of(-LARGEST_WHOLE),
              OptionalDouble.of(LARGEST_WHOLE));
      case TEXT ->
          parameter.choices().isEmpty()
              ? STRING.shape()
              : new Shape.Words(parameter.name(), parameter.choices());
      case TRUTH -> Codecs.TRUTH.shape();
      case LIST -> Codecs.list(ANYTHING).shape();
      case MAP -> Codecs.map(STRING, ANYTHING).shape();
    };
  }
}
