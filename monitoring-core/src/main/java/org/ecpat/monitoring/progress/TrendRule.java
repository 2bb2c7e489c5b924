package org.ecpat.monitoring.progress;

import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;

/**
 * How a trend is judged by its compound annual growth rate (CAGR).
 *
 * <p>The rate is (y_t/y_0)^(1/(t−t_0)) − 1. It is counted positive in the desired direction; with a
 * negative base its sign turns. All values must have the same sign, where 0 goes with either.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>rule</th><th>without a target</th><th>with a target</th><th>score</th></tr>
 * <tr><td>{@link #OPEN_SDG}</td><td>rate from 1.5 %, 0.5 %, 0 %</td><td>ratio to the required rate
 * from 0.95, 0.60, 0; reached is achieved</td><td>−5 to 5</td></tr>
 * <tr><td>{@link #UN_PROGRESS_CHART}</td><td>rate from 2 %, 0.5 %</td><td>share of the way that the
 * rate leads by the deadline, from 0.95, 0.10</td><td>3, 2, 1</td></tr>
 * </table>
 */
public enum TrendRule {
  /**
   * The rule of Open SDG and Statistics Canada.
   *
   * <p>Near a natural limit the thresholds shrink: by C = 1 − (|b|/|l|)^4.44 for a base up to the
   * limit, 1 − ((2|l| − |b|)/|l|)^4.44 up to twice the limit, not at all beyond.
   */
  OPEN_SDG,
  /** The rule of the Progress Chart of the United Nations; it does not look at limits. */
  UN_PROGRESS_CHART;

  /** Why there is no trend; empty if there is one. */
  public Optional<TrendObstacle> obstacle(TrendInput input) {
    return Growth.obstacle(input);
  }

  /**
   * Judges a trend.
   *
   * @throws InvalidInputException if there is none, see {@link #obstacle}
   */
  public Trend judge(TrendInput input) {
    obstacle(input)
        .ifPresent(
            obstacle -> {
              throw new InvalidInputException(refusal(input, obstacle));
            });
    return switch (this) {
      case OPEN_SDG -> OpenSdg.judge(input);
      case UN_PROGRESS_CHART -> UnProgressChart.judge(input);
    };
  }

  private static Finding refusal(TrendInput input, TrendObstacle obstacle) {
    boolean signs = obstacle == TrendObstacle.SIGNS_DIFFER;
    String target = input.target().map(t -> ", target " + t.value()).orElse("");
    Finding.Builder finding =
        Finding.builder()
            .code(signs ? "trend-signs" : "trend-zero")
            .subject("trend from " + input.base().date() + " to " + input.current().date())
            .rule(
                signs
                    ? "base, current value and target must have the same sign"
                    : "growth needs a base and a target other than 0")
            .value(
                "base " + input.base().value() + ", current " + input.current().value() + target);
    return signs
        ? finding.build()
        : finding.remedy("Name a floor that takes the place of 0.").build();
  }
}
