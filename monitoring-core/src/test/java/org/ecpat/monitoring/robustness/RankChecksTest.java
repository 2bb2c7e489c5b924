package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class RankChecksTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  private enum Fitted {
    BY_SCALE,
    MIN_MAX
  }

  /** A goal of numbers between 0 and 100, one column each. */
  private static Baseline baseline(Aggregation aggregation, Fitted fitted, double[]... columns) {
    Framework.Builder framework = Framework.builder().id("f").title(Text.of("F"));
    Goal.Builder goal = Goal.builder().id("g").title(Text.of("G"));
    List<Column> values = new ArrayList<>();
    for (int c = 0; c < columns.length; c++) {
      Indicator indicator = Exercises.indicator(NAMES.get(c), NumberScale.between(0, 100));
      framework.addIndicators(indicator);
      goal.addIndicators(indicator.id());
      values.add(Column.of(columns[c]));
    }
    Framework all = framework.addGoals(goal.build()).build();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", all))
            .normalization(
                fitted == Fitted.MIN_MAX ? Normalizations.minMax() : Normalizations.byScale())
            .aggregation(aggregation)
            .build();
    List<String> states = new ArrayList<>();
    for (int row = 0; row < columns[0].length; row++) {
      states.add("S" + row);
    }
    return Scoring.plan(all, methodology).baseline(InputTable.of(states, values));
  }

  /** AAA leads with 68.75; without law it has 87.5 and BBB 97.5. */
  @Test
  void leavesOneOut() {
    List<Omission> all =
        RankChecks.leaveOneOut(
            Exercises.plan().baseline(Exercises.observations(), Exercises.ROUND));
    assertThat(all)
        .extracting(Omission::id)
        .containsExactly("plan", "law", "money", "staff", "promise", "means");
    StateMove first = all.get(1).states().get(0);
    assertThat(first.state()).isEqualTo("AAA");
    assertThat(first.scoreBefore()).hasValue(68.75);
    assertThat(first.scoreAfter()).hasValue(87.5);
    assertThat(first.rankBefore()).hasValue(1);
    assertThat(first.rankAfter()).hasValue(2);
    assertThat(first.fall()).hasValue(1);
    StateMove last = all.get(0).states().get(3);
    assertThat(last.state()).isEqualTo("DDD");
    assertThat(last.rankBefore()).hasValue(4);
    assertThat(last.rankAfter()).isEmpty();
    assertThat(last.fall()).isEmpty();
    assertThat(all.get(2).farthest()).isEmpty();
    assertThat(all.get(2).meanRankChange()).hasValue(0);
  }

  /**
   * Min-max leaves the columns as they are: S0 35, S1 32.5, S2 and S3 50. Without S2 they become
   * 33.3, 0, 100 and 40, 100, 0: S0 36.7, S1 and S3 50, so S1 passes S0 and comes up to S3. Without
   * S3 they become 100, 66.7, 0 and 0, 16.7, 100: S0 comes up to S2, and nobody passes.
   */
  @Test
  void findsWhoTurnsIfAnotherIsAway() {
    Baseline base =
        baseline(
            Aggregations.arithmeticMean(),
            Fitted.MIN_MAX,
            new double[] {60, 40, 0, 100},
            new double[] {10, 25, 100, 0});
    assertThat(base.scores().overall()).isEqualTo(Column.of(35, 32.5, 50, 50));
    List<RankReversal> reversals = RankChecks.reversals(base, 1, Watch.NONE);
    assertThat(reversals)
        .containsExactly(new RankReversal("S2", 1, List.of(new RankReversal.Turned("S0", "S1"))));
    assertThat(RankChecks.reversals(base, 8, Watch.NONE)).isEqualTo(reversals);
  }

  @Test
  void nobodyTurnsWhereScoresStandOnTheirOwnAnswers() {
    Random random = new Random(3);
    Baseline base =
        baseline(
            Aggregations.geometricMean(),
            Fitted.BY_SCALE,
            random.doubles(20, 0, 100).toArray(),
            random.doubles(20, 0, 100).toArray());
    assertThat(RankChecks.reversals(base, 2, Watch.NONE)).isEmpty();
  }

  /** Taking a state away is the same as never having had it, bit for bit. */
  @Test
  void takesAStateAwayAsIfItHadNeverBeenThere() {
    double[] x = new Random(1).doubles(9, 0, 100).toArray();
    double[] y = new Random(2).doubles(9, 0, 100).toArray();
    Baseline all = baseline(Aggregations.copeland(), Fitted.MIN_MAX, x, y);
    int[] kept = {0, 1, 2, 3, 5, 6, 7, 8};
    Column some =
        baseline(
                Aggregations.copeland(),
                Fitted.MIN_MAX,
                Column.of(x).rows(kept).present(),
                Column.of(y).rows(kept).present())
            .scores()
            .overall();
    assertThat(all.without(4).scores().overall()).isEqualTo(some);
    assertThat(all.without(4).states()).hasSize(8).doesNotContain("S4");
  }

  /** Condorcet's three voters: first, second, third; second, third, first; third, first, second. */
  @Test
  void findsCirclesOfMajorities() {
    Baseline base =
        baseline(
            Aggregations.arithmeticMean(),
            Fitted.BY_SCALE,
            new double[] {3, 2, 1, 0},
            new double[] {1, 3, 2, 0},
            new double[] {2, 1, 3, 0});
    Transitivity found = RankChecks.transitivity(base);
    assertThat(found)
        .isEqualTo(new Transitivity(4, 1, List.of(List.of("S0", "S1", "S2")), Optional.empty()));
    assertThat(found.share()).isEqualTo(0.25);
  }

  @Test
  void findsTheWinnerWhereThereIsOne() {
    Baseline base =
        baseline(
            Aggregations.arithmeticMean(),
            Fitted.BY_SCALE,
            new double[] {3, 2, 1, Double.NaN},
            new double[] {3, 2, 2, 90},
            new double[] {0, 3, 1, 1});
    // S3 has no answer to the first: ahead of all on the second, behind S1 and beside S2 on the
    // third.
    Transitivity found = RankChecks.transitivity(base);
    assertThat(found.winner()).isEmpty();
    assertThat(found.cycles()).isZero();
    Baseline clear =
        baseline(Aggregations.arithmeticMean(), Fitted.BY_SCALE, new double[] {1, 3, 2});
    assertThat(RankChecks.transitivity(clear).winner()).hasValue("S1");
  }

  @Test
  void countsCirclesLikeBruteForce() {
    Random random = new Random(11);
    double[][] columns = new double[3][];
    for (int c = 0; c < 3; c++) {
      columns[c] = random.ints(15, 0, 100).asDoubleStream().toArray();
    }
    int circles = 0;
    for (int a = 0; a < 15; a++) {
      for (int b = 0; b < 15; b++) {
        for (int c = 0; c < 15; c++) {
          circles += beats(columns, a, b) && beats(columns, b, c) && beats(columns, c, a) ? 1 : 0;
        }
      }
    }
    Transitivity found =
        RankChecks.transitivity(baseline(Aggregations.arithmeticMean(), Fitted.BY_SCALE, columns));
    assertThat(found.cycles()).isEqualTo(circles / 3).isGreaterThan(20);
    assertThat(found.examples()).hasSize(20);
  }

  private static boolean beats(double[][] columns, int a, int b) {
    double sum = 0;
    for (double[] column : columns) {
      sum += Math.signum(column[a] - column[b]);
    }
    return sum > 0;
  }

  /** y = (x + z)/2 with x varying three times as far and apart from z: 9 to 1. */
  @Test
  void tellsImportanceFromWeight() {
    Baseline base =
        baseline(
            Aggregations.arithmeticMean(),
            Fitted.BY_SCALE,
            new double[] {0, 0, 60, 60},
            new double[] {0, 20, 0, 20});
    List<ComponentImportance> all = RankChecks.importance(base);
    assertThat(all).hasSize(3);
    assertThat(all.get(0).weight()).isEqualTo(0.5);
    assertThat(all.get(0).importance().orElseThrow()).isCloseTo(0.9, within(1e-12));
    assertThat(all.get(1).importance().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(all.get(1).correlation().orElseThrow()).isCloseTo(Math.sqrt(0.1), within(1e-12));
    assertThat(all.get(2).node()).isEqualTo(Framework.OVERALL);
    assertThat(all.get(2).importance().orElseThrow()).isCloseTo(1, within(1e-12));
  }

  @Test
  void hasAReasonWhereThereIsNoImportance() {
    double[] same = {5, 5, 5};
    assertThat(
            RankChecks.importance(
                baseline(Aggregations.arithmeticMean(), Fitted.BY_SCALE, same, same)))
        .allSatisfy(i -> assertThat(i.importance()).isEmpty())
        .allSatisfy(i -> assertThat(i.reason()).hasValue(Reason.CANNOT_COMPUTE));
    double[] various = {1, 2, 3};
    assertThat(
            RankChecks.importance(
                    baseline(Aggregations.geometricMean(), Fitted.BY_SCALE, various, same))
                .get(0))
        .satisfies(i -> assertThat(i.reason()).hasValue(Reason.CANNOT_COMPUTE))
        .satisfies(i -> assertThat(i.correlation()).isPresent());
  }

  @Test
  void needsThreeStates() {
    Baseline two = baseline(Aggregations.arithmeticMean(), Fitted.BY_SCALE, new double[] {1, 2});
    assertThatThrownBy(() -> RankChecks.reversals(two, 1, Watch.NONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error too-few-states: rank reversal: two states must be left when one is away; found "
                + "2.");
    assertThatThrownBy(() -> RankChecks.transitivity(two))
        .hasMessage(
            "error too-few-states: transitivity: at least three states must have a score; found 2.");
  }
}
