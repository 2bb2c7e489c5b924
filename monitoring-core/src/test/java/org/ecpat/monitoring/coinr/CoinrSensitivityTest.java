package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.ecpat.monitoring.robustness.SobolIndices;
import org.ecpat.monitoring.robustness.SobolRequest;
import org.junit.jupiter.api.Test;

/** Sobol indices of 64 rows in three factors against COINr's SA_estimate on the same outputs. */
class CoinrSensitivityTest {
  private static final Offset<Double> SAME = within(1e-12);

  @Test
  void estimatesWhatCoinrEstimates() {
    CoinrTable theirs = CoinrTable.read("sensitivity/SA_estimate_N64_d3.csv");
    double[] outputs = CoinrTable.read("sensitivity/SA_y_N64_d3.csv").numbers("y");
    SobolRequest request =
        SobolRequest.builder()
            .size(64)
            .seed(1)
            .firstOrder(SobolRequest.Estimator.SALTELLI)
            .totalOrder(SobolRequest.Estimator.JANSEN)
            .build();
    SobolIndices ours = SobolIndices.of(request, List.of("V1", "V2", "V3"), outputs);
    for (String factor : theirs.texts("Variable")) {
      assertThat(ours.index(factor).orElseThrow().first().value())
          .isCloseTo(theirs.number("Variable", factor, "Si"), SAME);
      assertThat(ours.index(factor).orElseThrow().total().value())
          .isCloseTo(theirs.number("Variable", factor, "STi"), SAME);
      assertThat(ours.variance()).isCloseTo(theirs.number("Variable", factor, "Variance"), SAME);
    }
  }

  /** The sample has A, B and A with each column from B, as a design of ours has. */
  @Test
  void ordersItsPointsAsCoinrDoes() {
    CoinrTable sample = CoinrTable.read("sensitivity/SA_sample_N64_d3.csv");
    double[] outputs = CoinrTable.read("sensitivity/SA_y_N64_d3.csv").numbers("y");
    for (int point = 0; point < 320; point++) {
      List<String> row = sample.rows().get(point);
      double x = 2 * Math.PI * Double.parseDouble(row.get(0));
      double z = Double.parseDouble(row.get(2));
      double sine = Math.sin(2 * Math.PI * Double.parseDouble(row.get(1)));
      assertThat(Math.sin(x) + 7 * sine * sine + 0.1 * z * z * z * z * Math.sin(x))
          .isCloseTo(outputs[point], within(1e-9));
    }
    for (int block = 2; block < 5; block++) {
      for (int column = 0; column < 3; column++) {
        int from = column == block - 2 ? 1 : 0;
        assertThat(sample.rows().get(64 * block + 5).get(column))
            .isEqualTo(sample.rows().get(64 * from + 5).get(column));
      }
    }
  }
}
