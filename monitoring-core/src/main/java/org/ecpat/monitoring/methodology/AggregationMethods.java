package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The names of the aggregations that come with the library. */
final class AggregationMethods {
  private static final Parameter FLOOR =
      Parameter.number("floor", "The least value used, above 0; none unless given.").optional();
  private static final Parameter SUBTRACT =
      Parameter.list("subtract", "The ids of children that are taken away instead.").optional();
  private static final Parameter IMBALANCE =
      Parameter.choice(
              "imbalance",
              "What unequal components do to the index; lowers unless given.",
              Choices.words(Imbalance.class))
          .optional();

  private AggregationMethods() {}

  static List<Method<Aggregation>> all() {
    List<Method<Aggregation>> all = new ArrayList<>(means());
    all.addAll(others());
    all.addAll(comparisons());
    return all;
  }

  private static Method<Aggregation> method(
      String name,
      String description,
      Function<Arguments, Aggregation> factory,
      Parameter... parameters) {
    return Method.of(Aggregation.class, name, description, factory, parameters);
  }

  private static List<Method<Aggregation>> means() {
    return List.of(
        method(
            "arithmetic-mean",
            "The weighted arithmetic mean.",
            arguments -> Aggregations.arithmeticMean()),
        method(
            "geometric-mean",
            "The weighted geometric mean.",
            arguments ->
                floored(arguments, Aggregations::geometricMean, () -> Aggregations.geometricMean()),
            FLOOR),
        method(
            "harmonic-mean",
            "The weighted harmonic mean.",
            arguments ->
                floored(arguments, Aggregations::harmonicMean, () -> Aggregations.harmonicMean()),
            FLOOR),
        method(
            "power-mean",
            "The weighted power mean.",
            AggregationMethods::powerMean,
            Parameter.number("power", "The power, not 0."),
            FLOOR),
        method(
            "quasi-arithmetic-mean",
            "The mean of the values of a function, taken back by its inverse.",
            arguments ->
                Aggregations.quasiArithmeticMean(
                    Choices.of(Generator.class, arguments, "generator").orElseThrow(),
                    arguments.number("a").orElse(0),
                    arguments.number("b").orElse(1)),
            Parameter.choice("generator", "The function.", Choices.words(Generator.class)),
            Parameter.number("a", "What is added before; 0 unless given.").optional(),
            Parameter.number("b", "What values are multiplied with; 1 unless given.").optional()),
        method(
            "penalised-mean",
            "The arithmetic mean, lowered the more, the worse the worst component is.",
            arguments ->
                Aggregations.penalisedMean(
                    arguments.number("penalty").orElseThrow(),
                    arguments.number("best").orElse(100)),
            Parameter.number("penalty", "The share lost if the worst component is 0, from 0 to 1."),
            Parameter.number("best", "The value that costs nothing; 100 unless given.").optional()),
        method(
            "owa",
            "The ordered weighted average.",
            arguments ->
                Aggregations.orderedMean(
                    Arrays.stream(arguments.numbers("weights")).boxed().toList()),
            Parameter.list("weights", "The weights from the worst value to the best.")));
  }

  private static List<Method<Aggregation>> others() {
    return List.of(
        method("median", "The weighted median.", arguments -> Aggregations.median()),
        method("minimum", "The smallest value.", arguments -> Aggregations.minimum()),
        method("maximum", "The largest value.", arguments -> Aggregations.maximum()),
        method(
            "worst-mean",
            "The plain mean of the smallest values.",
            arguments -> Aggregations.worstMean(arguments.integer("count").orElseThrow()),
            Parameter.integer("count", "How many of them, 1 or more.")),
        method(
            "sum",
            "The sum of the values, whatever the weights.",
            arguments -> Aggregations.sum(texts(arguments, "subtract")),
            SUBTRACT),
        method(
            "weighted-sum",
            "The sum of the values times their weights as they stand.",
            arguments -> Aggregations.weightedSum(texts(arguments, "subtract")),
            SUBTRACT),
        method(
            "ratio",
            "One child divided by another, whatever the weights.",
            arguments ->
                Aggregations.ratio(
                    arguments.text("of").orElseThrow(), arguments.text("to").orElseThrow()),
            Parameter.text("of", "The id of the child that is divided."),
            Parameter.text("to", "The id of the child that it is divided by.")),
        method(
            "adjusted-mazziotta-pareto",
            "The adjusted Mazziotta-Pareto index of values between two goalposts.",
            arguments ->
                Aggregations.adjustedMazziottaPareto(
                    imbalance(arguments),
                    arguments.number("worst").orElse(0),
                    arguments.number("best").orElse(100)),
            IMBALANCE,
            Parameter.number("worst", "The value that becomes 70; 0 unless given.").optional(),
            Parameter.number("best", "The value that becomes 130; 100 unless given.").optional()));
  }

