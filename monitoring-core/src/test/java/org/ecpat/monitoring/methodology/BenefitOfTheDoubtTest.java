package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class BenefitOfTheDoubtTest {
  private final Aggregation free = Aggregations.benefitOfTheDoubt();

  private static Column scores(Aggregation aggregation, Column... children) {
    Column out = Column.ofSize(children[0].size());
    double[] weights = new double[children.length];
    java.util.Arrays.fill(weights, 1);
    aggregation.aggregate(Columns.of(children[0].size(), children), weights, out);
    return out;
  }

  // By hand: the frontier runs from (1, 4) over (3, 3) to (4, 1). The ray through (2, 2) meets it
  // at
  // (3, 3), so 2/3; the ray through (1, 2) at the line from (1, 4) to (3, 3), x + 2y = 9, so 5/9;
  // the ray through (2, 0.2) beyond the last corner, where x = 4, so 1/2.
  @Test
  void measuresOnTheFrontier() {
    Column out = scores(free, Column.of(1, 3, 4, 2, 1, 2), Column.of(4, 3, 1, 2, 2, .2));
    assertThat(out.present())
        .containsExactly(new double[] {1, 1, 1, 2 / 3.0, 5 / 9.0, .5}, within(1e-9));
  }

  // By hand: of the state (1, 2) the second child may add no more than 60 % and no less than 40 %;
  // v = (a/1, b/2) with a + b the score. At a share of .4 the corner (3, 3) binds:
  // 3·.4 s + 1.5·.6 s = 2.1 s and (1, 4): .4 s + 1.2 s = 1.6 s, (4, 1): 1.6 s + .3 s = 1.9 s: s =
  // 1/2.1.
  // At .6 it is 3·.6 + 1.5·.4 = 2.4. The free optimum has 1/9 : 4/9, a share of .2 for the first.
  @Test
  void boundsTheShares() {
    Column out =
        scores(
            Aggregations.benefitOfTheDoubt(.4, .6),
            Column.of(1, 3, 4, 2, 1, 2),
            Column.of(4, 3, 1, 2, 2, .2));
    assertThat(out.value(4)).isCloseTo(1 / 2.1, within(1e-9));
    assertThat(out.value(1)).isEqualTo(1);
  }

  /** With two children the best weights are those of a corner, so that all can be tried. */
  @Test
  void agreesWithTryingAllDirections() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(25, 0, 100).toArray();
    double[] y = random.doubles(25, 0, 100).toArray();
    Column out = scores(free, Column.of(x), Column.of(y));
    for (int row = 0; row < x.length; row++) {
      double best = 0;
      for (int step = 0; step <= 20_000; step++) {
        double share = step / 20_000.0;
        double most = 0;
        for (int peer = 0; peer < x.length; peer++) {
          most = Math.max(most, share * x[peer] + (1 - share) * y[peer]);
        }
        best = Math.max(best, (share * x[row] + (1 - share) * y[row]) / most);
      }
      assertThat(out.value(row)).isBetween(best - 1e-9, best + 1e-3);
    }
  }

  @Test
  void doesNotCareForUnits() {
    Column out = scores(free, Column.of(1, 3, 4, 2), Column.of(4, 3, 1, 2));
    Column scaled = scores(free, Column.of(1e6, 3e6, 4e6, 2e6), Column.of(.004, .003, .001, .002));
    for (int row = 0; row < 4; row++) {
      assertThat(scaled.value(row)).isCloseTo(out.value(row), within(1e-9));
    }
  }

  @Test
  void definesTheEdges() {
    assertThat(scores(free, Column.of(7), Column.of(0))).as("one").isEqualTo(Column.of(1));
    assertThat(scores(free, Column.of(5, 5, 5), Column.of(1, 2, 0)))
        .as("constant child")
        .isEqualTo(Column.of(1, 1, 1));
    assertThat(scores(free, Column.of(0, 0), Column.of(0, 4)))
        .as("zeros")
        .isEqualTo(Column.of(0, 1));
    assertThat(scores(free, Column.of(0, 0))).as("all zero").isEqualTo(Column.of(0, 0));
    Column negative = scores(free, Column.of(-1, 3, 1), Column.of(9, 3, 1));
    assertThat(negative.is(0, Reason.CANNOT_COMPUTE)).isTrue();
    assertThat(negative.value(2)).isCloseTo(1 / 3.0, within(1e-9));
    Column gap = Column.of(4, 2, 1);
    gap.set(0, Reason.WITHHELD);
    Column gaps = scores(free, gap, Column.of(9, 3, 1));
    assertThat(gaps.is(0, Reason.WITHHELD)).isTrue();
    assertThat(gaps.value(1)).isEqualTo(1);
    Column cramped =
        scores(Aggregations.benefitOfTheDoubt(.6, 1), Column.of(1, 0), Column.of(1, 0));
    assertThat(cramped.is(0, Reason.CANNOT_COMPUTE)).as("shares of 1.2 in all").isTrue();
    assertThat(cramped.is(1, Reason.CANNOT_COMPUTE)).isTrue();
    assertThat(scores(Aggregations.benefitOfTheDoubt(.1, .9), Column.of(1, 0), Column.of(1, 2)))
        .as("a child of 0 that must add its share")
        .isEqualTo(Column.of(1, 0));
  }

  @Test
  void refusesSharesThatAreNone() {
    assertThatThrownBy(() -> Aggregations.benefitOfTheDoubt(.5, .2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error least at /least: benefit of the doubt: the least share must not be above the"
                + " most; found 0.5.");
  }
}
