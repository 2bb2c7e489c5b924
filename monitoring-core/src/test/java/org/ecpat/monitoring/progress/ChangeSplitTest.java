package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Scaling;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of two indicators, split by hand. */
class ChangeSplitTest {
  private static final Round EARLIER = Round.of(2020);
  private static final Round LATER = Round.of(2022);
  private static final Offset<Double> CLOSE = within(1e-9);

  private static Framework framework(String version, Scale scale, String... indicators) {
    return Framework.builder()
        .id("f")
        .version(version)
        .title(Text.of("F"))
        .addGoals(Goal.of("g", "G", indicators))
        .indicators(
            Stream.of(indicators)
                .map(i -> Indicator.of(i, "?", IndicatorKind.PROCESS, scale))
                .toList())
        .build();
  }

  private static Framework framework() {
    return framework("1", NumberScale.between(0, 100), "x", "y");
  }

  private static Methodology weighted(double x, double y, Aggregation aggregation) {
    return Methodology.builder()
        .from(Methodology.of("m", "M", framework()))
        .aggregation(aggregation)
        .putIndicators("x", IndicatorRules.builder().weight(x).build())
        .putIndicators("y", IndicatorRules.builder().weight(y).build())
        .build();
  }

  private static Observation at(String state, String indicator, Round round, double value) {
    return Observation.of(state, indicator, round, Answer.of(value));
  }

  private static Observations of(Observation... observations) {
    return Observations.builder().id("o").framework("f").addObservations(observations).build();
  }

  /** Scores 40 and 80 in 2020, 50 and 70 in 2022. */
  private static Observations observations() {
    return of(
        at("AAA", "x", EARLIER, 40),
        at("AAA", "y", EARLIER, 80),
        at("AAA", "x", LATER, 50),
        at("AAA", "y", LATER, 70));
  }

  private static Assessment in(Round round, Methodology methodology) {
    return Assessment.of(new Exercise(framework(), methodology, observations()), round);
  }

  private static NodeChange overall(Assessment before, Assessment after) {
    return ChangeSplit.between(before, after).overall("AAA").orElseThrow();
  }

  @Test
  void valuesAndWeightsAreSplitInTheMiddle() {
    // formulas of the field, worked out: w (.5,.5) to (.6,.4), s (40,80) to (50,70), score 60 to
    // 58:
    // ½(w₀ + w₁)(s₁ − s₀) is 5.5 and −4.5, ½(s₀ + s₁)(w₁ − w₀) is 4.5 and −7.5
    Aggregation mean = Aggregations.arithmeticMean();
    ChangeSplit split =
        ChangeSplit.between(
            in(EARLIER, weighted(0.5, 0.5, mean)), in(LATER, weighted(0.6, 0.4, mean)));
    NodeChange overall = split.overall("AAA").orElseThrow();
    assertThat(overall.before().orElseThrow()).isEqualTo(60, CLOSE);
    assertThat(overall.after().orElseThrow()).isEqualTo(58, CLOSE);
    assertThat(overall.effect(Cause.OWN_OBSERVATIONS)).isEqualTo(5.5 - 4.5, CLOSE);
    assertThat(overall.effect(Cause.WEIGHTS)).isEqualTo(4.5 - 7.5, CLOSE);
    assertThat(overall.effects()).containsOnlyKeys(Cause.OWN_OBSERVATIONS, Cause.WEIGHTS);
    Map<String, Double> answers = split.answers("AAA");
    assertThat(answers).containsOnlyKeys("x", "y");
    assertThat(answers.getOrDefault("x", 0.0)).isEqualTo(5.5, CLOSE);
    assertThat(answers.getOrDefault("y", 0.0)).isEqualTo(-4.5, CLOSE);
  }

