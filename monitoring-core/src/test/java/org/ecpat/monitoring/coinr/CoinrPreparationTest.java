package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Panel;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Preparations.Ratio;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Preparations against what COINr's functions made of its ASEM example. */
class CoinrPreparationTest {
  private static final CoinrTable META =
      CoinrTable.read("normalise/iMeta_with_norm_parameters.csv");
  private static final CoinrTable UNITS = CoinrTable.read("units.csv");
  private static final CoinrTable LINEAGE = CoinrTable.read("lineage.csv");
  private static final List<String> DENOMINATORS = List.of("Area", "Energy", "GDP", "Population");

  private static Panel raw() {
    return panel(CoinrTable.read("raw.csv"));
  }

  /** The values of a table and, beside them, the denominators. */
  private static Panel panel(CoinrTable values) {
    List<Panel.Item> items = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String indicator : values.indicators()) {
      items.add(item(indicator, goal(indicator), Panel.Use.SCORED));
      columns.add(values.column(indicator));
    }
    for (String denominator : DENOMINATORS) {
      items.add(item(denominator, "Denominators", Panel.Use.HELPER));
      columns.add(UNITS.column(denominator));
    }
    assertThat(values.texts("uCode")).isEqualTo(UNITS.texts("uCode"));
    return Panel.of(
        Round.of(2018), values.texts("uCode"), items, columns, CoinrPreparationTest::isIn);
  }

  /** Groups are named by column and value, such as {@code EurAsia_group/Asia}. */
  private static boolean isIn(String group, String state) {
    String[] parts = group.split("/", -1);
    return UNITS.texts(parts[0]).get(UNITS.texts("uCode").indexOf(state)).equals(parts[1]);
  }

  private static Panel.Item item(String id, String goal, Panel.Use use) {
    Direction direction =
        use == Panel.Use.SCORED && META.number("iCode", id, "Direction") < 0
            ? Direction.LOWER_IS_BETTER
            : Direction.HIGHER_IS_BETTER;
    return new Panel.Item(
        id,
        goal,
        new Measure(
            direction,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Range.PERCENT),
        use);
  }

  private static String goal(String indicator) {
    return LINEAGE.texts("Pillar").get(LINEAGE.texts("Indicator").indexOf(indicator));
  }

  private static Panel after(Panel panel, Preparation step) {
    return panel.with(step.changes(panel, List.of(panel)));
  }

  private static void assertAgrees(Panel ours, String file) {
    CoinrTable theirs = CoinrTable.read(file);
    for (String indicator : theirs.indicators()) {
      Column column = ours.column(ours.indicator(indicator).orElseThrow());
      assertThat(CoinrTable.deviation(column, theirs.numbers(indicator)))
          .as(indicator)
          .isLessThan(1e-9);
    }
  }

  private static List<Ratio> ratios() {
    return META.texts("iCode").stream()
        .filter(id -> LINEAGE.texts("Indicator").contains(id))
        .filter(id -> DENOMINATORS.contains(denominator(id)))
        .map(id -> new Ratio(id, denominator(id), 1))
        .toList();
  }

  private static String denominator(String indicator) {
    return META.texts("Denominator").get(META.texts("iCode").indexOf(indicator));
  }

  private static List<String> groups(String column) {
    return UNITS.texts(column).stream().distinct().map(value -> column + "/" + value).toList();
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("denominate/raw_default.csv", Preparations.denominate(ratios())),
        Arguments.of(
            "denominate/raw_scaled.csv",
            Preparations.denominate(
                List.of(new Ratio("Goods", "GDP", 1), new Ratio("Flights", "Population", 1000)))),
        Arguments.of("impute/raw__mean.csv", Preparations.imputeMean()),
        Arguments.of("impute/raw__median.csv", Preparations.imputeMedian()),
        Arguments.of(
            "impute/raw__mean_grp_EurAsia_group.csv",
            Preparations.imputeGroupMean(groups("EurAsia_group"))),
        Arguments.of(
            "impute/raw__median_grp_GDP_group.csv",
            Preparations.imputeGroupMedian(groups("GDP_group"))),
        Arguments.of("impute/raw__row_mean_level2.csv", Preparations.imputeGoalMean()),
        Arguments.of("treat/raw__default.csv", Preparations.treatOutliers(5, Shape.LOG_OF_RANGE)),
        Arguments.of("treat/raw__winmax3.csv", Preparations.treatOutliers(3, Shape.LOG_OF_RANGE)),
        Arguments.of(
            "treat/raw__f2_log_CT_plus.csv", Preparations.treatOutliers(1, Shape.LOG_OF_TAIL)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void agreesWithCoinr(String file, Preparation step) {
    assertAgrees(after(raw(), step), file);
  }

  /** Raw, denominated, imputed, screened, treated and normalised, as the example's manual does. */
  @Test
  void agreesAlongThePipeline() {
    Panel denominated = after(raw(), Preparations.denominate(ratios()));
    assertAgrees(denominated, "pipeline/Denominated.csv");
    Panel imputed = after(denominated, Preparations.imputeGroupMean(groups("EurAsia_group")));
    assertAgrees(imputed, "pipeline/Imputed.csv");
    Panel screened = after(imputed, Preparations.screenStates(0.9, 0, List.of(), List.of()));
    assertAgrees(screened, "pipeline/Screened.csv");
    Panel treated = after(screened, Preparations.treatOutliers(5, Shape.LOG_OF_RANGE));
    assertAgrees(treated, "pipeline/Treated.csv");
    CoinrTable normalised = CoinrTable.read("pipeline/Normalised.csv");
    for (String indicator : normalised.indicators()) {
      int at = treated.indicator(indicator).orElseThrow();
      Column out = Column.ofSize(treated.rows());
      Normalizations.minMax()
          .fit(treated.column(at), treated.items().get(at).measure())
          .apply(treated.column(at), out);
      assertThat(CoinrTable.deviation(out, normalised.numbers(indicator)))
          .as(indicator)
          .isLessThan(1e-9);
    }
  }

  @Test
  void bendsAsCoinrDoes() {
    Panel screened = panel(CoinrTable.read("pipeline/Screened.csv"));
    assertAgrees(
        after(screened, Preparations.logarithm(Shape.LOG_OF_RANGE)), "treat/log_CT_all.csv");
    assertAgrees(after(screened, Preparations.boxCox(0.5)), "treat/boxcox_0.5_all.csv");
  }

  @Test
  void measuresSkewnessAndKurtosisAsCoinrDoes() {
    CoinrTable theirs = CoinrTable.read("treat/skew_kurt.csv");
    CoinrTable raw = CoinrTable.read("raw.csv");
    CoinrTable treated = CoinrTable.read("pipeline/Treated.csv");
    for (String indicator : theirs.texts("iCode")) {
      assertShape(theirs, indicator, "raw", raw);
      assertShape(theirs, indicator, "treated", treated);
    }
  }

  private static void assertShape(
      CoinrTable theirs, String indicator, String when, CoinrTable values) {
    double[] sample = values.column(indicator).present();
    assertThat(Statistics.skewness(sample))
        .as(indicator)
        .isCloseTo(theirs.number("iCode", indicator, "skew_" + when), within(1e-9));
    assertThat(Statistics.kurtosis(sample))
        .as(indicator)
        .isCloseTo(theirs.number("iCode", indicator, "kurt_" + when), within(1e-9));
  }

  /** The number of points that were winsorised, and which. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"treat/raw__default_points.csv", "pipeline/Treated_Points.csv"})
  void touchesThePointsThatCoinrTouches(String file) {
    Panel raw = file.startsWith("treat") ? raw() : panel(CoinrTable.read("pipeline/Screened.csv"));
    List<CellChange> changes =
        Preparations.treatOutliers(5, Shape.LOG_OF_RANGE).changes(raw, List.of(raw));
    CoinrTable points = CoinrTable.read(file);
    for (String indicator : points.indicators()) {
      int at = raw.indicator(indicator).orElseThrow();
      List<String> marks = points.texts(indicator);
      List<Integer> theirs =
          IntStream.range(0, raw.rows())
              .filter(row -> raw.column(at).has(row) && !marks.get(row).isEmpty())
              .filter(row -> !marks.get(row).equals("NA"))
              .boxed()
              .toList();
      List<Integer> ours =
          changes.stream().filter(c -> c.indicator() == at).map(CellChange::row).toList();
      assertThat(ours).as(indicator).isEqualTo(theirs);
    }
  }

  /** Skewness and kurtosis before, after winsorising and after bending, and the points moved. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "treat/raw__default_details.csv, 5, RAW",
    "treat/raw__f2_log_CT_plus_details.csv, 1, RAW",
    "pipeline/Treated_Dets_Table.csv, 5, SCREENED"
  })
  void reportsTheStatisticsOfEveryStage(String file, int points, String input) {
    Panel before = input.equals("RAW") ? raw() : panel(CoinrTable.read("pipeline/Screened.csv"));
    Preparation winsorise = Preparations.treatOutliers(points);
    List<CellChange> moved = winsorise.changes(before, List.of(before));
    Panel drawn = before.with(moved);
    Panel bent = after(before, Preparations.treatOutliers(points, Shape.LOG_OF_TAIL));
    CoinrTable theirs = CoinrTable.read(file);
    for (String indicator : theirs.texts("iCode")) {
      int at = before.indicator(indicator).orElseThrow();
      assertStage(theirs, indicator, 0, before.column(at));
      assertStage(theirs, indicator, 1, drawn.column(at));
      assertStage(theirs, indicator, 2, bent.column(at));
      double nwin = theirs.number("iCode", indicator, "winsorise.nwin");
      assertThat(moved.stream().filter(c -> c.indicator() == at).count())
          .as(indicator)
          .isEqualTo(Double.isNaN(nwin) ? 0 : (long) nwin);
    }
  }

  private static void assertStage(CoinrTable theirs, String indicator, int stage, Column column) {
    String check = "check_SkewKurt" + stage;
    if (theirs.names().contains(check + ".Skew")) {
      double skew = theirs.number("iCode", indicator, check + ".Skew");
      if (!Double.isNaN(skew)) {
        assertThat(Statistics.skewness(column.present()))
            .as(indicator)
            .isCloseTo(skew, within(1e-9));
        assertThat(Statistics.kurtosis(column.present()))
            .as(indicator)
            .isCloseTo(theirs.number("iCode", indicator, check + ".Kurt"), within(1e-9));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "byNA_0.85, 0.85, 0",
    "byNA_0.9, 0.9, 0",
    "byNA_0.95, 0.95, 0",
    "byNA_1, 1, 0",
    "byzeros_0.85, 0, 0.9",
    "byzeros_0.9, 0, 0.9",
    "byzeros_0.95, 0, 0.9",
    "byzeros_1, 0, 0.9",
    "byNAandzeros_0.85, 0.85, 0.9",
    "byNAandzeros_0.9, 0.9, 0.9",
    "byNAandzeros_0.95, 0.95, 0.9",
    "byNAandzeros_1, 1, 0.9"
  })
  void screensTheStatesThatCoinrScreens(String file, double available, double nonZero) {
    assertScreened(
        "screen/raw__" + file + "_summary.csv",
        raw(),
        Preparations.screenStates(available, nonZero, List.of("BRN"), List.of("GBR")));
  }

  @Test
  void screensNobodyByDefault() {
    assertScreened(
        "screen/raw__byNA_default_summary.csv",
        raw(),
        Preparations.screenStates(2.0 / 3, 0, List.of(), List.of()));
    assertScreened(
        "pipeline/Screened_DataSummary.csv",
        panel(CoinrTable.read("pipeline/Imputed.csv")),
        Preparations.screenStates(0.9, 0, List.of(), List.of()));
  }

  private static void assertScreened(String file, Panel before, Preparation step) {
    CoinrTable theirs = CoinrTable.read(file);
    Panel ours = after(before, step);
    for (int row = 0; row < ours.rows(); row++) {
      int at = row;
      boolean included =
          IntStream.range(0, 49).anyMatch(indicator -> ours.column(indicator).has(at));
      String state = ours.states().get(row);
      String flag = theirs.texts("Included").get(theirs.texts("uCode").indexOf(state));
      assertThat(included).as(state).isEqualTo(flag.equals("TRUE"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"latest", "linear"})
  void fillsFromOtherRoundsAsCoinrDoes(String kind) {
    boolean latest = kind.equals("latest");
    CoinrTable holes =
        CoinrTable.read(
            "impute/" + (latest ? "panel_input_with_holes.csv" : "panel_input_linear.csv"));
    CoinrTable filled = CoinrTable.read("impute/panel__" + kind + ".csv");
    Preparation step = latest ? Preparations.carryForward() : Preparations.interpolate();
    List<Panel> rounds =
        IntStream.rangeClosed(2018, 2022).mapToObj(year -> round(holes, year)).toList();
    for (Panel round : rounds) {
      Panel ours = round.with(step.changes(round, rounds));
      Panel theirs = round(filled, Integer.parseInt(round.round().id()));
      for (int indicator = 0; indicator < 12; indicator++) {
        assertThat(CoinrTable.deviation(ours.column(indicator), values(theirs.column(indicator))))
            .as(round.round() + " " + indicator)
            .isLessThan(1e-9);
      }
    }
  }

  /**
   * COINr's i_EM draws at random, so it can be compared in kind alone: where values that are known
   * are taken away, what is expected from the other indicators of the pillar comes nearer to them
   * than the mean of the column, in deviations of the column.
   */
  @Test
  void expectsBetterThanTheMeanDoes() {
    Panel complete = panel(CoinrTable.read("pipeline/Treated.csv"));
    List<CellChange> gaps = new ArrayList<>();
    for (int indicator = 0; indicator < 49; indicator++) {
      for (int row = indicator % 10; row < complete.rows(); row += 10) {
        gaps.add(CellChange.remove(indicator, row, Reason.NO_DATA, "taken away"));
      }
    }
    Panel holes = complete.with(gaps);
    Panel expected = after(holes, Preparations.imputeEm());
    Panel means = after(holes, Preparations.imputeMean());
    Panel everywhere = after(holes, Preparations.imputeEm(Preparations.Together.ALL, 0.05, 1000));
    double ofExpected = 0;
    double ofMeans = 0;
    double ofAll = 0;
    for (CellChange gap : gaps) {
      double deviation = Statistics.standardDeviation(complete.column(gap.indicator()).present());
      ofExpected += square(expected, complete, gap) / (deviation * deviation);
      ofMeans += square(means, complete, gap) / (deviation * deviation);
      ofAll += square(everywhere, complete, gap) / (deviation * deviation);
    }
    assertThat(gaps).hasSizeGreaterThan(240);
    assertThat(ofExpected / ofMeans).isLessThan(1);
    assertThat(ofAll / ofMeans).isLessThan(1);
  }

  private static double square(Panel ours, Panel complete, CellChange gap) {
    double error =
        ours.column(gap.indicator()).value(gap.row())
            - complete.column(gap.indicator()).value(gap.row());
    return error * error;
  }

  /** COINr's draws leave no gap either. */
  @Test
  void fillsEveryGapOfTheRawData() {
    Panel raw = raw();
    List<CellChange> changes = Preparations.imputeEm().changes(raw, List.of(raw));
    long gaps = IntStream.range(0, 49).mapToLong(i -> raw.rows() - raw.column(i).count()).sum();
    assertThat(changes).hasSize((int) gaps).allMatch(c -> !c.why().contains("not settled"));
  }

  private static double[] values(Column column) {
    return IntStream.range(0, column.size()).mapToDouble(column::value).toArray();
  }

  private static Panel round(CoinrTable table, int year) {
    int[] rows =
        IntStream.range(0, table.rows().size())
            .filter(row -> table.numbers("Time")[row] == year)
            .toArray();
    List<Panel.Item> items = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (String indicator : table.names().subList(2, table.names().size())) {
      items.add(item(indicator, "goal", Panel.Use.SCORED));
      columns.add(table.column(indicator).rows(rows));
    }
    List<String> states =
        IntStream.of(rows).mapToObj(row -> table.texts("uCode").get(row)).toList();
    return Panel.of(Round.of(year), states, items, columns, (group, state) -> false);
  }
}
