package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The least share of values that a mean needs, against COINr's {@code dat_thresh}. */
class CoinrThresholdTest {
  private static final CoinrTable THEIRS = CoinrTable.read("edge/dat_thresh.csv");
  private static final double NO = Double.NaN;
  private static final double[][] VALUES = {
    {1, 2, 3, NO, 4}, {3, NO, NO, NO, 5}, {1, NO, 1, NO, NO}
  };
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("three")
          .title(Text.of("Three"))
          .addGoals(Goal.of("goal", "Goal", "i1", "i2", "i3"))
          .addIndicators(indicator("i1"), indicator("i2"), indicator("i3"))
          .build();

  private static Indicator indicator(String id) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.of(Direction.HIGHER_IS_BETTER))
        .build();
  }

  private static Column column(double... values) {
    Column column = Column.of(values);
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(values[row])) {
        column.set(row, Reason.NO_DATA);
      }
    }
    return column;
  }

  static Stream<String> thresholds() {
    return THEIRS.texts("dat_thresh").stream().distinct();
  }

  @ParameterizedTest
  @MethodSource("thresholds")
  void leavesOutWhatIsBelowTheThreshold(String threshold) {
    NodeRules.Builder rules = NodeRules.builder();
    if (!threshold.equals("NULL")) {
      rules.threshold(Double.parseDouble(threshold));
    }
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .normalization(Normalizations.scaled(0, 1))
            .putNodes("goal", rules.build())
            .build();
    InputTable table =
        InputTable.of(
            List.of("1", "2", "3", "4", "5"),
            Stream.of(VALUES).map(CoinrThresholdTest::column).toList());
    Column ours = Scoring.plan(FRAMEWORK, methodology).evaluate(table).column("goal").orElseThrow();
    int at = THEIRS.texts("dat_thresh").indexOf(threshold);
    for (int row = 0; row < 5; row++) {
      double theirs = THEIRS.numbers("y")[at + row];
      assertThat(ours.has(row)).isEqualTo(!Double.isNaN(theirs));
      if (ours.has(row)) {
        assertThat(ours.value(row)).isCloseTo(theirs, within(1e-12));
      }
    }
  }
}