  @Test
  void geometricMeansAreSplitByLogarithms() {
    // LMDI (Ang 2004) by hand: L(G₁, G₀)·½(w₀ + w₁)·ln(s₁/s₀) and L(G₁, G₀)·½ ln(s₀ s₁)·(w₁ − w₀)
    Aggregation mean = Aggregations.geometricMean();
    ChangeSplit split =
        ChangeSplit.between(
            in(EARLIER, weighted(0.5, 0.5, mean)), in(LATER, weighted(0.6, 0.4, mean)));
    double before = Math.sqrt(40 * 80.0);
    double after = Math.pow(50, 0.6) * Math.pow(70, 0.4);
    double mid = (after - before) / Math.log(after / before);
    double x = mid * 0.55 * Math.log(50 / 40.0);
    double y = mid * 0.45 * Math.log(70 / 80.0);
    double weights = mid * 0.1 * (Math.log(40 * 50.0) - Math.log(80 * 70.0)) / 2;
    for (NodeChange change : split.nodes("AAA").subList(0, 2)) {
      assertThat(change.effect(Cause.OWN_OBSERVATIONS)).isEqualTo(x + y, CLOSE);
      assertThat(change.effect(Cause.WEIGHTS)).isEqualTo(weights, CLOSE);
      assertThat(change.explained()).isEqualTo(after - before, CLOSE);
    }
    Map<String, Double> answers = split.answers("AAA");
    assertThat(answers.getOrDefault("x", 0.0) + answers.getOrDefault("y", 0.0))
        .isEqualTo(x + y, CLOSE);
  }

  @Test
  void aZeroIsSplitByRecomputation() {
    // with a zero there is no logarithm: all that changed is the state's own answer
    Assessment before = in(EARLIER, weighted(1, 1, Aggregations.geometricMean()));
    NodeChange change = overall(before, before.with("AAA", "x", Answer.of(0.0)).in(EARLIER));
    assertThat(change.effects()).containsOnlyKeys(Cause.REVISED_PAST);
    assertThat(change.explained()).isEqualTo(-Math.sqrt(3200), CLOSE);
  }

  @Test
  void whatWasSupersededIsThePastRevised() {
    Observation first =
        Observation.builder()
            .from(at("AAA", "x", EARLIER, 40))
            .id("first")
            .recordedOn(LocalDate.of(2021, 1, 1))
            .build();
    Observation corrected =
        Observation.builder()
            .from(at("AAA", "x", EARLIER, 60))
            .id("corrected")
            .supersedes("first")
            .recordedOn(LocalDate.of(2022, 6, 1))
            .build();
    Observations all =
        of(
            first,
            corrected,
            at("AAA", "y", EARLIER, 80),
            at("AAA", "x", LATER, 50),
            at("AAA", "y", LATER, 70));
    Methodology plain = Methodology.of("m", "M", framework());
    Assessment now = Assessment.of(new Exercise(framework(), plain, all), LATER);
    Assessment then = now.in(EARLIER).asKnownOn(LocalDate.of(2021, 12, 31));
    NodeChange change = overall(then, now);
    // as known then (40 + 80)/2 = 60, as known now (60 + 80)/2 = 70, later (50 + 70)/2 = 60
    assertThat(change.effect(Cause.REVISED_PAST)).isEqualTo(10, CLOSE);
    assertThat(change.effect(Cause.OWN_OBSERVATIONS)).isEqualTo(-10, CLOSE);
  }

