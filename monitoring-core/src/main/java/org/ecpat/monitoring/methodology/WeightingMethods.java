package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names under which documents find the weightings. */
final class WeightingMethods {
  private static final Parameter CONSTANT =
      Parameter.choice(
              "constant",
              "What happens if all children are constant; equal weights unless given.",
              Choices.words(WhenConstant.class))
          .optional();

  private WeightingMethods() {}

  static List<Method<Weighting>> all() {
    List<Method<Weighting>> all = new ArrayList<>();
    all.add(
        Method.of(
            Weighting.class,
            "declared",
            "The weights that the framework or the methodology declares.",
            arguments -> Weightings.declared()));
    all.add(
        Method.of(
            Weighting.class,
            "equal",
            "The same weight for every child that has a weight.",
            arguments -> Weightings.equal()));
    all.add(
        Method.of(
            Weighting.class,
            "per-indicator",
            "As many times the weight as there are indicators with weight below.",
            arguments -> Weightings.perIndicator()));
    all.add(
        Method.of(
            Weighting.class,
            "budget",
            "The mean of several experts' points, each rescaled over the siblings.",
            WeightingMethods::budget,
            Parameter.list("experts", "For each expert, points by id.")));
    for (ScoreWeighting.Criterion criterion : ScoreWeighting.Criterion.values()) {
      all.add(
          Method.of(
              Weighting.class,
              Choices.word(criterion),
              "Weights by what scores say: " + Choices.word(criterion) + ".",
              arguments -> new ScoreWeighting(criterion, constant(arguments)),
              CONSTANT));
    }
    all.add(
        Method.of(
            Weighting.class,
            "balance",
            "Weights with which correlations with the result are in the proportions of targets.",
            arguments ->
                Weightings.balance(
                    points(arguments, "targets", arguments.map("targets")), constant(arguments)),
            Parameter.map("targets", "Importances by id; 1 for a child that is not named.")
                .optional(),
            CONSTANT));
    return all;
  }

  private static WhenConstant constant(Arguments arguments) {
    return Choices.of(WhenConstant.class, arguments, "constant").orElse(WhenConstant.EQUAL);
  }

  private static Map<String, Double> points(Arguments arguments, String place, Map<?, ?> map) {
    Map<String, Double> points = new TreeMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getValue() instanceof Double number)) {
        throw arguments.wrong(
            place + "/" + entry.getKey(), "points must be a number", entry.getValue());
      }
      points.put(String.valueOf(entry.getKey()), number);
    }
    return points;
  }

  private static Weighting budget(Arguments arguments) {
    List<Map<String, Double>> experts = new ArrayList<>();
    for (Object item : arguments.list("experts")) {
      String place = "experts/" + experts.size();
      if (!(item instanceof Map<?, ?> map)) {
        throw arguments.wrong(place, "an expert must be an object with points by id", item);
      }
      experts.add(points(arguments, place, map));
    }
    return Weightings.budget(experts);
  }
}
