package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Criterion.AnswerIs;
import org.ecpat.monitoring.methodology.Criterion.CoverageBelow;
import org.ecpat.monitoring.methodology.Criterion.ScoreBelow;
import org.ecpat.monitoring.methodology.DecisionTable.Row;
import org.ecpat.monitoring.methodology.Preparations.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no part of a methodology can be, each said with what was found. */
class RefusedValuesTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Criterion BELOW = new ScoreBelow("g", 50);
  private static final Text WHY = Text.of("why");

  private static Arguments refused(String start, String found, ThrowingCallable call) {
    return Arguments.of(start, found, call);
  }

  private static Methodology.Builder methodology() {
    Framework framework = Framework.builder().id("f").title(Text.of("F")).build();
    return Methodology.builder().from(Methodology.of("m", "M", framework));
  }

  static Stream<Arguments> criteria() {
    return Stream.of(
        refused("answers at /answers: criterion", "none", () -> new AnswerIs("x", List.of())),
        refused("id at /indicator", "''", () -> new AnswerIs("", List.of(Answer.of(1)))),
        refused("number at /value", "NaN", () -> new ScoreBelow("g", NAN)),
        refused("share at /share", "1.1", () -> new CoverageBelow("g", 1.1)),
        refused("id at /id: row 'a b'", "'a b'", () -> new Row("a b", BELOW, "low", WHY)),
        refused(
            "rows at /rows: decision table",
            "none",
            () -> new DecisionTable(List.of(), Optional.of("low"), MissingPolicy.SKIP)),
        refused(
            "duplicate-id at /rows",
            "[a, a]",
            () ->
                Classification.decisionTable(
                    "low", new Row("a", BELOW, "low", WHY), new Row("a", BELOW, "high", WHY))),
        refused("id at /band", "' '", () -> LimitProfile.of(" ", 1)),
        refused("number at /value", "NaN", () -> LimitProfile.of("b", NAN)),
        refused(
            "thresholds at /indifference",
            "-1.0",
            () -> LimitProfile.of("b", 1).withThresholds(-1, 2)),
        refused(
            "thresholds at /preference", "2.0", () -> LimitProfile.of("b", 1).withThresholds(3, 2)),
        refused(
            "thresholds at /preference",
            "Infinity",
            () -> LimitProfile.of("b", 1).withThresholds(3, INFINITE)),
        refused("thresholds at /veto", "0.0", () -> LimitProfile.of("b", 1).withVeto(0)),
        refused(
            "thresholds at /veto",
            "4.0",
            () -> LimitProfile.of("b", 1).withThresholds(3, 5).withVeto(4)));
  }

  static Stream<Arguments> methods() {
    return Stream.of(
        refused("power at /power: power mean", "0.0", () -> Aggregations.powerMean(0)),
        refused("number at /power", "Infinity", () -> Aggregations.powerMean(INFINITE)),
        refused("floor at /floor", "0.0", () -> Aggregations.powerMean(2, 0)),
        refused("floor at /floor", "Infinity", () -> Aggregations.powerMean(2, INFINITE)),
        refused(
            "number at /a",
            "NaN",
            () -> Aggregations.quasiArithmeticMean(Generator.SQUARE, NAN, 1)),
        refused("b at /b", "0.0", () -> Aggregations.quasiArithmeticMean(Generator.SQUARE, 0, 0)),
        refused(
            "number at /target", "NaN", () -> Normalizations.distanceToTarget(NAN, Ends.CLAMPED)),
        refused(
            "worst-and-best at /best: goalposts",
            "5.0",
            () -> Normalizations.goalposts(5, 5, Ends.CLAMPED)),
        refused("worst at /worst", "NaN", () -> Normalizations.goalposts(NAN, 5, Ends.OPEN)),
        refused("half at /half", "0.0", () -> Normalizations.saturating(0, Ends.OPEN)),
        refused("half at /half", "Infinity", () -> Normalizations.saturating(INFINITE, Ends.OPEN)),
        refused("parameter-kind", "", () -> Spec.of("m").with("x", new Object())),
        refused("number at /x", "NaN", () -> Spec.of("m").with("x", List.of(1.0, NAN))),
        refused("number at /x/y", "NaN", () -> Spec.of("m").with("x", Map.of("y", NAN))),
        refused("id at /method", "'a b'", () -> Spec.of("a b")));
  }

  static Stream<Arguments> preparations() {
    OptionalDouble none = OptionalDouble.empty();
    return Stream.of(
        refused("least-or-most: limit", "none", () -> Preparations.limit(none, none)),
        refused(
            "number at /least",
            "NaN",
            () -> Preparations.limit(OptionalDouble.of(NAN), OptionalDouble.of(1))),
        refused(
            "number at /most",
            "Infinity",
            () -> Preparations.limit(none, OptionalDouble.of(INFINITE))),
        refused(
            "least-and-most at /most",
            "1.0",
            () -> Preparations.limit(OptionalDouble.of(2), OptionalDouble.of(1))),
        refused(
            "id at /indicators/1",
            "''",
            () -> Preparations.limit(none, OptionalDouble.of(1), "x", "")),
        refused("id at /indicators/0", "''", () -> Preparations.imputeGoalMean("")),
        refused("points at /points", "-1", () -> Preparations.treatOutliers(-1)),
        refused("id at /indicators/0", "' '", () -> Preparations.treatOutliers(1, " ")),
        refused("factor at /factor", "0.0", () -> new Ratio("x", "y", 0)),
        refused("factor at /factor", "Infinity", () -> new Ratio("x", "y", INFINITE)),
        refused("id at /denominator", "''", () -> new Ratio("x", "", 1)));
  }

  static Stream<Arguments> methodologies() {
    return Stream.of(
        refused("digits at /printedDigits", "-1", () -> methodology().printedDigits(-1).build()),
        refused("digits at /printedDigits", "10", () -> methodology().printedDigits(10).build()),
        refused(
            "number at /reservedPoints", "NaN", () -> methodology().reservedPoints(NAN).build()),
        refused("share at /threshold", "2.0", () -> methodology().threshold(2).build()),
        refused(
            "share at /minimumCoverage", "-0.1", () -> methodology().minimumCoverage(-0.1).build()),
        refused(
            "duplicate-id at /populations",
            "[2020, 2020]",
            () ->
                methodology()
                    .addPopulations(
                        new Population("2020", List.of()), new Population("2020", List.of("AAA")))
                    .build()),
        refused(
            "duplicate-id at /states: population of round '2020'",
            "2 codes, 1 different",
            () -> new Population("2020", List.of("AAA", "AAA"))),
        refused("id at /round", "''", () -> new Population("", List.of())));
  }

  static Stream<Arguments> ratings() {
    Band low = Band.lowest("low", "Low");
    Band high = Band.of("high", "High", 50);
    return Stream.of(
        refused("bands at /bands: rating", "none", RatingRules::of),
        refused("band-bound at /bands/0/atLeast", "band 'high'", () -> RatingRules.of(high)),
        refused(
            "band-bound at /bands/1/atLeast",
            "band 'other'",
            () -> RatingRules.of(low, Band.lowest("other", "Other"))),
        refused(
            "band-overlap at /bands/2/atLeast",
            "band 'top' from 50.0",
            () -> RatingRules.of(low, high, Band.of("top", "Top", 50))),
        refused(
            "duplicate-id at /bands",
            "[low, low]",
            () -> RatingRules.of(low, Band.of("low", "L", 9))),
        refused(
            "duplicate-id at /caps",
            "[c, c]",
            () -> {
              Cap cap = new Cap("c", "low", BELOW, WHY);
              RatingRules.builder().addBands(low, high).addCaps(cap, cap).build();
            }),
        refused(
            "band-bound at /bands/1/atLeast",
            "band 'high' from 50.0",
            () ->
                RatingRules.builder()
                    .addBands(low, high)
                    .classification(
                        Classification.decisionTable("low", new Row("a", BELOW, "high", WHY)))
                    .build()));
  }

  @ParameterizedTest
  @MethodSource({"criteria", "methods", "preparations", "methodologies", "ratings"})
  void aValueThatCannotBeIsRefused(String start, String found, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("error " + start)
        .hasMessageContaining("; found " + found);
  }

  @Test
  void theEndsOfWhatIsAllowedAreAllowed() {
    assertThat(methodology().printedDigits(0).build().printedDigits()).isZero();
    assertThat(methodology().printedDigits(9).build().printedDigits()).isEqualTo(9);
    assertThat(LimitProfile.of("b", 1).withThresholds(2, 2).withVeto(2).veto()).hasValue(2);
    assertThat(LimitProfile.of("b", 1).withThresholds(0, 0).preference()).isZero();
    assertThat(Preparations.treatOutliers(0).spec()).isPresent();
    Preparation one = Preparations.limit(OptionalDouble.of(2), OptionalDouble.of(2), "x");
    assertThat(one.indicators()).containsExactly("x");
    assertThat(Preparations.treatOutliers(1, "y").indicators()).containsExactly("y");
    assertThat(Preparations.imputeGoalMean("z").indicators()).containsExactly("z");
  }

  @Test
  void bandsAreFoundByTheirIds() {
    RatingRules rating = RatingRules.of(Band.lowest("low", "Low"), Band.of("high", "High", 50));
    assertThat(rating.index("low")).isZero();
    assertThat(rating.index("high")).isEqualTo(1);
    assertThat(rating.index("none")).isEqualTo(-1);
    assertThat(rating.band("high")).contains(Band.of("high", "High", 50));
    assertThat(rating.band("none")).isEmpty();
  }

  @Test
  void populationsAreFoundByTheirRounds() {
    Population one = new Population("2019", List.of("AAA"));
    Population other = new Population("2020", List.of("BBB"));
    Methodology methodology = methodology().addPopulations(one, other).build();
    assertThat(methodology.population("2020")).contains(other);
    assertThat(methodology.population("2021")).isEmpty();
  }

  @Test
  void functionsOfOneStateAreEqualBySpecOrElseByTheFunction() {
    PerState first = (values, weights) -> values[0];
    PerState last = (values, weights) -> values[values.length - 1];
    assertThat(Aggregations.perState(first))
        .isEqualTo(Aggregations.perState(first))
        .hasSameHashCodeAs(Aggregations.perState(first))
        .isNotEqualTo(Aggregations.perState(last))
        .isNotEqualTo(Aggregations.perState(Spec.of("first"), first));
    assertThat(Aggregations.perState(Spec.of("first"), first))
        .isEqualTo(Aggregations.perState(Spec.of("first"), last))
        .hasSameHashCodeAs(Aggregations.perState(Spec.of("first"), last))
        .isNotEqualTo(Aggregations.perState(Spec.of("last"), first))
        .isNotEqualTo(Aggregations.minimum());
  }
}
