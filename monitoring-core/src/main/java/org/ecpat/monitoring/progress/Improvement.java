package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Monotonicity;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.scoring.ScoringPlan;

/** What a better answer can do to a rating, as far as the methods promise it. */
final class Improvement {
  private static final double CLOSE = 1e-9;

  private final Methodology methodology;
  private final List<Candidate> candidates;
  private final int up;

  Improvement(ScoringPlan plan, List<Candidate> candidates, int up) {
    this.methodology = plan.methodology();
    this.candidates = candidates;
    this.up = up;
  }

  /** Whether score and coverage are weighted means all the way up, to which missing answers add. */
  boolean isAdditive() {
    return Dependence.isAdditive(methodology)
        && isByScore()
        && policyIsOne()
        && nothingIsDropped()
        && scoresRise();
  }

  /** Whether no better answer can make the rating worse. */
  boolean isMonotone() {
    boolean rising =
        Dependence.isPerState(methodology)
            && Dependence.aggregations(methodology).allMatch(this::rises)
            && Dependence.rules(methodology)
                .flatMap(r -> r.transform().stream())
                .allMatch(t -> t.monotonicity() == Monotonicity.INCREASING);
    return rising
        && nothingIsDropped()
        && scoresRise()
        && !isByTable()
        && caps().noneMatch(cap -> mayBegin(cap.when(), true));
  }

  /** Whether rows of a decision table decide, which may ask for worse answers too. */
  private boolean isByTable() {
    return classification().filter(DecisionTable.class::isInstance).isPresent();
  }

  private boolean isByScore() {
    return classification().map(Classification::isByScore).orElse(true);
  }

  private Optional<Classification> classification() {
    return methodology.rating().map(RatingRules::classification);
  }

  /** Whether indicators with the same weight, score and goal can stand for each other. */
  boolean isSymmetric() {
    return Dependence.isPerState(methodology)
        && isByScore()
        && Dependence.aggregations(methodology).allMatch(Improvement::isSymmetric);
  }

  private static boolean isSymmetric(Aggregation aggregation) {
    return Stream.of(
            Aggregations.arithmeticMean(),
            Aggregations.geometricMean(),
            Aggregations.harmonicMean(),
            Aggregations.minimum(),
            Aggregations.median())
        .anyMatch(aggregation::equals);
  }

  /** Whether some cap asks for an indicator itself, or for a share of it. */
  boolean isNamed(String indicator) {
    return caps().anyMatch(cap -> names(cap.when(), indicator));
  }

  private Stream<Cap> caps() {
    return methodology.rating().map(RatingRules::caps).orElse(List.of()).stream();
  }

  private boolean rises(Aggregation aggregation) {
    return aggregation.monotonicity(0) == Monotonicity.INCREASING
        && aggregation.monotonicity(1) == Monotonicity.INCREASING;
  }

  private boolean policyIsOne() {
    MissingPolicy policy = methodology.missing();
    return policy != MissingPolicy.REFUSE
        && Dependence.rules(methodology)
            .flatMap(r -> r.missing().stream())
            .allMatch(p -> p == policy);
  }

  /** A node that is dropped can come back with a score that makes the whole worse. */
  private boolean nothingIsDropped() {
    return methodology.threshold() == 0
        && methodology.missing() != MissingPolicy.REFUSE
        && Dependence.rules(methodology)
            .allMatch(
                r ->
                    r.threshold().orElse(0) == 0
                        && r.missing().filter(p -> p == MissingPolicy.REFUSE).isEmpty()
                        && r.imputation().isEmpty());
  }

  /** Whether no score falls, and what was missing becomes the best there can be. */
  private boolean scoresRise() {
    double top = up > 0 ? methodology.range().high() : methodology.range().low();
    double close = CLOSE * StrictMath.max(1, StrictMath.abs(top));
    return candidates.stream()
        .allMatch(
            c ->
                Double.isNaN(c.now())
                    ? StrictMath.abs(c.then() - top) <= close
                    : up * c.then() >= up * c.now());
  }

  /** Whether a criterion that does not hold may hold after a better answer, or the other way. */
  private boolean mayBegin(Criterion criterion, boolean holding) {
    if (criterion instanceof Criterion.AnswerIs is) {
      return candidates.stream()
          .filter(c -> c.indicator().equals(is.indicator()))
          .flatMap(c -> c.options().stream())
          .anyMatch(
              answer ->
                  is.answers().stream().anyMatch(a -> a.text().equals(answer.text())) == holding);
    }
    if (criterion instanceof Criterion.ScoreBelow) {
      return holding == up < 0;
    }
    if (criterion instanceof Criterion.AllOf all) {
      return all.criteria().stream().anyMatch(c -> mayBegin(c, holding));
    }
    if (criterion instanceof Criterion.AnyOf any) {
      return any.criteria().stream().anyMatch(c -> mayBegin(c, holding));
    }
    if (criterion instanceof Criterion.Not not) {
      return mayBegin(not.criterion(), !holding);
    }
    return !holding;
  }

  private static boolean names(Criterion criterion, String indicator) {
    if (criterion instanceof Criterion.AnswerIs is) {
      return is.indicator().equals(indicator);
    }
    if (criterion instanceof Criterion.ScoreBelow below) {
      return below.node().equals(indicator);
    }
    if (criterion instanceof Criterion.CoverageBelow below) {
      return below.node().equals(indicator);
    }
    if (criterion instanceof Criterion.AllOf all) {
      return all.criteria().stream().anyMatch(c -> names(c, indicator));
    }
    if (criterion instanceof Criterion.AnyOf any) {
      return any.criteria().stream().anyMatch(c -> names(c, indicator));
    }
    return criterion instanceof Criterion.Not not && names(not.criterion(), indicator);
  }
}
