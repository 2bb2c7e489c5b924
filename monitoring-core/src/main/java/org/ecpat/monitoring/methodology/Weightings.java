package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The weightings that come with the library.
 *
 * <table>
 * <caption>Weightings by structure</caption>
 * <tr><th>method</th><th>weight of a child</th></tr>
 * <tr><td>{@link #declared()}</td><td>as the framework or the methodology declares it</td></tr>
 * <tr><td>{@link #equal()}</td><td>the same for all, so that goals weigh the same and so do the
 * indicators within each</td></tr>
 * <tr><td>{@link #perIndicator()}</td><td>the number of indicators with weight below it</td></tr>
 * <tr><td>{@link #budget}</td><td>the mean over the experts of their points, each expert's rescaled
 * over the siblings</td></tr>
 * </table>
 *
 * <table>
 * <caption>Weightings by the scores of the population</caption>
 * <tr><th>method</th><th>weight of a child</th><th>constant or missing
 * child</th><th>negative</th><th>source</th></tr>
 * <tr><td>{@link #standardDeviation}</td><td>σ of (x − min)/(max − min)</td><td>0</td><td>a
 * value</td><td>Diakoulaki et al. 1995</td></tr>
 * <tr><td>{@link #entropy}</td><td>1 + ΣP·ln P/ln m, P = x/Σx, 0·ln 0 = 0</td><td>0</td><td>an
 * error</td><td>Shannon 1948; Zeleny 1982</td></tr>
 * <tr><td>{@link #critic}</td><td>σ·Σ(1 − r), r Pearson's coefficient with each other child that is
 * not constant, 0 where there is none</td><td>0</td><td>a value</td><td>Diakoulaki et al.
 * 1995</td></tr>
 * <tr><td>{@link #merec}</td><td>Σ|S′ − S|, S = ln(1 + Σ|ln(min x/x)|/m), S′ without the
 * child</td><td>0</td><td>an error, and so is 0</td><td>Keshavarz-Ghorabaee et al. 2021</td></tr>
 * </table>
 *
 * <p>Weights by scores use what is there: a column its own values, a pair of columns the states
 * that have both, MEREC the children that a state has. A weight of 0 is shown in every result as
 * the nominal weight. If all children are constant, or there is one state, {@link WhenConstant}
 * says what happens. σ is the deviation of a sample, with m − 1.
 *
 * <p>A child declared with weight 0 takes no part in any of them.
 */
public final class Weightings {
  private Weightings() {}

  /** The weights that the framework declares, or the methodology in its place. */
  public static Weighting declared() {
    return new Declared();
  }

  /** The same weight for every child that has a weight. */
  public static Weighting equal() {
    return new Equal();
  }

  /** As many times the weight as there are indicators with weight below. */
  public static Weighting perIndicator() {
    return new PerIndicator();
  }

  /**
   * The mean of several experts' points.
   *
   * <p>Each expert's points are rescaled over the siblings, then averaged over those who gave any
   * to one of them; a child that an expert leaves out has no points of that expert.
   *
   * @param experts for each expert, points by the id of a goal or indicator, finite and 0 or more
   * @throws org.ecpat.monitoring.InvalidInputException if there is no expert, or points are
   *     otherwise; and when a plan is made, if no expert has a point for any child of a node
   */
  public static Weighting budget(List<Map<String, Double>> experts) {
    return new Budget(experts);
  }

  /** The more the scores of a child differ, the more it weighs. */
  public static Weighting standardDeviation(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.STANDARD_DEVIATION, whenConstant);
  }

  /**
   * The less evenly the scores of a child are spread over the states, the more it weighs.
   *
   * <p>Scoring throws if a score is negative.
   */
  public static Weighting entropy(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.ENTROPY, whenConstant);
  }

  /** The more a child differs, and the less it says what others say, the more it weighs. */
  public static Weighting critic(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.CRITIC, whenConstant);
  }

  /**
   * The more states change when a child is left out, the more it weighs.
   *
   * <p>Scoring throws unless all scores are above 0.
   */
  public static Weighting merec(WhenConstant whenConstant) {
    return new ScoreWeighting(ScoreWeighting.Criterion.MEREC, whenConstant);
  }

  static List<Method<Weighting>> methods() {
    List<Method<Weighting>> all = new ArrayList<>();
    all.add(
        Method.of(
            Weighting.class,
            "declared",
            "The weights that the framework or the methodology declares.",
            arguments -> declared()));
    all.add(
        Method.of(
            Weighting.class,
            "equal",
            "The same weight for every child that has a weight.",
            arguments -> equal()));
    all.add(
        Method.of(
            Weighting.class,
            "per-indicator",
            "As many times the weight as there are indicators with weight below.",
            arguments -> perIndicator()));
    all.add(
        Method.of(
            Weighting.class,
            "budget",
            "The mean of several experts' points, each rescaled over the siblings.",
            Weightings::budget,
            Parameter.list("experts", "For each expert, points by id.")));
    for (ScoreWeighting.Criterion criterion : ScoreWeighting.Criterion.values()) {
      all.add(
          Method.of(
              Weighting.class,
              Choices.word(criterion),
              "Weights by what scores say: " + Choices.word(criterion) + ".",
              arguments ->
                  new ScoreWeighting(
                      criterion,
                      Choices.of(WhenConstant.class, arguments, "constant")
                          .orElse(WhenConstant.EQUAL)),
              Parameter.choice(
                      "constant",
                      "What happens if all children are constant; equal weights unless given.",
                      Choices.words(WhenConstant.class))
                  .optional()));
    }
    return all;
  }

  private static Weighting budget(Arguments arguments) {
    List<Map<String, Double>> experts = new ArrayList<>();
    for (Object item : arguments.list("experts")) {
      String place = "experts/" + experts.size();
      if (!(item instanceof Map<?, ?> map)) {
        throw arguments.wrong(place, "an expert must be an object with points by id", item);
      }
      Map<String, Double> points = new TreeMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getValue() instanceof Double number)) {
          throw arguments.wrong(
              place + "/" + entry.getKey(), "points must be a number", entry.getValue());
        }
        points.put(String.valueOf(entry.getKey()), number);
      }
      experts.add(points);
    }
    return budget(experts);
  }

  private record PerIndicator() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.leaves().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("per-indicator"));
    }
  }

  private record Declared() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.declared().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("declared"));
    }
  }

  private record Equal() implements Weighting {
    @Override
    public double[] weights(Siblings siblings) {
      return siblings.declared().stream().mapToDouble(w -> w > 0 ? 1 : 0).toArray();
    }

    @Override
    public Dependence dependence() {
      return Dependence.ON_STRUCTURE;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("equal"));
    }
  }
}