  @Test
  void otherStatesMatterWhereTheyAreComparedWith() {
    // min–max of x alone: AAA 40 between 0 and 80 is 50; when CCC falls from 80 to 50, it is 80
    Framework framework = framework("1", NumberScale.between(0, 100), "x");
    Methodology compared =
        Methodology.builder()
            .from(Methodology.of("m", "M", framework))
            .normalization(Normalizations.minMax())
            .build();
    Observations all =
        of(
            at("AAA", "x", EARLIER, 40),
            at("BBB", "x", EARLIER, 0),
            at("CCC", "x", EARLIER, 80),
            at("AAA", "x", LATER, 40),
            at("BBB", "x", LATER, 0),
            at("CCC", "x", LATER, 50));
    Assessment now = Assessment.of(new Exercise(framework, compared, all), LATER);
    ChangeSplit split = ChangeSplit.between(now.in(EARLIER), now);
    NodeChange change = split.overall("AAA").orElseThrow();
    assertThat(change.effect(Cause.OTHER_STATES)).isEqualTo(30, CLOSE);
    assertThat(change.effect(Cause.OWN_OBSERVATIONS)).isZero();
    NodeChange highest = split.overall("CCC").orElseThrow();
    assertThat(highest.difference()).hasValue(0);
    assertThat(highest.explained()).isEqualTo(0, CLOSE);
  }

  @Test
  void aNewIndicatorIsTheFrameworks() {
    Framework next = framework("2", NumberScale.between(0, 100), "x", "y", "z");
    Observations all =
        of(
            at("AAA", "x", EARLIER, 40),
            at("AAA", "y", EARLIER, 80),
            at("AAA", "x", LATER, 50),
            at("AAA", "y", LATER, 70),
            at("AAA", "z", LATER, 0));
    Assessment before = in(EARLIER, Methodology.of("m", "M", framework()));
    Assessment after =
        Assessment.of(new Exercise(next, Methodology.of("m", "M", next), all), LATER);
    NodeChange change = overall(before, after);
    // 60 to 40; without z it would be 60: earlier answers know no z, so that it counts only later
    assertThat(change.effects()).containsKeys(Cause.FRAMEWORK, Cause.OWN_OBSERVATIONS);
    assertThat(change.explained()).isEqualTo(-20, CLOSE);
  }

  @Test
  void answersThatOneEditionCannotReadAreTheFrameworksToo() {
    Framework levels =
        framework("2", LevelScale.of(Level.of("none", 0), Level.of("all", 1)), "x", "y");
    Observations all =
        of(
            Observation.of("AAA", "x", LATER, Answer.of("all")),
            Observation.of("AAA", "y", LATER, Answer.of("none")));
    Assessment before = in(EARLIER, Methodology.of("m", "M", framework()));
    Assessment after =
        Assessment.of(new Exercise(levels, Methodology.of("m", "M", levels), all), LATER);
    ChangeSplit split = ChangeSplit.between(before, after);
    for (NodeChange change : split.nodes("AAA")) {
      assertThat(change.effects()).containsOnlyKeys(Cause.FRAMEWORK);
      assertThat(change.explained()).isEqualTo(change.difference().orElseThrow(), CLOSE);
    }
    assertThat(split.overall("AAA").orElseThrow().explained()).isEqualTo(50 - 60, CLOSE);
    assertThat(split.answers("AAA")).isEmpty();
  }