  private static List<Method<Aggregation>> comparisons() {
    return List.of(
        method(
            "mazziotta-pareto",
            "The Mazziotta-Pareto index of standardised children.",
            arguments -> Aggregations.mazziottaPareto(imbalance(arguments)),
            IMBALANCE),
        method(
            "copeland",
            "Majorities won against the other states less those lost.",
            arguments -> Aggregations.copeland()),
        method(
            "topsis",
            "The distance from the worst values as a share of that and the one from the best.",
            arguments ->
                Aggregations.topsis(
                    Choices.of(Scaling.class, arguments, "scaling").orElse(Scaling.NONE)),
            Parameter.choice(
                    "scaling",
                    "How columns are brought to one size; none unless given.",
                    Choices.words(Scaling.class))
                .optional()),
        method(
            "vikor",
            "The compromise between the sum of the losses and the largest, 1 for the best state.",
            arguments -> Aggregations.vikor(arguments.number("strategy").orElse(0.5)),
            Parameter.number("strategy", "The weight of the sum, from 0 to 1; 0.5 unless given.")
                .optional()),
        method(
            "benefit-of-the-doubt",
            "The share of the best possible with the weights that favour the state most.",
            arguments ->
                Aggregations.benefitOfTheDoubt(
                    arguments.number("least").orElse(0), arguments.number("most").orElse(1)),
            Parameter.number("least", "The least share of a child, 0 to 1; 0 unless given.")
                .optional(),
            Parameter.number("most", "The greatest share of a child, 0 to 1; 1 unless given.")
                .optional()),
        method(
            "promethee",
            "The net flow of preference over the other states.",
            AggregationMethods::promethee,
            Parameter.choice(
                    "preference",
                    "The form of the preference function; usual unless given.",
                    Choices.words(Preference.Shape.class))
                .optional(),
            Parameter.number("indifference", "The largest lead that counts nothing.").optional(),
            Parameter.number("full", "The least lead that counts fully, or s.").optional()));
  }

  private static Aggregation floored(
      Arguments arguments,
      Function<Double, Aggregation> with,
      java.util.function.Supplier<Aggregation> without) {
    OptionalDouble floor = arguments.number("floor");
    return floor.isPresent() ? with.apply(floor.getAsDouble()) : without.get();
  }

  private static Aggregation powerMean(Arguments arguments) {
    double power = arguments.number("power").orElseThrow();
    return floored(
        arguments,
        floor -> Aggregations.powerMean(power, floor),
        () -> Aggregations.powerMean(power));
  }

  private static Aggregation promethee(Arguments arguments) {
    Preference.Shape shape =
        Choices.of(Preference.Shape.class, arguments, "preference").orElse(Preference.Shape.USUAL);
    return Aggregations.promethee(
        new Preference(
            shape, arguments.number("indifference").orElse(0), arguments.number("full").orElse(0)));
  }

  private static Imbalance imbalance(Arguments arguments) {
    return Choices.of(Imbalance.class, arguments, "imbalance").orElse(Imbalance.LOWERS);
  }

  private static String[] texts(Arguments arguments, String name) {
    List<?> items = arguments.list(name);
    String[] texts = new String[items.size()];
    for (int i = 0; i < texts.length; i++) {
      if (!(items.get(i) instanceof String text)) {
        throw arguments.wrong(name + "/" + i, "must be a text", items.get(i));
      }
      texts[i] = text;
    }
    return texts;
  }
}
