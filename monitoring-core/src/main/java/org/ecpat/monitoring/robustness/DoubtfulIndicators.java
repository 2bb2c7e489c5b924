package org.ecpat.monitoring.robustness;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;

/** Says what is doubtful about the indicators of a round. */
final class DoubtfulIndicators {
  /** Fewer states stand in the same order too often by chance. */
  private static final int FEWEST_STATES = 5;

  /** A distribution of fewer different answers, such as yes and no, has no far ends. */
  private static final int FEWEST_ANSWERS = 4;

  private final QualityLimits limits;
  private final List<String> indicators;
  private final ScoreTable scores;

  DoubtfulIndicators(QualityLimits limits, List<String> indicators, ScoreTable scores) {
    this.limits = limits;
    this.indicators = indicators;
    this.scores = scores;
  }

  List<Finding> findings(
      List<Availability> availability,
      List<Distribution> distributions,
      List<CorrelatedPair> pairs) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      availability(findings, availability.get(i));
      distribution(findings, distributions.get(i));
    }
    pairs.forEach(pair -> pair(findings, pair));
    return findings;
  }

  private static Finding.Builder warning(String code, String indicator) {
    return Finding.warning(code, "indicator '" + indicator + "'", "");
  }

  private void availability(List<Finding> findings, Availability answers) {
    OptionalDouble share = answers.share();
    if (share.isPresent() && !Decimals.reaches(share.getAsDouble(), limits.availability())) {
      findings.add(
          warning("low-availability", answers.of())
              .rule("at least " + percent(limits.availability()) + " should be answered")
              .value(answers.answered() + " of " + answers.questions())
              .build());
    }
  }

  private void distribution(List<Finding> findings, Distribution d) {
    if (d.count() > 1 && d.distinct() == 1) {
      findings.add(
          warning("constant-indicator", d.indicator())
              .rule("it tells states apart only if their answers differ")
              .value("the same answer of " + d.count() + " states")
              .build());
    }
    if (d.distinct() >= FEWEST_ANSWERS
        && Math.abs(d.skewness().orElse(0)) > limits.skewness()
        && d.kurtosis().orElse(Double.NEGATIVE_INFINITY) > limits.kurtosis()) {
      findings.add(
          Finding.note("outlying-distribution", "indicator '" + d.indicator() + "'", "")
              .rule("a few answers lie far from the others")
              .value(
                  "skewness "
                      + digits(d.skewness().getAsDouble())
                      + ", kurtosis "
                      + digits(d.kurtosis().getAsDouble()))
              .build());
    }
  }

  private void pair(List<Finding> findings, CorrelatedPair pair) {
    if (isDuplicate(pair)) {
      findings.add(
          warning("duplicate-indicator", pair.second())
              .rule("its scores should not all be those of '" + pair.first() + "'")
              .value("the same in " + pair.states() + " states")
              .build());
    } else if (pair.states() >= FEWEST_STATES
        && Math.abs(pair.spearman().orElse(0)) >= limits.collinearity()) {
      findings.add(
          Finding.note("collinear-indicators", "indicator '" + pair.second() + "'", "")
              .rule("it orders states almost as '" + pair.first() + "' does")
              .value(
                  "Spearman's coefficient "
                      + digits(pair.spearman().getAsDouble())
                      + " over "
                      + pair.states()
                      + " states")
              .build());
    }
  }

  /** Whether both have scores for the same states, more than one, and these vary and are equal. */
  private boolean isDuplicate(CorrelatedPair pair) {
    Column x = scores.column(pair.first()).orElseThrow();
    Column y = scores.column(pair.second()).orElseThrow();
    if (pair.pearson().isEmpty()) {
      return false;
    }
    for (int row = 0; row < x.size(); row++) {
      if (x.has(row) != y.has(row) || (x.has(row) && x.value(row) != y.value(row))) {
        return false;
      }
    }
    return true;
  }

  private static String digits(double value) {
    return Double.toString(Decimals.round(value, 2, RoundingMode.HALF_UP));
  }

  private static String percent(double share) {
    return Decimals.round(100 * share, 1, RoundingMode.HALF_UP) + " %";
  }
}
