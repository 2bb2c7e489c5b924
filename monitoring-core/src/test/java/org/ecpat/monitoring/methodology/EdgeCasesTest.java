package org.ecpat.monitoring.methodology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.methodology.Preparations.Ratio;
import org.ecpat.monitoring.methodology.Transforms.Step;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every built-in method makes of awkward input, as the tables of the factories say.
 *
 * <p>The expectations, in the files beside, were computed by hand from the formulas in those
 * tables.
 */
class EdgeCasesTest {
  private static final Map<String, Normalization> NORMALIZATIONS = normalizations();
  private static final Map<String, Aggregation> AGGREGATIONS = aggregations();
  private static final Map<String, Weighting> WEIGHTINGS = weightings();
  private static final Map<String, Preparation> PREPARATIONS = preparations();
  private static final Map<String, Transform> TRANSFORMS = transforms();

  private static Map<String, Normalization> normalizations() {
    List<Step> steps = List.of(new Step(1, 0), new Step(4, 100));
    List<Step> corners = List.of(new Step(0, 0), new Step(4, 40), new Step(5, 100));
    Map<String, Normalization> all = new LinkedHashMap<>();
    all.put("by-scale", Normalizations.byScale());
    all.put("goalposts", Normalizations.goalposts(Ends.CLAMPED));
    all.put("goalposts open", Normalizations.goalposts(Ends.OPEN));
    all.put("min-max", Normalizations.minMax());
    all.put("z-score", Normalizations.zScore(50, 10));
    all.put("scaled", Normalizations.scaled(1, 2));
    all.put("rank lowest", Normalizations.rank(TiedRank.LOWEST));
    all.put("rank mean", Normalizations.rank(TiedRank.MEAN));
    all.put("rank highest", Normalizations.rank(TiedRank.HIGHEST));
    all.put("borda", Normalizations.borda(TiedRank.LOWEST));
    all.put("percentile-rank", Normalizations.percentileRank(TiedRank.LOWEST));
    all.put("fractional-rank", Normalizations.fractionalRank());
    all.put("distance-to-target", Normalizations.distanceToTarget(6, Ends.CLAMPED));
    all.put("distance-to-target open", Normalizations.distanceToTarget(2, Ends.OPEN));
    all.put("distance-to-reference", Normalizations.distanceToReference("B", Ends.CLAMPED));
    all.put("fraction-of-best", Normalizations.fractionOfBest());
    all.put("banding", Normalizations.banding(5, steps));
    all.put("piecewise-linear", Normalizations.piecewiseLinear(corners));
    all.put("power", Normalizations.power(0, 1, 0.5));
    all.put("power reciprocal", Normalizations.power(0, 10, -1));
    all.put("logarithm", Normalizations.logarithm(0, 10));
    all.put("logarithmic", Normalizations.logarithmic(Ends.CLAMPED));
    all.put("logarithmic open", Normalizations.logarithmic(Ends.OPEN));
    all.put("saturating", Normalizations.saturating(3, Ends.CLAMPED));
    return all;
  }