  static Stream<Arguments> methods() {
    return Stream.of(
        Arguments.of(Aggregations.arithmeticMean()),
        Arguments.of(Aggregations.geometricMean()),
        Arguments.of(Aggregations.harmonicMean()),
        Arguments.of(Aggregations.minimum()),
        Arguments.of(Aggregations.median()),
        Arguments.of(Aggregations.topsis(Scaling.MIN_MAX)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void randomChangesAddUp(Aggregation method) {
    for (int seed = 0; seed < 20; seed++) {
      PathwayCase first = new PathwayCase(seed, Methodology.builder().aggregation(method));
      PathwayCase second = new PathwayCase(seed + 100, Methodology.builder().aggregation(method));
      Observations later =
          Observations.builder()
              .from(first.exercise.observations())
              .addAllObservations(
                  second.exercise.observations().observations().stream()
                      .map(o -> Observation.builder().from(o).round(Round.of(2023)).build())
                      .toList())
              .build();
      Exercise exercise =
          new Exercise(second.exercise.framework(), second.exercise.methodology(), later);
      Assessment before = first.assessment().with(later);
      ChangeSplit split = ChangeSplit.between(before, Assessment.of(exercise, Round.of(2023)));
      for (String state : split.states()) {
        for (NodeChange change : split.nodes(state)) {
          if (change.difference().isPresent()) {
            assertThat(change.explained()).isEqualTo(change.difference().getAsDouble(), CLOSE);
          }
        }
      }
    }
  }

  private static Assessment of(String[] ids, double[] values, Round round, Aggregation method) {
    Framework wide = framework("1", NumberScale.between(0, 100), ids);
    Observations.Builder seen = Observations.builder().id("o").framework("f");
    for (int i = 0; i < ids.length; i++) {
      seen.addObservations(at("AAA", ids[i], EARLIER, 50), at("AAA", ids[i], LATER, values[i]));
      seen.addObservations(at("BBB", ids[i], EARLIER, 60), at("BBB", ids[i], LATER, 60));
    }
    Methodology methodology =
        Methodology.builder().from(Methodology.of("m", "M", wide)).aggregation(method).build();
    return Assessment.of(new Exercise(wide, methodology, seen.build()), round);
  }

  /**
   * Of many changed answers the effects are means over drawn orders: for a mean each is exact, as
   * it is the same in every order; for any method they add up to the effect of all answers.
   */
  @ParameterizedTest
  @MethodSource("methods")
  void theEffectsOfManyAnswersAddUp(Aggregation method) {
    for (int n : new int[] {6, 7, 10, 11, 13}) {
      String[] ids = new String[n];
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        ids[i] = "i" + (char) ('a' + i);
        values[i] = 21 + 6 * i;
      }
      ChangeSplit split =
          ChangeSplit.between(of(ids, values, EARLIER, method), of(ids, values, LATER, method));
      Map<String, Double> answers = split.answers("AAA");
      assertThat(answers.keySet()).containsExactlyInAnyOrder(ids);
      double sum = answers.values().stream().mapToDouble(d -> d).sum();
      double effect = split.overall("AAA").orElseThrow().effect(Cause.OWN_OBSERVATIONS);
      assertThat(sum).as(n + " answers").isEqualTo(effect, CLOSE);
      if (method.equals(Aggregations.arithmeticMean())) {
        for (int i = 0; i < n; i++) {
          assertThat(answers.getOrDefault(ids[i], 0.0)).isEqualTo((values[i] - 50) / n, CLOSE);
        }
      }
      assertThat(split.answers("BBB")).isEmpty();
    }
  }

  @Test
  void aBoardOfAnotherFrameworkIsRefused() {
    Framework other = Framework.builder().from(framework()).id("g").build();
    Assessment now = in(LATER, Methodology.of("m", "M", framework()));
    Observations none = Observations.builder().id("o").framework("g").build();
    Assessment elsewhere =
        Assessment.of(new Exercise(other, Methodology.of("m", "M", other), none), LATER);
    assertThatThrownBy(() -> ChangeSplit.between(now, elsewhere))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error different-frameworks: change from round 2022 to round 2022: both boards must be"
                + " of one framework, in whatever version; found 'f' and 'g'.");
  }

  @Test
  void aStateOnOneBoardOnlyIsLeftOut() {
    Observations all =
        Observations.builder()
            .from(observations())
            .addObservations(at("BBB", "x", LATER, 1))
            .build();
    Methodology plain = Methodology.of("m", "M", framework());
    Assessment now = Assessment.of(new Exercise(framework(), plain, all), LATER);
    ChangeSplit split = ChangeSplit.between(now.in(EARLIER), now);
    assertThat(split.states()).containsExactly("AAA");
    assertThat(split.leftOut()).containsExactly("BBB");
    assertThat(split.nodes("BBB")).isEmpty();
    assertThat(split.board().leftOut()).isEqualTo(List.of("BBB"));
    assertThat(split.board().state("AAA").orElseThrow().overall())
        .isEqualTo(split.overall("AAA").orElseThrow());
  }
}
