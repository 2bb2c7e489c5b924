package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataQualityTest {
  private static final Round ROUND = Round.of(2022);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addIndicators(indicator("a", 0, 10), indicator("b", 10, 0), indicator("c", 0, 10))
          .addIndicators(indicator("d", 0, 10))
          .addGoals(Goal.of("one", "One", "a", "b"), Goal.of("two", "Two", "c", "d"))
          .build();
  private final ScoringPlan plan = Scoring.plan(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK));

  private final List<Observation> cells = new ArrayList<>();

  private static Indicator indicator(String id, double worst, double best) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.between(worst, best))
        .build();
  }

  private void answers(String indicator, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        cells.add(Observation.of("S" + i, indicator, ROUND, Answer.of(values[i])));
      }
    }
  }

  private DataQuality quality() {
    return DataQuality.of(plan, observations(), ROUND);
  }

  private Observations observations() {
    return Observations.builder().id("o").framework("f").observations(cells).build();
  }

  private static List<String> texts(DataQuality quality) {
    return quality.findings().stream().map(Finding::text).toList();
  }

  @Test
  void countsWhatIsAnswered() {
    answers("a", 1, 2, 3, 4);
    answers("b", 1, 2, 3);
    cells.add(Observation.of("S3", "b", ROUND, Absence.WITHHELD));
    answers("c", 5, 6);
    cells.add(Observation.of("S2", "c", ROUND, Absence.NOT_APPLICABLE));
    cells.add(
        Observation.builder()
            .from(Observation.of("S3", "c", ROUND, Answer.of(4)))
            .addQualifiers(Qualifier.of(Qualifier.Kind.IMPUTED, "mean"))
            .build());
    cells.add(Observation.of("S0", "a", Round.of(2020), Answer.of(1)));
    DataQuality quality = quality();
    assertThat(quality.byGoal())
        .containsExactly(
            new Availability(
                "overall",
                15,
                9,
                Map.of(Reason.NOT_APPLICABLE, 1, Reason.WITHHELD, 1, Reason.NOT_ASSESSED, 4)),
            new Availability("one", 8, 7, Map.of(Reason.WITHHELD, 1)),
            new Availability(
                "two", 7, 2, Map.of(Reason.NOT_APPLICABLE, 1, Reason.NOT_ASSESSED, 4)));
    assertThat(quality.byState())
        .extracting(Availability::of, Availability::questions, Availability::answered)
        .containsExactly(
            tuple("S0", 4, 3), tuple("S1", 4, 3), tuple("S2", 3, 2), tuple("S3", 4, 1));
    assertThat(quality.byIndicator().get(3).share()).hasValue(0);
    assertThat(quality.byRound())
        .extracting(Availability::of, Availability::answered)
        .containsExactly(tuple("2020", 1), tuple("2022", 9));
    assertThat(texts(quality))
        .containsExactly(
            "warning low-availability: indicator 'd': at least 66.7 % should be answered; found 0 "
                + "of 4.");
  }

  @Test
  void hasNoShareWhereNothingApplies() {
    cells.add(Observation.of("S0", "a", ROUND, Absence.NOT_APPLICABLE));
    assertThat(quality().byIndicator().get(0).share()).isEmpty();
  }

  @Test
  void comparesScoresSoThatUpIsGood() {
    answers("a", 1, 2, 3, 4, 5);
    answers("b", 1, 2, 3, 4, 5);
    answers("c", 4, 4, 3, Double.NaN, Double.NaN);
    DataQuality quality = quality();
    assertThat(quality.indicators()).hasSize(3);
    CorrelatedPair within = quality.indicators().get(0);
    assertThat(within.goal()).hasValue("one");
    assertThat(within.pearson().orElseThrow()).isCloseTo(-1, within(1e-12));
    assertThat(within.kendall()).hasValue(-1);
    CorrelatedPair across = quality.indicators().get(1);
    assertThat(across.goal()).isEmpty();
    assertThat(across.states()).isEqualTo(3);
    // Ranks 3, 2, 1 and 1.5, 1.5, 3.
    assertThat(across.spearman().orElseThrow()).isCloseTo(-1.5 / Math.sqrt(3), within(1e-12));
    assertThat(quality.goals())
        .extracting(CorrelatedPair::first, CorrelatedPair::second, CorrelatedPair::states)
        .containsExactly(tuple("one", "two", 3));
    assertThat(quality.goals().get(0).goal()).hasValue(Framework.OVERALL);
    assertThat(texts(quality))
        .contains(
            "note collinear-indicators: indicator 'b': it orders states almost as 'a' does; found "
                + "Spearman's coefficient -1.0 over 5 states.");
  }

  @Test
  void measuresConsistencyOfEveryGoal() {
    answers("a", 1, 3, 5);
    answers("b", 9, 7, 5);
    answers("c", 5);
    DataQuality quality = quality();
    assertThat(quality.consistency())
        .extracting(Consistency::goal, Consistency::parts, Consistency::states)
        .containsExactly(tuple("overall", 2, 1), tuple("one", 2, 3), tuple("two", 1, 1));
    // The scores 10, 30, 50 twice.
    assertThat(quality.consistency().get(1).alpha().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(quality.consistency().get(0).alpha()).isEmpty();
  }

  @Test
  void findsConstantsDuplicatesAndOutliers() {
    answers("a", 5, 5, 5, 5, 5);
    answers("b", 0, 1, 2, 3, Double.NaN);
    answers("c", 10, 9, 8, 7, Double.NaN);
    answers("d", 0, 0.1, 0.2, 0.3, 9);
    assertThat(texts(quality()))
        .containsExactly(
            "warning constant-indicator: indicator 'a': it tells states apart only if their "
                + "answers differ; found the same answer of 5 states.",
            "note outlying-distribution: indicator 'd': a few answers lie far from the others; "
                + "found skewness 2.23, kurtosis 4.98.",
            "warning duplicate-indicator: indicator 'c': its scores should not all be those of "
                + "'b'; found the same in 4 states.");
  }

  @Test
  void describesOneStateAndNone() {
    answers("a", 7);
    DataQuality quality = quality();
    Distribution one = quality.distributions().get(0);
    assertThat(one.median()).hasValue(7);
    assertThat(one.standardDeviation()).isEmpty();
    assertThat(quality.distributions().get(1))
        .isEqualTo(Distribution.builder().indicator("b").count(0).distinct(0).build());
    assertThat(quality.indicators()).isEmpty();
    assertThat(quality.goals().get(0).pearson()).isEmpty();
    assertThat(texts(quality)).hasSize(3).allMatch(t -> t.contains("low-availability"));
  }

  @Test
  void describesAnswersInTheirUnits() {
    answers("b", 8, 2, 1, 4);
    Distribution b = quality().distributions().get(1);
    assertThat(b.count()).isEqualTo(4);
    assertThat(b.distinct()).isEqualTo(4);
    assertThat(List.of(b.minimum(), b.lowerQuartile(), b.median(), b.upperQuartile(), b.maximum()))
        .extracting(OptionalDouble::getAsDouble)
        .containsExactly(1.0, 1.75, 3.0, 5.0, 8.0);
    assertThat(b.mean()).hasValue(3.75);
  }

  @Test
  void findsStaleEvidence() {
    Evidence expired = evidence(null, LocalDate.of(2022, 12, 30));
    Evidence lastDay = evidence(null, LocalDate.of(2022, 12, 31));
    Evidence old = evidence(LocalDate.of(2017, 12, 30), null);
    Evidence fresh = evidence(LocalDate.of(2017, 12, 31), null);
    Evidence both = evidence(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1));
    cells.add(with("S1", "b", expired, lastDay).build());
    cells.add(with("S0", "b", old, fresh).build());
    cells.add(with("S0", "a", both).build());
    cells.add(with("S0", "c", both).id("first").build());
    cells.add(with("S0", "c", fresh).supersedes("first").build());
    cells.add(with("S0", "d", both).round(Round.of(2021)).build());
    assertThat(quality().staleEvidence())
        .containsExactly(
            new StaleEvidence("S0", "a", StaleEvidence.Cause.EXPIRED, both),
            new StaleEvidence("S0", "b", StaleEvidence.Cause.OLD, old),
            new StaleEvidence("S1", "b", StaleEvidence.Cause.EXPIRED, expired));
    QualityLimits patient = QualityLimits.builder().years(6).build();
    assertThat(DataQuality.of(plan, observations(), ROUND, patient).staleEvidence()).hasSize(2);
  }

  private static Evidence evidence(@Nullable LocalDate collected, @Nullable LocalDate expires) {
    Evidence.Builder evidence = Evidence.builder().method(Evidence.Method.DOCUMENT);
    if (collected != null) {
      evidence.collectedOn(collected);
    }
    if (expires != null) {
      evidence.expiresOn(expires);
    }
    return evidence.build();
  }

  private static Observation.Builder with(String state, String indicator, Evidence... evidence) {
    return Observation.builder()
        .from(Observation.of(state, indicator, ROUND, Answer.of(3)))
        .addEvidence(evidence);
  }

  @Test
  void isTheSameInAnyOrderOfObservations() {
    Random random = new Random(2);
    for (String indicator : List.of("a", "b", "c", "d")) {
      answers(indicator, random.doubles(30, 0, 10).toArray());
    }
    DataQuality forward = quality();
    Collections.shuffle(cells, random);
    assertThat(quality()).isEqualTo(forward);
  }

  @Test
  void refusesLimits() {
    assertThatThrownBy(() -> QualityLimits.builder().collinearity(1.5).years(-1).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error share at /collinearity: limits of data quality: must be a number from 0 to 1; "
                + "found 1.5.\n"
                + "error years at /years: limits of data quality: must be 0 or more; found -1.");
  }
}
