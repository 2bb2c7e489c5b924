package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Ends;
import org.ecpat.monitoring.methodology.Measure;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Panel;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.methodology.TiedRank;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Ranks;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Statistics;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** COINr's functions with parameters on short vectors, where ours take the same ones. */
class CoinrEdgeCallsTest {
  private static final CoinrTable CALLS = CoinrTable.read("edge/edge_cases.csv");

  /** A row of the file: the call, the vectors, the result, a warning and an error. */
  record Call(String function, String x, String args, String result, String extra, String said) {
    static Call of(List<String> row) {
      return new Call(
          row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5) + row.get(6));
    }

    boolean isFinite() {
      return !x.contains("Inf");
    }

    /** A number among the arguments. */
    Optional<Double> number(String name) {
      Matcher found = Pattern.compile("\\b" + name + " = (-?[0-9.]+)").matcher(args);
      return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }

    /** A vector among the arguments. */
    double[] numbers(String name) {
      Matcher found = Pattern.compile(name + " = c\\(([^)]*)\\)").matcher(args);
      return found.find()
          ? Arrays.stream(found.group(1).split(", ", -1)).mapToDouble(CoinrTable::number).toArray()
          : new double[0];
    }

    double[] results() {
      return Arrays.stream(result.split(";", -1)).mapToDouble(CoinrTable::number).toArray();
    }

    Column column() {
      return column(x);
    }

    static Column column(String text) {
      double[] numbers =
          Arrays.stream(text.split(";", -1)).mapToDouble(CoinrTable::number).toArray();
      Column column = Column.of(numbers);
      for (int row = 0; row < numbers.length; row++) {
        if (Double.isNaN(numbers[row])) {
          column.set(row, Reason.NO_DATA);
        }
      }
      return column;
    }

