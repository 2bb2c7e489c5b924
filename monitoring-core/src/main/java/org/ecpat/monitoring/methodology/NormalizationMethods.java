package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecpat.monitoring.methodology.Transforms.Step;

/** The names under which documents find the normalisations. */
final class NormalizationMethods {
  private static final Parameter ENDS =
      Direct.parameter("ends", "Whether scores are kept in the score range", Ends.CLAMPED);
  private static final Parameter TIES =
      Direct.parameter("ties", "Which rank equal values share", TiedRank.LOWEST);
  private static final Parameter WORST =
      Parameter.number("worst", "The value worth nothing; the indicator's unless given.")
          .optional();
  private static final Parameter BEST =
      Parameter.number("best", "The value worth everything; the indicator's unless given.")
          .optional();

  private NormalizationMethods() {}

  static List<Method<Normalization>> all() {
    List<Method<Normalization>> all = new ArrayList<>();
    all.addAll(byScale());
    all.addAll(byData());
    all.addAll(ranks());
    all.addAll(byPoints());
    return all;
  }

  private static List<Method<Normalization>> byScale() {
    return List.of(
        method(
            "by-scale",
            "From worst to best of the scale, clamped to the score range.",
            a -> Normalizations.byScale()),
        method(
            "goalposts",
            "From a worst to a best value, clamped or open.",
            a -> goalposts(a, new Goalposts.Straight()),
            WORST,
            BEST,
            ENDS),
        method(
            "logarithmic",
            "From a worst to a best value on the scale of the natural logarithm.",
            a -> goalposts(a, new Goalposts.Logarithm()),
            WORST,
            BEST,
            ENDS),
        method(
            "saturating",
            "From a worst to a best value on the curve x/(x + half).",
            a -> goalposts(a, new Goalposts.Saturation(a.number("half").orElseThrow())),
            Parameter.number("half", "The value at which the curve is one half, above 0."),
            WORST,
            BEST,
            ENDS));
  }

  private static List<Method<Normalization>> byData() {
    return List.of(
        method(
            "min-max",
            "From the smallest to the largest value of the population, clamped.",
            a -> Normalizations.minMax()),
        method(
            "z-score",
            "Standard deviations from the mean, moved to a mean and a deviation of choice.",
            a -> new ZScore(a.number("mean").orElse(0), a.number("deviation").orElse(1)),
            Parameter.number("mean", "The mean of the scores; 0 unless given.").optional(),
            Parameter.number("deviation", "Their standard deviation, above 0; 1 unless given.")
                .optional()),
        method(
            "scaled",
            "A straight line, a + b·x, or a − b·x where less is better.",
            a -> new Scaled(a.number("a").orElse(0), a.number("b").orElse(1)),
            Parameter.number("a", "The score of 0; 0 unless given.").optional(),
            Parameter.number("b", "The slope; 1 unless given.").optional()),
        method(
            "distance-to-target",
            "The share of the way from the worst value of the population to a target.",
            a -> new DistanceToTarget(a.number("target"), ends(a)),
            Parameter.number("target", "The target; the indicator's best unless given.").optional(),
            ENDS),
        method(
            "distance-to-reference",
            "The share of the way from the worst value of the population to that of one state.",
            a -> new DistanceToReference(a.text("state").orElseThrow(), ends(a)),
            Parameter.text("state", "The code of the reference state."),
            ENDS),
        method(
            "fraction-of-best",
            "The ratio of a value and the best one, clamped.",
            a -> Normalizations.fractionOfBest()));
  }

  private static List<Method<Normalization>> ranks() {
    return List.of(
        method(
            "rank",
            "The rank in the population from 1, the worst.",
            a -> Normalizations.rank(ties(a)),
            TIES),
        method(
            "borda",
            "The number of states that are worse.",
            a -> Normalizations.borda(ties(a)),
            TIES),
        method(
            "percentile-rank",
            "The rank as a share of the way from the lowest to the highest rank.",
            a -> Normalizations.percentileRank(ties(a)),
            TIES),
        method(
            "fractional-rank",
            "The share of states that are worse, and half of those equal.",
            a -> Normalizations.fractionalRank()));
  }

  private static List<Method<Normalization>> byPoints() {
    return List.of(
        method(
            "banding",
            "The points of the highest step whose lower bound the value reaches.",
            a -> new Banding(a.number("below").orElseThrow(), steps(a, "steps")),
            Parameter.number("below", "The points of values below the first step."),
            Parameter.list("steps", "Objects with from and points, in rising order of from.")),
        method(
            "piecewise-linear",
            "Straight lines between corners, level before the first and after the last.",
            a -> new PiecewiseLinear(steps(a, "corners")),
            Parameter.list("corners", "Objects with from and points, in rising order of from.")),
        method(
            "power",
            "A power, a + b·x^p.",
            a -> new Curve.OfValues(TransformMethods.power(a)),
            TransformMethods.POWER,
            TransformMethods.SHIFT,
            TransformMethods.FACTOR),
        method(
            "logarithm",
            "The natural logarithm, a + b·ln x.",
            a -> new Curve.OfValues(TransformMethods.logarithm(a)),
            TransformMethods.SHIFT,
            TransformMethods.FACTOR));
  }

  private static Method<Normalization> method(
      String name,
      String description,
      Function<Arguments, Normalization> factory,
      Parameter... parameters) {
    return Method.of(Normalization.class, name, description, factory, parameters);
  }

  private static Goalposts goalposts(Arguments arguments, Goalposts.Curve curve) {
    return new Goalposts(
        curve, arguments.number("worst"), arguments.number("best"), ends(arguments));
  }

  private static Ends ends(Arguments arguments) {
    return Direct.choice(arguments, "ends", Ends.CLAMPED);
  }

  private static TiedRank ties(Arguments arguments) {
    return Direct.choice(arguments, "ties", TiedRank.LOWEST);
  }

  /** Steps as lists of objects with from and points. */
  static List<Step> steps(Arguments arguments, String name) {
    List<Step> steps = new ArrayList<>();
    for (Object item : arguments.list(name)) {
      if (item instanceof Map<?, ?> map
          && map.size() == 2
          && map.get("from") instanceof Double from
          && map.get("points") instanceof Double points) {
        steps.add(new Step(from, points));
      } else {
        throw arguments.wrong(
            name + "/" + steps.size(), "must have the numbers from and points", item);
      }
    }
    return steps;
  }
}
