package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ecpat.monitoring.methodology.CentralImputation.Centre;

/** The names under which documents find the preparations. */
final class PreparationMethods {
  private static final Parameter INDICATORS =
      Parameter.list("indicators", "The ids it is about; all with a weight unless given.")
          .optional();
  private static final Parameter GROUPS =
      Parameter.list("groups", "The ids of the groups; the first that a state belongs to counts.");

  private PreparationMethods() {}

  static List<Method<Preparation>> all() {
    List<Method<Preparation>> all = new ArrayList<>();
    all.addAll(ofCells());
    all.addAll(screening());
    all.addAll(imputation());
    all.addAll(overRounds());
    all.addAll(treatment());
    return all;
  }

  private static List<Method<Preparation>> ofCells() {
    return List.of(
        method(
            "denominate",
            "Divides indicators by others.",
            PreparationMethods::denominate,
            Parameter.list(
                "ratios",
                "Objects with indicator, denominator and factor, which is 1 unless given.")),
        method(
            "flag-penalty",
            "Takes points from values above a floor whose flag is not set.",
            a ->
                new FlagPenalty(
                    a.text("indicator").orElseThrow(),
                    a.text("flag").orElseThrow(),
                    a.number("points").orElseThrow(),
                    a.number("floor").orElse(0)),
            Parameter.text("indicator", "The id of the indicator."),
            Parameter.text("flag", "The id of the indicator that is its flag."),
            Parameter.number("points", "What is taken, 0 or more."),
            Parameter.number("floor", "Below which nothing falls; 0 unless given.").optional()),
        method(
            "limit",
            "Moves values below a least or above a greatest one to it.",
            a -> new Limit(a.number("least"), a.number("most"), indicators(a)),
            Parameter.number("least", "The least value; none unless given.").optional(),
            Parameter.number("most", "The greatest value; none unless given.").optional(),
            INDICATORS));
  }

  private static List<Method<Preparation>> screening() {
    return List.of(
        screening(Screening.Of.STATES, "screen-states", "states"),
        screening(Screening.Of.INDICATORS, "screen-indicators", "indicators"));
  }

  private static Method<Preparation> screening(Screening.Of of, String name, String what) {
    return method(
        name,
        "Takes all values of " + what + " with too few of them, or too many zeros.",
        a ->
            new Screening(
                of,
                a.number("available").orElse(0),
                a.number("nonZero").orElse(0),
                texts(a, "keep"),
                texts(a, "drop")),
        Parameter.number("available", "The least share of values, from 0 to 1; 0 unless given.")
            .optional(),
        Parameter.number(
                "nonZero", "The least share of other values than 0, from 0 to 1; 0 unless given.")
            .optional(),
        Parameter.list("keep", "Those that stay whatever they lack.").optional(),
        Parameter.list("drop", "Those that go.").optional());
  }

  private static List<Method<Preparation>> imputation() {
    return List.of(
        method(
            "impute-mean",
            "Fills cells with the mean of all states.",
            a -> new CentralImputation(Centre.MEAN, List.of(), indicators(a)),
            INDICATORS),
        method(
            "impute-median",
            "Fills cells with the median of all states.",
            a -> new CentralImputation(Centre.MEDIAN, List.of(), indicators(a)),
            INDICATORS),
        method(
            "impute-group-mean",
            "Fills cells with the mean of a group of states.",
            a -> new CentralImputation(Centre.MEAN, groups(a), indicators(a)),
            GROUPS,
            INDICATORS),
        method(
            "impute-group-median",
            "Fills cells with the median of a group of states.",
            a -> new CentralImputation(Centre.MEDIAN, groups(a), indicators(a)),
            GROUPS,
            INDICATORS),
        method(
            "impute-goal-mean",
            "Fills cells with the mean place of the state in the other indicators of the goal.",
            a -> new GoalImputation(indicators(a)),
            INDICATORS),
        method(
            "impute-em",
            "Fills cells with what a normal distribution expects from the state's other values.",
            PreparationMethods::em,
            Direct.parameter(
                "together", "Which indicators speak about each other", Preparations.Together.GOAL),
            Parameter.number("ridge", "The share that is added to each variance; 0 unless given.")
                .optional(),
            Parameter.integer("steps", "The greatest number of steps, above 0; 1000 unless given.")
                .optional(),
            INDICATORS));
  }