  private static Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> all = new LinkedHashMap<>();
    all.put("arithmetic-mean", Aggregations.arithmeticMean());
    all.put("geometric-mean", Aggregations.geometricMean());
    all.put("geometric-mean floor", Aggregations.geometricMean(10));
    all.put("harmonic-mean", Aggregations.harmonicMean());
    all.put("harmonic-mean floor", Aggregations.harmonicMean(10));
    all.put("power-mean", Aggregations.powerMean(2));
    all.put("power-mean negative", Aggregations.powerMean(-2));
    for (Generator generator : Generator.values()) {
      String name = "quasi-arithmetic-mean " + Choices.word(generator);
      all.put(name, Aggregations.quasiArithmeticMean(generator));
    }
    all.put("median", Aggregations.median());
    all.put("minimum", Aggregations.minimum());
    all.put("maximum", Aggregations.maximum());
    all.put("worst-mean", Aggregations.worstMean(1));
    all.put("owa", Aggregations.orderedMean(List.of(3.0, 1.0)));
    all.put("penalised-mean", Aggregations.penalisedMean(0.5, 100));
    all.put(
        "adjusted-mazziotta-pareto",
        Aggregations.adjustedMazziottaPareto(Imbalance.LOWERS, 0, 100));
    all.put("sum", Aggregations.sum());
    all.put("sum subtract", Aggregations.sum("b"));
    all.put("weighted-sum", Aggregations.weightedSum());
    all.put("ratio", Aggregations.ratio("a", "b"));
    all.put("mazziotta-pareto", Aggregations.mazziottaPareto(Imbalance.LOWERS));
    all.put("copeland", Aggregations.copeland());
    for (Scaling scaling : Scaling.values()) {
      all.put("topsis " + Choices.word(scaling), Aggregations.topsis(scaling));
    }
    all.put("vikor", Aggregations.vikor(0.5));
    all.put("promethee", Aggregations.promethee(Preference.usual()));
    all.put("benefit-of-the-doubt", Aggregations.benefitOfTheDoubt());
    return all;
  }

  private static Map<String, Weighting> weightings() {
    Map<String, Weighting> all = new LinkedHashMap<>();
    all.put("declared", Weightings.declared());
    all.put("equal", Weightings.equal());
    all.put("per-indicator", Weightings.perIndicator());
    all.put("budget", Weightings.budget(List.of(Map.of("a", 1.0, "b", 3.0), Map.of("a", 2.0))));
    for (ScoreWeighting.Criterion criterion : ScoreWeighting.Criterion.values()) {
      all.put(Choices.word(criterion), new ScoreWeighting(criterion, WhenConstant.EQUAL));
    }
    all.put("balance", Weightings.balance(Map.of(), WhenConstant.EQUAL));
    all.put("critic refuse", Weightings.critic(WhenConstant.REFUSE));
    all.put("entropy refuse", Weightings.entropy(WhenConstant.REFUSE));
    all.put("balance refuse", Weightings.balance(Map.of(), WhenConstant.REFUSE));
    return all;
  }

  private static Map<String, Preparation> preparations() {
    List<String> none = List.of();
    Map<String, Preparation> all = new LinkedHashMap<>();
    all.put("denominate", Preparations.denominate(List.of(new Ratio("i0", "i1", 10))));
    all.put("flag-penalty", Preparations.flagPenalty("i0", "i1", 0.5, 0));
    all.put("limit", Preparations.limit(OptionalDouble.of(0), OptionalDouble.of(5), "i0"));
    all.put("screen-states", Preparations.screenStates(0.6, 0, none, none));
    all.put("screen-states zeros", Preparations.screenStates(0, 0.6, none, none));
    all.put("screen-indicators", Preparations.screenIndicators(0.6, 0, none, none));
    all.put("screen-indicators zeros", Preparations.screenIndicators(0, 0.6, none, none));
    all.put("impute-mean", Preparations.imputeMean());
    all.put("impute-median", Preparations.imputeMedian());
    all.put("impute-group-mean", Preparations.imputeGroupMean(List.of("g")));
    all.put("impute-group-median", Preparations.imputeGroupMedian(List.of("g")));
    all.put("impute-goal-mean", Preparations.imputeGoalMean());
    all.put("impute-em", Preparations.imputeEm());
    all.put("carry-forward", Preparations.carryForward());
    all.put("interpolate", Preparations.interpolate());
    all.put("treat-outliers", Preparations.treatOutliers(1));
    for (Shape shape : Shape.values()) {
      String name = "logarithm " + Choices.word(shape).replace("log-", "");
      all.put(name, Preparations.logarithm(shape));
    }
    all.put("box-cox", Preparations.boxCox(0.5));
    all.put("box-cox logarithm", Preparations.boxCox(0));
    return all;
  }

  private static Map<String, Transform> transforms() {
    List<Step> steps = List.of(new Step(0, 10), new Step(1, 20));
    Map<String, Transform> all = new LinkedHashMap<>();
    all.put("linear", Transforms.linear(1, 3));
    all.put("steps", Transforms.steps(5, steps));
    all.put(
        "piecewise-linear", Transforms.piecewiseLinear(List.of(new Step(0, 0), new Step(2, 100))));
    all.put("power", Transforms.power(0, 1, 0.5));
    all.put("power reciprocal", Transforms.power(0, 1, -1));
    all.put("logarithm", Transforms.logarithm(0, 1));
    return all;
  }

  /** Method, situation, what is given and what is expected, for every cell of a table. */
  private static Stream<Arguments> cells(String table) {
    List<List<String>> rows = EdgeCases.table(table);
    List<Arguments> cells = new ArrayList<>();
    for (List<String> row : rows.subList(2, rows.size())) {
      for (int c = 1; c < row.size(); c++) {
        cells.add(Arguments.of(row.get(0), rows.get(0).get(c), rows.get(1).get(c), row.get(c)));
      }
    }
    return cells.stream();
  }

  static Stream<Arguments> normalizationCells() {
    return cells("normalization-edges.csv");
  }

  static Stream<Arguments> aggregationCells() {
    return cells("aggregation-edges.csv");
  }

  static Stream<Arguments> weightingCells() {
    return cells("weighting-edges.csv");
  }

  static Stream<Arguments> preparationCells() {
    return cells("preparation-edges.csv");
  }

  static Stream<Arguments> transformCells() {
    return cells("transform-edges.csv");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("normalizationCells")
  void normalises(String method, String situation, String given, String expected) {
    Column in = EdgeCases.column(given);
    Column out = Column.ofSize(in.size());
    requireNonNull(NORMALIZATIONS.get(method))
        .fit(in, EdgeCases.states(in.size()), EdgeCases.measure())
        .apply(in, out);
    assertThat(EdgeCases.text(out)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("aggregationCells")
  void aggregates(String method, String situation, String given, String expected) {
    Columns in = EdgeCases.columns(given);
    Column out = Column.ofSize(in.rows());
    requireNonNull(AGGREGATIONS.get(method))
        .over(List.of("a", "b"))
        .aggregate(in, new double[] {1, 3}, out);
    assertThat(EdgeCases.text(out)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("weightingCells")
  void weighs(String method, String situation, String given, String expected) {
    Siblings siblings =
        new Siblings(
            "n", List.of("a", "b"), List.of(2.0, 1.0), List.of(4, 1), EdgeCases.columns(given));
    assertThat(shares(requireNonNull(WEIGHTINGS.get(method)), siblings)).isEqualTo(expected);
  }

  private static String shares(Weighting weighting, Siblings siblings) {
    try {
      double[] weights = weighting.weights(siblings);
      double total = weights[0] + weights[1];
      return EdgeCases.number(weights[0] / total) + " " + EdgeCases.number(weights[1] / total);
    } catch (InvalidInputException e) {
      return "refused";
    }
  }

  /** The year before everybody had 10, and the year after 20. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("preparationCells")
  void prepares(String method, String situation, String given, String expected) {
    Panel panel = EdgeCases.panel(2010, EdgeCases.columns(given));
    Panel before = EdgeCases.panel(2009, EdgeCases.constant(panel.rows(), 10));
    Panel after = EdgeCases.panel(2011, EdgeCases.constant(panel.rows(), 20));
    Preparation step = requireNonNull(PREPARATIONS.get(method));
    boolean alone = step.scope() == Preparation.Scope.ONE_ROUND;
    List<Panel> rounds = alone ? List.of(panel) : List.of(before, panel, after);
    Column out = panel.with(step.changes(panel, rounds)).column(0);
    assertThat(EdgeCases.text(out)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("transformCells")
  void transforms(String method, String situation, String given, String expected) {
    double result = requireNonNull(TRANSFORMS.get(method)).apply(Double.parseDouble(given));
    if (expected.equals("cc")) {
      assertThat(Double.isFinite(result)).isFalse();
    } else {
      double number = Double.parseDouble(expected);
      assertThat(result).isCloseTo(number, org.assertj.core.data.Percentage.withPercentage(1e-4));
    }
  }

  private static Stream<Arguments> families() {
    return Stream.of(
        Arguments.of(Normalization.class, NORMALIZATIONS, "normalization-edges.csv"),
        Arguments.of(Aggregation.class, AGGREGATIONS, "aggregation-edges.csv"),
        Arguments.of(Weighting.class, WEIGHTINGS, "weighting-edges.csv"),
        Arguments.of(Preparation.class, PREPARATIONS, "preparation-edges.csv"),
        Arguments.of(Transform.class, TRANSFORMS, "transform-edges.csv"));
  }

  /** Every named method has its line, and every line its method. */
  @ParameterizedTest(name = "{2}")
  @MethodSource("families")
  void noMethodIsLeftOut(
      Class<? extends Strategy> family, Map<String, ? extends Strategy> tried, String table) {
    List<List<String>> rows = EdgeCases.table(table);
    assertThat(rows.subList(2, rows.size()))
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrderElementsOf(tried.keySet());
    Set<String> names = new TreeSet<>();
    tried.values().forEach(strategy -> strategy.spec().ifPresent(s -> names.add(s.method())));
    assertThat(names).containsExactlyElementsOf(Methods.builtIn().family(family).keySet());
  }

  /** The reason that stands for a row in which nothing has a value. */
  @Test
  void mixesNotApplicableWithUnknown() {
    Map<String, Reason> rows =
        Map.of(
            "na ; na", Reason.NOT_APPLICABLE,
            "na ; nd", Reason.NO_DATA,
            "nd ; wh", Reason.WITHHELD,
            "na ; wh", Reason.WITHHELD);
    AGGREGATIONS.forEach(
        (name, method) ->
            rows.forEach(
                (row, reason) -> {
                  Column out = Column.ofSize(1);
                  method
                      .over(List.of("a", "b"))
                      .aggregate(EdgeCases.columns(row), new double[] {1, 3}, out);
                  assertThat(out.reason(0)).as(name + ": " + row).isEqualTo(Optional.of(reason));
                }));
  }

  /** A child of weight 0 changes nothing, whatever it has. */
  @Test
  void leavesChildrenOfWeightZeroOut() {
    for (Map.Entry<String, Aggregation> each : AGGREGATIONS.entrySet()) {
      Aggregation method = each.getValue().over(List.of("a", "b", "c"));
      Columns two = EdgeCases.columns("10 40 80 ; 60 20 100");
      Column without = Column.ofSize(3);
      method.aggregate(two, new double[] {1, 3}, without);
      for (String third : List.of("0 -5 7", "nd wh na", "1e9 1e9 1e9")) {
        Columns three = EdgeCases.columns("10 40 80 ; 60 20 100 ; " + third);
        Column with = Column.ofSize(3);
        method.aggregate(three, new double[] {1, 3, 0}, with);
        assertThat(EdgeCases.text(with)).as(each.getKey()).isEqualTo(EdgeCases.text(without));
      }
    }
  }

  /** A column has no infinite values, so that no method ever sees one. */
  @Test
  void aColumnTakesNoInfiniteValue() {
    Column column = Column.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1);
    assertThat(IntStream.range(0, 3).mapToObj(column::reason))
        .containsOnly(Optional.of(Reason.CANNOT_COMPUTE));
    assertThat(column.count()).isEqualTo(1);
  }
}
