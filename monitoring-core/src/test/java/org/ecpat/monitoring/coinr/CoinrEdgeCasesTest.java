package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Panel;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.methodology.TiedRank;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * COINr's functions on short vectors: constant, one value, none, ties, negative and missing ones.
 *
 * <p>Where COINr has NaN, we have a reason. Infinite values are left out: a column has none.
 */
class CoinrEdgeCasesTest {
  /** COINr makes it constant, or stops with an error; we leave it as it is. */
  private static final String ONE_STANDS_OUT = "0;0;0;0;0;0;0;0;0;1";

  private static final Measure MEASURE = measure(Range.of(0, 1));

  private static final Map<String, Normalization> NORMALIZATIONS =
      Map.of(
          "n_minmax", Normalizations.minMax(),
          "n_zscore", Normalizations.zScore(0, 1),
          "n_scaled", Normalizations.scaled(0, 1),
          "n_rank", Normalizations.rank(TiedRank.LOWEST),
          "n_borda", Normalizations.borda(TiedRank.LOWEST),
          "n_prank", Normalizations.percentileRank(TiedRank.LOWEST),
          "n_dist2max", Normalizations.minMax());

  private static final Map<String, Preparation> PREPARATIONS =
      Map.of(
          "i_mean", Preparations.imputeMean(),
          "i_median", Preparations.imputeMedian(),
          "log_CT", Preparations.logarithm(Shape.LOG_OF_RANGE),
          "log_CT_orig", Preparations.logarithm(Shape.LOG_FROM_ONE),
          "log_CT_plus", Preparations.logarithm(Shape.LOG_OF_TAIL),
          "boxcox list(lambda = 0, na.rm = TRUE)", Preparations.boxCox(0),
          "boxcox list(lambda = 2, na.rm = TRUE)", Preparations.boxCox(2),
          "boxcox list(lambda = 0.5, na.rm = TRUE)", Preparations.boxCox(0.5),
          "winsorise list(na.rm = TRUE)", Preparations.treatOutliers(5),
          "winsorise list(na.rm = TRUE, winmax = 1)", Preparations.treatOutliers(1));

  private static Measure measure(Range range) {
    return new Measure(
        Direction.HIGHER_IS_BETTER,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        range);
  }

  private static Stream<Arguments> rows(Set<String> functions) {
    return CoinrTable.read("edge/edge_cases.csv").rows().stream()
        .filter(row -> !row.get(1).contains("Inf"))
        .filter(row -> functions.contains(row.get(0)) || functions.contains(call(row)))
        .map(row -> Arguments.of(call(row), row.get(0), row.get(1), row.get(3)));
  }

  private static String call(List<String> row) {
    return row.get(0) + " " + row.get(2);
  }

  static Stream<Arguments> normalizations() {
    return rows(NORMALIZATIONS.keySet()).filter(a -> ((String) a.get()[0]).endsWith(" "));
  }

  static Stream<Arguments> preparations() {
    return rows(PREPARATIONS.keySet())
        .filter(a -> !a.get()[3].equals("NA"))
        .filter(a -> !a.get()[2].equals(ONE_STANDS_OUT));
  }

  static Stream<Arguments> statistics() {
    return rows(Set.of("skew", "kurt")).filter(a -> ((String) a.get()[0]).contains("na.rm = TRUE"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("normalizations")
  void normalisesAsCoinrDoes(String call, String function, String values, String result) {
    Range range = function.equals("n_minmax") ? Range.PERCENT : Range.of(0, 1);
    Column in = column(values);
    Column out = Column.ofSize(in.size());
    NORMALIZATIONS.get(function).fit(in, measure(range)).apply(in, out);
    assertThat(CoinrTable.deviation(out, numbers(result))).isLessThan(1e-9);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("preparations")
  void preparesAsCoinrDoes(String call, String function, String values, String result) {
    Column in = column(values);
    List<String> states = IntStream.range(0, in.size()).mapToObj(String::valueOf).toList();
    Panel panel =
        Panel.of(
            Round.of(2018),
            states,
            List.of(new Panel.Item("i", "goal", MEASURE, Panel.Use.SCORED)),
            List.of(in),
            (group, state) -> false);
    Preparation step = PREPARATIONS.getOrDefault(function, PREPARATIONS.get(call));
    Column out = panel.with(step.changes(panel, List.of(panel))).column(0);
    assertThat(CoinrTable.deviation(out, numbers(result))).isLessThan(1e-9);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("statistics")
  void measuresAsCoinrDoes(String call, String function, String values, String result) {
    double[] sample = column(values).present();
    double ours =
        function.equals("skew") ? Statistics.skewness(sample) : Statistics.kurtosis(sample);
    assertThat(CoinrTable.deviation(Column.of(ours), numbers(result))).isLessThan(1e-9);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(";", -1)).mapToDouble(CoinrTable::number).toArray();
  }

  private static Column column(String text) {
    double[] numbers = numbers(text);
    Column column = Column.of(numbers);
    for (int row = 0; row < numbers.length; row++) {
      if (Double.isNaN(numbers[row])) {
        column.set(row, Reason.NO_DATA);
      }
    }
    return column;
  }
}
