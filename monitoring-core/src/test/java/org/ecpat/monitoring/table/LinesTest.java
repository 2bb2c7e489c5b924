package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

  private static Column between(Column in, double worst, double best, Range range) {
    Column out = Column.ofSize(in.size());
    Lines.between(in, worst, best, range, out);
    return out;
  }

  @Test
  void runsFromWorstToBest() {
    assertThat(between(Column.of(10, 15, 20), 10, 20, Range.PERCENT))
        .isEqualTo(Column.of(0, 50, 100));
    assertThat(between(Column.of(10, 15, 20), 20, 10, Range.of(1, 2)))
        .isEqualTo(Column.of(2, 1.5, 1));
  }

  @Test
  void movesIntoTheRange() {
    assertThat(between(Column.of(9, 21, -1e300, 1e300), 10, 20, Range.PERCENT))
        .isEqualTo(Column.of(0, 100, 0, 100));
  }

  @Test
  void keepsReasons() {
    Column in = Column.of(10, 20, 30);
    in.set(1, Reason.WITHHELD);
    Column expected = Column.of(0, 0, 100);
    expected.set(1, Reason.WITHHELD);
    assertThat(between(in, 10, 20, Range.PERCENT)).isEqualTo(expected);
  }

  @Test
  void leavesNoTraceOfWhatStoodThereBefore() {
    Column out = Column.of(Double.NaN, 7);
    Lines.between(Column.of(10, Double.NaN), 10, 20, Range.PERCENT, out);
    assertThat(out).isEqualTo(Column.of(0, Double.NaN));
  }

  @Test
  void cannotComputeWhereTheLineHasNoSlope() {
    // 0/0; beside it 1/0, which lies beyond the range
    assertThat(between(Column.of(5, 6), 5, 5, Range.PERCENT)).isEqualTo(Column.of(Double.NaN, 100));
    // the distance from worst to best is infinite, and so is that from the worst to the value
    assertThat(between(Column.of(1e308, 0), -1e308, 1e308, Range.PERCENT))
        .isEqualTo(Column.of(Double.NaN, 0));
    // a share of zero of an infinite width
    assertThat(between(Column.of(0, 1), 0, 1, Range.of(-1e308, 1e308)))
        .isEqualTo(Column.of(Double.NaN, 1e308));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 64, 1000})
  void hasTheBitsOfTheFormula(int rows) {
    SplittableRandom random = new SplittableRandom(rows);
    Range range = Range.of(-1, 7);
    double[] values = random.doubles(rows, -50, 150).toArray();
    Column out = between(Column.of(values), 93.7, 1.3, range);
    for (int row = 0; row < rows; row++) {
      assertThat(out.value(row))
          .isEqualTo(range.clamp(-1 + (values[row] - 93.7) / (1.3 - 93.7) * 8));
    }
  }
}
