package org.ecpat.monitoring.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/**
 * Invented numbers of any size, the same for the same seed.
 *
 * <p>Three levels: sub-goals of 10 indicators, goals of 5 sub-goals, and the whole. Weights from 1
 * to 3, every second indicator better when lower, about 5 % of the cells without data.
 */
final class Workload {
  static final Round ROUND = Round.of(2020);
  static final int PER_SUB_GOAL = 10;
  static final int PER_GOAL = 5;
  private static final double MISSING = 0.05;

  /** The values, a row for each indicator, NaN where there is none. */
  final double[][] values;

  /** The value of each indicator that is worth nothing. */
  final double[] worst;

  /** The value of each indicator that is worth everything. */
  final double[] best;

  /** The weights of the indicators. */
  final double[] indicatorWeights;

  /** The weights of the sub-goals. */
  final double[] subGoalWeights;

  /** The weights of the goals. */
  final double[] goalWeights;

  private final int states;
  private final int indicators;
  private final List<String> codes;

  Workload(int states, int indicators, long seed) {
    this.states = states;
    this.indicators = indicators;
    codes = IntStream.range(0, states).mapToObj(row -> String.format("S%05d", row)).toList();
    SplittableRandom random = new SplittableRandom(seed);
    indicatorWeights = weights(random, indicators);
    subGoalWeights = weights(random, ceil(indicators, PER_SUB_GOAL));
    goalWeights = weights(random, ceil(subGoalWeights.length, PER_GOAL));
    worst = new double[indicators];
    best = new double[indicators];
    values = new double[indicators][states];
    for (int i = 0; i < indicators; i++) {
      double low = random.nextDouble();
      double high = 1 + 99 * random.nextDouble();
      worst[i] = i % 2 == 0 ? low : high;
      best[i] = i % 2 == 0 ? high : low;
      for (int row = 0; row < states; row++) {
        boolean missing = random.nextDouble() < MISSING;
        values[i][row] = missing ? Double.NaN : 110 * random.nextDouble();
      }
    }
  }

  private static double[] weights(SplittableRandom random, int count) {
    return random.doubles(count, 1, 3).toArray();
  }

  private static int ceil(int parts, int size) {
    return (parts + size - 1) / size;
  }

  static int subGoalOf(int indicator) {
    return indicator / PER_SUB_GOAL;
  }

  static int goalOf(int subGoal) {
    return subGoal / PER_GOAL;
  }

  static String indicator(int index) {
    return "i" + index;
  }

  static String subGoal(int index) {
    return "s" + index;
  }

  static String goal(int index) {
    return "g" + index;
  }

  ScoringPlan plan() {
    Framework framework = framework();
    return Scoring.plan(framework, Methodology.of("plain", "By scale, arithmetic mean", framework));
  }

  private Framework framework() {
    Framework.Builder framework =
        Framework.builder().id("benchmark").title(Text.of("A framework of invented numbers"));
    for (int g = 0; g < goalWeights.length; g++) {
      framework.addGoals(
          Goal.builder()
              .from(Goal.of(goal(g), "Goal " + g))
              .weight(goalWeights[g])
              .goals(part(g, PER_GOAL, subGoalWeights.length).mapToObj(Workload::subGoal).toList())
              .build());
    }
    for (int s = 0; s < subGoalWeights.length; s++) {
      framework.addGoals(
          Goal.builder()
              .from(Goal.of(subGoal(s), "Sub-goal " + s))
              .weight(subGoalWeights[s])
              .indicators(part(s, PER_SUB_GOAL, indicators).mapToObj(Workload::indicator).toList())
              .build());
    }
    for (int i = 0; i < indicators; i++) {
      NumberScale scale = NumberScale.between(worst[i], best[i]);
      framework.addIndicators(
          Indicator.builder()
              .from(Indicator.of(indicator(i), "How much?", IndicatorKind.OUTCOME, scale))
              .weight(indicatorWeights[i])
              .build());
    }
    return framework.build();
  }

  private static IntStream part(int index, int size, int end) {
    return IntStream.range(index * size, Math.min(end, (index + 1) * size));
  }

  /** The values as a table that a plan evaluates. */
  InputTable table() {
    List<Column> columns = new ArrayList<>();
    for (double[] ofIndicator : values) {
      Column column = Column.ofSize(states);
      for (int row = 0; row < states; row++) {
        if (Double.isNaN(ofIndicator[row])) {
          column.set(row, Reason.NO_DATA);
        } else {
          column.set(row, ofIndicator[row]);
        }
      }
      columns.add(column);
    }
    return InputTable.of(codes, columns);
  }

  /** The values as observations. */
  Observations observations() {
    Observations.Builder observations =
        Observations.builder().id("invented").framework("benchmark");
    for (int i = 0; i < indicators; i++) {
      for (int row = 0; row < states; row++) {
        double value = values[i][row];
        observations.addObservations(
            Double.isNaN(value)
                ? Observation.of(codes.get(row), indicator(i), ROUND, Absence.NO_DATA)
                : Observation.of(codes.get(row), indicator(i), ROUND, Answer.of(value)));
      }
    }
    return observations.build();
  }
}