    @Override
    public String toString() {
      return function + " " + x + " " + args;
    }
  }

  private static Stream<Call> calls(String function, Predicate<Call> some) {
    return CALLS.rows().stream()
        .map(Call::of)
        .filter(c -> c.function.startsWith(function) && c.isFinite())
        .filter(some);
  }

  private static Measure measure(Direction direction, Range range) {
    return new Measure(
        direction, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), range);
  }

  private static void assertNormalises(
      Call call, Normalization method, Direction direction, Range range) {
    Column in = call.column();
    Column out = Column.ofSize(in.size());
    List<String> states = IntStream.range(0, in.size()).mapToObj(i -> "s" + (i + 1)).toList();
    method.fit(in, states, measure(direction, range)).apply(in, out);
    assertThat(CoinrTable.deviation(out, call.results())).isLessThan(1e-9);
  }

  static Stream<Call> goalposts() {
    return calls("n_goalposts", c -> c.number("direction").isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goalposts")
  void setsBetweenGoalposts(Call call) {
    double[] posts = call.numbers("gposts");
    boolean up = call.number("direction").orElseThrow() > 0;
    Ends ends = call.args.contains("trunc2posts = TRUE") ? Ends.CLAMPED : Ends.OPEN;
    assertNormalises(
        call,
        Normalizations.goalposts(posts[up ? 0 : 1], posts[up ? 1 : 0], ends),
        Direction.HIGHER_IS_BETTER,
        Range.of(0, posts[2]));
  }

  /** Where everybody is beyond the target COINr warns of negative scores; we have a reason. */
  static Stream<Call> targets() {
    return calls("n_dist2targ", c -> c.said.isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void aimsAtTargets(Call call) {
    Direction direction =
        call.number("direction").orElse(1.0) > 0
            ? Direction.HIGHER_IS_BETTER
            : Direction.LOWER_IS_BETTER;
    Ends ends = call.args.contains("cap_max = TRUE") ? Ends.CLAMPED : Ends.OPEN;
    double target = call.number("targ").orElseThrow();
    assertNormalises(
        call, Normalizations.distanceToTarget(target, ends), direction, Range.of(0, 1));
  }

  static Stream<Call> references() {
    return calls("n_dist2ref", CoinrEdgeCallsTest::isAboveTheWorst);
  }

  /** Without a way from the worst value to the reference COINr divides by 0; we have a reason. */
  private static boolean isAboveTheWorst(Call call) {
    Column values = call.column();
    int reference = call.number("iref").orElseThrow().intValue() - 1;
    return reference < values.size()
        && values.has(reference)
        && values.value(reference) > Arrays.stream(values.present()).min().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("references")
  void comparesWithAReference(Call call) {
    Ends ends = call.args.contains("cap_max = TRUE") ? Ends.CLAMPED : Ends.OPEN;
    String state = "s" + call.number("iref").orElseThrow().intValue();
    assertNormalises(
        call,
        Normalizations.distanceToReference(state, ends),
        Direction.HIGHER_IS_BETTER,
        Range.of(0, 1));
  }

  @Test
  void hasAReasonWhereTheReferenceIsTheWorst() {
    List<Call> others = calls("n_dist2ref", c -> !isAboveTheWorst(c) && !c.x.equals("7")).toList();
    assertThat(others).hasSizeGreaterThan(10);
    for (Call call : others) {
      Column in = call.column();
      Column out = Column.ofSize(in.size());
      List<String> states = IntStream.range(0, in.size()).mapToObj(i -> "s" + (i + 1)).toList();
      String state = "s" + call.number("iref").orElseThrow().intValue();
      Normalizations.distanceToReference(state, Ends.CLAMPED)
          .fit(in, states, measure(Direction.HIGHER_IS_BETTER, Range.of(0, 1)))
          .apply(in, out);
      assertThat(out.count()).as("%s", call).isZero();
    }
  }

  /** We have no ranks by place in the list, COINr's "first" and "last". */
  static Stream<Call> ranks() {
    return calls("n_rank", c -> c.args.matches(".*(min|max|average).*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ranks")
  void ranksTies(Call call) {
    TiedRank ties =
        call.args.contains("min")
            ? TiedRank.LOWEST
            : call.args.contains("max") ? TiedRank.HIGHEST : TiedRank.MEAN;
    assertNormalises(call, Normalizations.rank(ties), Direction.HIGHER_IS_BETTER, Range.of(0, 1));
  }

  /** But for the fraction of the maximum, which keeps the wrong sense where less is better. */
  static Stream<Call> directed() {
    return calls(
        "Normalise(",
        c -> !(c.function.contains("direction=-1") && c.function.contains("fracmax")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("directed")
  void turnsWithTheDirection(Call call) {
    Direction direction =
        call.function.contains("=-1") ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
    String name = call.function.replaceAll(".*,|\\)", "");
    Normalization method =
        switch (name) {
          case "n_zscore" -> Normalizations.zScore(0, 1);
          case "n_rank" -> Normalizations.rank(TiedRank.LOWEST);
          case "n_borda" -> Normalizations.borda(TiedRank.LOWEST);
          case "n_prank" -> Normalizations.percentileRank(TiedRank.LOWEST);
          case "n_fracmax" -> Normalizations.fractionOfBest();
          default -> Normalizations.minMax();
        };
    Range range = name.equals("n_minmax") ? Range.PERCENT : Range.of(0, 1);
    assertNormalises(call, method, direction, range);
  }

  private static Aggregation mean(Call call) {
    return switch (call.function) {
      case "a_amean" -> Aggregations.arithmeticMean();
      case "a_gmean" -> Aggregations.geometricMean();
      case "a_hmean" -> Aggregations.harmonicMean();
      default -> {
        double power = call.number("p").orElse(1.0);
        yield power == 0 ? Aggregations.geometricMean() : Aggregations.powerMean(power);
      }
    };
  }

  /** Weights that are all there and above 0; others never reach an aggregation. */
  static Stream<Call> means() {
    return Stream.of("a_amean", "a_gmean", "a_hmean", "a_genmean")
        .flatMap(f -> calls(f, c -> true))
        .filter(c -> c.numbers("w").length == 3)
        .filter(c -> Arrays.stream(c.numbers("w")).allMatch(w -> w > 0));
  }

  /**
   * As COINr's, but that means of a zero are their limit, and that a negative value has a reason in
   * all but the arithmetic mean. COINr's power mean has no result with a missing value, with the
   * power 0 and where a power overflows; ours leaves missing values out as the others do, and stays
   * between the smallest and the largest value.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("means")
  void takesMeans(Call call) {
    Column values = call.column();
    Column[] children = new Column[3];
    Arrays.setAll(children, c -> values.rows(c));
    Column out = Column.ofSize(1);
    double[] weights = call.numbers("w");
    mean(call).aggregate(Columns.of(1, children), weights, out);
    double[] present = values.present();
    boolean negative = Arrays.stream(present).anyMatch(v -> v < 0);
    boolean zero = Arrays.stream(present).anyMatch(v -> v == 0);
    double theirs = call.results()[0];
    if (negative && !call.function.equals("a_amean")) {
      assertThat(out.reason(0)).contains(Reason.CANNOT_COMPUTE);
    } else if (Double.isFinite(theirs)) {
      assertThat(out.value(0) / Math.max(1, theirs))
          .isCloseTo(theirs / Math.max(1, theirs), within(1e-9));
    } else if (values.count() == 0) {
      assertThat(out.reason(0)).contains(Reason.NO_DATA);
    } else if (zero && call.number("p").orElse(-1.0) <= 0) {
      assertThat(out.value(0)).isZero();
    } else {
      assertThat(call.function).isEqualTo("a_genmean");
      double slack = 1 + 1e-12;
      assertThat(out.value(0))
          .isGreaterThanOrEqualTo(Arrays.stream(present).min().orElseThrow() / slack)
          .isLessThanOrEqualTo(Arrays.stream(present).max().orElseThrow() * slack);
    }
  }

  private static Columns table(Call call) {
    Matcher vectors = Pattern.compile("\\[([^]]*)]").matcher(call.x);
    List<Column> columns = new ArrayList<>();
    while (vectors.find()) {
      columns.add(Call.column(vectors.group(1)));
    }
    return Columns.of(columns);
  }

  /** Complete tables; with gaps COINr's result depends on the order of rows. */
  static Stream<Call> majorities() {
    return calls("a_copeland", c -> !c.x.contains("NA"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("majorities")
  void countsMajorities(Call call) {
    Columns table = table(call);
    double[] weights =
        IntStream.rangeClosed(1, table.size())
            .mapToDouble(i -> call.args.isEmpty() ? 1 : i)
            .toArray();
    Column out = Column.ofSize(table.rows());
    Aggregations.copeland().aggregate(table, weights, out);
    assertThat(CoinrTable.deviation(out, call.results())).isZero();
  }

  @Test
  void ranksStates() {
    for (Call call : calls("rank_df", c -> true).toList()) {
      Column values = table(call).get(0);
      assertThat(Ranks.descending(values, Ties.STANDARD)).containsExactly(call.results());
    }
  }

  private static Panel panel(Column column, String groups) {
    List<String> of = List.of(groups.replaceAll("'", "").split(", ", -1));
    List<String> states = IntStream.range(0, column.size()).mapToObj(i -> "s" + i).toList();
    return Panel.of(
        Round.of(2018),
        states,
        List.of(
            new Panel.Item(
                "i", "goal", measure(Direction.HIGHER_IS_BETTER, Range.PERCENT), Panel.Use.SCORED)),
        List.of(column),
        (group, state) -> of.get(states.indexOf(state)).equals(group));
  }

  @Test
  void imputesByGroup() {
    for (Call call : calls("i_me", c -> c.function.endsWith("_grp")).toList()) {
      String groups = call.args.replaceAll(".*c\\(|\\).*", "");
      Panel panel = panel(call.column(), groups);
      List<String> among = List.of("a", "b", "c");
      Column out =
          panel
              .with(
                  (call.function.equals("i_mean_grp")
                          ? Preparations.imputeGroupMean(among)
                          : Preparations.imputeGroupMedian(among))
                      .changes(panel, List.of(panel)))
              .column(0);
      assertThat(CoinrTable.deviation(out, call.results())).as("%s", call).isLessThan(1e-9);
    }
  }

  /**
   * Whether an indicator has to be treated: |skewness| of 2 or more, and kurtosis of 3.5 or more.
   */
  @Test
  void checksSkewnessAndKurtosis() {
    List<Call> checks = calls("check_SkewKurt", c -> true).toList();
    assertThat(checks).hasSize(9);
    for (Call call : checks) {
      double[] sample = call.column().present();
      double skew = Statistics.skewness(sample);
      double kurtosis = Statistics.kurtosis(sample);
      boolean fails = Math.abs(skew) >= 2 && kurtosis >= 3.5;
      assertThat(call.result.contains("Pass=FALSE")).as("%s", call).isEqualTo(fails);
      if (!Double.isNaN(skew)) {
        Matcher numbers = Pattern.compile("Skew=(.*);Kurt=(.*)").matcher(call.result);
        assertThat(numbers.find()).isTrue();
        assertThat(skew).isCloseTo(Double.parseDouble(numbers.group(1)), within(1e-9));
        assertThat(kurtosis).isCloseTo(Double.parseDouble(numbers.group(2)), within(1e-9));
      }
    }
  }

  /** COINr returns what it was given; ours is the formula of the index: ends at 0 and ln 100. */
  @Test
  void bendsAsTheGlobalInnovationIndexMeantTo() {
    Call call =
        calls("log_GII", c -> c.x.endsWith("10;100") && c.x.startsWith("1;2"))
            .findFirst()
            .orElseThrow();
    assertThat(call.results()).containsExactly(call.column().present());
    Panel panel = panel(call.column(), "a, a, a, a, a, a, a, a, a, a, a");
    Column out =
        panel
            .with(Preparations.logarithm(Shape.LOG_TO_MAXIMUM).changes(panel, List.of(panel)))
            .column(0);
    assertThat(out.value(0)).isZero();
    assertThat(out.value(10)).isCloseTo(Math.log(100), within(1e-12));
    // (100 − 1)·(2 − 1)/(100 − 1) + 1
    assertThat(out.value(1)).isCloseTo(Math.log(2), within(1e-12));
    Panel small = panel(Column.of(0.2, 0.5, 1), "a, a, a");
    assertThat(
            small
                .with(Preparations.logarithm(Shape.LOG_TO_MAXIMUM).changes(small, List.of(small)))
                .column(0)
                .count())
        .isZero();
  }
}
