package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RanksTest {

  @ParameterizedTest
  @CsvSource({
    "STANDARD, 1, 2, 2, 4",
    "DENSE, 1, 2, 2, 3",
    "MODIFIED, 1, 3, 3, 4",
    "FRACTIONAL, 1, 2.5, 2.5, 4"
  })
  void ranksTheExampleOfTies(Ties ties, double first, double second, double third, double last) {
    assertThat(Ranks.descending(Column.of(5, 7, 9, 7), ties))
        .containsExactly(last, second, first, third);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithCounting(Ties ties) {
    SplittableRandom random = new SplittableRandom(1224);
    for (int run = 0; run < 300; run++) {
      Column column = Column.ofSize(random.nextInt(60));
      for (int row = 0; row < column.size(); row++) {
        if (random.nextInt(6) > 0) {
          column.set(row, random.nextInt(-10, 10) / 4.0);
        } else {
          column.set(row, Reason.NO_DATA);
        }
      }
      assertThat(Ranks.descending(column, ties)).containsExactly(counted(column, ties));
    }
  }

  /** The definition: how many are better, how many are equal. */
  private static double[] counted(Column column, Ties ties) {
    double[] ranks = new double[column.size()];
    double[] present = column.present();
    for (int row = 0; row < ranks.length; row++) {
      double value = column.value(row);
      long better = Arrays.stream(present).filter(x -> x > value).count();
      long betterValues = Arrays.stream(present).filter(x -> x > value).distinct().count();
      long equal = Arrays.stream(present).filter(x -> x == value).count();
      double rank =
          switch (ties) {
            case STANDARD -> better + 1;
            case DENSE -> betterValues + 1;
            case MODIFIED -> better + equal;
            case FRACTIONAL -> better + (equal + 1) / 2.0;
          };
      ranks[row] = column.has(row) ? rank : Double.NaN;
    }
    return ranks;
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfTheRowsDoesNotMatter(Ties ties) {
    double[] ranks = Ranks.descending(Column.of(3, 1, 2, 3), ties);
    double[] reversed = Ranks.descending(Column.of(3, 2, 1, 3), ties);
    assertThat(reversed).containsExactly(ranks[3], ranks[2], ranks[1], ranks[0]);
  }

  @Test
  void comparesExactly() {
    assertThat(Ranks.descending(Column.of(60, 60.00000000000001), Ties.STANDARD))
        .containsExactly(2, 1);
  }

  @Test
  void zeroAndMinusZeroAreTied() {
    assertThat(Ranks.descending(Column.of(0.0, -0.0, -1), Ties.STANDARD)).containsExactly(1, 1, 3);
  }

  @Test
  void anEmptyColumnHasNoRanks() {
    assertThat(Ranks.descending(Column.ofSize(0), Ties.DENSE)).isEmpty();
    assertThat(Ranks.descending(Column.ofSize(2), Ties.DENSE))
        .containsExactly(Double.NaN, Double.NaN);
  }
}