  private static Preparation em(Arguments arguments) {
    return new EmImputation(
        Direct.choice(arguments, "together", Preparations.Together.GOAL),
        arguments.number("ridge").orElse(0),
        arguments.integer("steps").orElse(EmImputation.MOST_STEPS),
        indicators(arguments));
  }

  private static List<Method<Preparation>> overRounds() {
    return List.of(
        overRounds(
            RoundImputation.From.EARLIER,
            "carry-forward",
            "Fills cells with the state's last value of an earlier round."),
        overRounds(
            RoundImputation.From.BOTH_SIDES,
            "interpolate",
            "Fills cells on the line between the rounds on either side, level beyond the ends."));
  }

  private static Method<Preparation> overRounds(
      RoundImputation.From from, String name, String description) {
    return method(
        name,
        description,
        a -> new RoundImputation(from, a.number("years"), indicators(a)),
        Parameter.number("years", "How far away a round may be; any unless given.").optional(),
        INDICATORS);
  }

  private static List<Method<Preparation>> treatment() {
    return List.of(
        method(
            "treat-outliers",
            "Winsorises skewed indicators, and bends those for which that is not enough.",
            PreparationMethods::treat,
            Parameter.integer("points", "The greatest number of states that may be touched."),
            Parameter.number("skewness", "The threshold of |skewness|; 2 unless given.").optional(),
            Parameter.number("kurtosis", "The threshold of kurtosis; 3.5 unless given.").optional(),
            Direct.choices("then", "How values are bent; not at all unless given.", Shape.class),
            INDICATORS),
        method(
            "logarithm",
            "Bends all values by a logarithm.",
            a -> new Bending(shape(a, "shape"), OptionalDouble.empty(), indicators(a)),
            Parameter.choice("shape", "How values are bent.", Direct.words(Shape.class)),
            INDICATORS),
        method(
            "box-cox",
            "Bends all values by the power of Box and Cox.",
            a -> new Bending(Optional.empty(), a.number("lambda"), indicators(a)),
            Parameter.number("lambda", "The power; 0 for the logarithm."),
            INDICATORS));
  }

  private static Preparation treat(Arguments arguments) {
    return new OutlierTreatment(
        arguments.integer("points").orElseThrow(),
        arguments.number("skewness").orElse(2),
        arguments.number("kurtosis").orElse(3.5),
        shape(arguments, "then"),
        indicators(arguments));
  }

  private static Optional<Shape> shape(Arguments arguments, String name) {
    return arguments.text(name).map(w -> Direct.choice(arguments, name, Shape.LOG_OF_RANGE));
  }

  private static Preparation denominate(Arguments arguments) {
    List<Preparations.Ratio> ratios = new ArrayList<>();
    for (Object item : arguments.list("ratios")) {
      ratios.add(ratio(arguments, ratios.size(), item));
    }
    return new Denomination(ratios);
  }

  /** A ratio as documents write it. */
  private static Preparations.Ratio ratio(Arguments arguments, int index, Object item) {
    if (item instanceof Map<?, ?> map
        && map.get("indicator") instanceof String indicator
        && map.get("denominator") instanceof String denominator
        && (map.size() == 2 || (map.size() == 3 && map.get("factor") instanceof Double))) {
      double factor = map.get("factor") instanceof Double f ? f : 1;
      return new Preparations.Ratio(indicator, denominator, factor);
    }
    throw arguments.wrong(
        "ratios/" + index,
        "must have the texts indicator and denominator, and may have the number factor",
        item);
  }

  private static List<String> indicators(Arguments arguments) {
    return texts(arguments, "indicators");
  }

  private static List<String> groups(Arguments arguments) {
    return Preparations.atLeastOne(texts(arguments, "groups"));
  }

  private static List<String> texts(Arguments arguments, String name) {
    List<String> texts = new ArrayList<>();
    for (Object item : arguments.list(name)) {
      if (!(item instanceof String text)) {
        throw arguments.wrong(name + "/" + texts.size(), "must be a text", item);
      }
      texts.add(text);
    }
    return texts;
  }

  private static Method<Preparation> method(
      String name,
      String description,
      Function<Arguments, Preparation> factory,
      Parameter... parameters) {
    return Method.of(Preparation.class, name, description, factory, parameters);
  }
}
