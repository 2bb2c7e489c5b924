package org.ecpat.monitoring.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecpat.monitoring.table.Agreement.Metric;
import org.junit.jupiter.api.Test;

class AgreementTest {

  /** Answers as digits; a point is no answer. */
  private static Column answers(String digits) {
    Column column = Column.ofSize(digits.length());
    for (int row = 0; row < digits.length(); row++) {
      if (digits.charAt(row) == '.') {
        column.set(row, Reason.NOT_ASSESSED);
      } else {
        column.set(row, digits.charAt(row) - '0');
      }
    }
    return column;
  }

  private static Columns assessors(String... digits) {
    return Columns.of(Arrays.stream(digits).map(AgreementTest::answers).toList());
  }

  // Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers,
  // twelve units; .743 nominal, .815 ordinal, .849 interval, which R's irr::kripp.alpha gives for
  // the same matrix in its manual.
  @Test
  void reproducesKrippendorff() {
    Columns four = assessors("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
    assertThat(Agreement.krippendorff(four, Metric.NOMINAL).orElseThrow())
        .isCloseTo(0.743, within(5e-4));
    assertThat(Agreement.krippendorff(four, Metric.ORDINAL).orElseThrow())
        .isCloseTo(0.815, within(5e-4));
    assertThat(Agreement.krippendorff(four, Metric.INTERVAL).orElseThrow())
        .isCloseTo(0.849, within(5e-4));
  }

  // Fleiss, Measuring nominal scale agreement among many raters (1971), table 1: thirty patients,
  // six psychiatrists each, five diagnoses; κ = .430. R's irr::kappam.fleiss gives 0.4302445 for
  // it.
  @Test
  void reproducesFleiss() {
    String[] patients = {
      "444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444",
      "555555", "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112",
      "224444", "133555", "555555", "244444", "224555", "114444", "144445", "222224", "111155",
      "224444", "133333", "555555"
    };
    Column[] raters = new Column[6];
    Arrays.setAll(
        raters,
        rater ->
            answers(
                Arrays.stream(patients)
                    .map(p -> p.substring(rater, rater + 1))
                    .collect(Collectors.joining())));
    assertThat(Agreement.fleiss(Columns.of(30, raters)).orElseThrow())
        .isCloseTo(0.4302445, within(5e-8));
  }

  // The same of ten subjects and fourteen raters in the article on Fleiss' kappa in Wikipedia:
  // .210.
  @Test
  void reproducesFleissOfManyRaters() {
    int[][] counts = {
      {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };
    Column[] raters = new Column[14];
    Arrays.setAll(raters, r -> Column.ofSize(counts.length));
    for (int row = 0; row < counts.length; row++) {
      int rater = 0;
      for (int answer = 0; answer < 5; answer++) {
        for (int n = 0; n < counts[row][answer]; n++) {
          raters[rater++].set(row, answer);
        }
      }
    }
    assertThat(Agreement.fleiss(Columns.of(10, raters)).orElseThrow())
        .isCloseTo(0.210, within(5e-4));
  }

  // Cohen's κ as statistical packages print it. A table of 0 4 1, 0 8 0 and 0 1 5: SAS has .4842.
  // The
  // second and third rater of irr's anxiety data: R's irr::kappa2 has -0.006289308.
  @Test
  void reproducesCohen() {
    Column first = answers("1".repeat(5) + "2".repeat(8) + "3".repeat(6));
    Column second = answers("22223" + "2".repeat(8) + "2" + "33333");
    assertThat(Agreement.cohen(first, second).orElseThrow()).isCloseTo(0.4842, within(5e-5));
    assertThat(
            Agreement.cohen(answers("36462424332333221334"), answers("21443216111233113322"))
                .orElseThrow())
        .isCloseTo(-0.006289308, within(5e-10));
  }

  // The worked table of fifty proposals in the article on Cohen's kappa in Wikipedia: 20 and 15
  // agreed, 5 and 10 not; κ = (0.70 − 0.50)/(1 − 0.50) = 0.40.
  @Test
  void computesCohenByHand() {
    Column first = answers("1".repeat(25) + "0".repeat(25));
    Column second = answers("1".repeat(20) + "0".repeat(5) + "1".repeat(10) + "0".repeat(15));
    assertThat(Agreement.cohen(first, second).orElseThrow()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void leavesRowsWithoutEnoughAnswersOut() {
    assertThat(Agreement.cohen(answers("1100."), answers("110.1"))).hasValue(1);
    assertThat(Agreement.fleiss(assessors("1100.", "110.1"))).hasValue(1);
    assertThat(Agreement.krippendorff(assessors("1100.", "110.1"), Metric.ORDINAL)).hasValue(1);
  }

  @Test
  void isEmptyWhereChanceAgreesAsWell() {
    assertThat(Agreement.cohen(answers("111"), answers("111"))).isEmpty();
    assertThat(Agreement.fleiss(assessors("111", "111"))).isEmpty();
    assertThat(Agreement.krippendorff(assessors("111", "111"), Metric.NOMINAL)).isEmpty();
    assertThat(Agreement.cohen(answers("..."), answers("111"))).isEmpty();
    assertThat(Agreement.fleiss(assessors("...", "111"))).isEmpty();
    assertThat(Agreement.krippendorff(assessors("...", "111"), Metric.NOMINAL)).isEmpty();
    assertThat(Agreement.fleiss(assessors("123"))).isEmpty();
  }

  // 0 and −0 are one answer: two of three agreed, 0 once and twice, 1 twice and once, so that
  // κ = (6 − 4)/(9 − 4).
  @Test
  void zeroHasNoSign() {
    Column first = Column.of(-0.0, 1, 1);
    Column second = Column.of(0.0, 1, -0.0);
    assertThat(Agreement.cohen(first, second).orElseThrow()).isCloseTo(0.4, within(1e-12));
    assertThat(Agreement.cohen(second, first).orElseThrow()).isCloseTo(0.4, within(1e-12));
    Columns same = Columns.of(List.of(Column.of(-0.0, 0.0), Column.of(0.0, -0.0)));
    assertThat(Agreement.krippendorff(same, Metric.NOMINAL)).isEmpty();
  }

  @Test
  void canBeWorseThanChance() {
    assertThat(Agreement.cohen(answers("10"), answers("01"))).hasValue(-1);
  }
}
