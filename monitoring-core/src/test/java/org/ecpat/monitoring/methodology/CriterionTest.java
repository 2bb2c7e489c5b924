package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Criterion.AllOf;
import org.ecpat.monitoring.methodology.Criterion.AnswerIs;
import org.ecpat.monitoring.methodology.Criterion.AnyOf;
import org.ecpat.monitoring.methodology.Criterion.CoverageBelow;
import org.ecpat.monitoring.methodology.Criterion.Not;
import org.ecpat.monitoring.methodology.Criterion.ScoreBelow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three values of conditions, after DESIGN 4.7 and Kleene's strong logic. */
class CriterionTest {
  private static final Known STATE =
      new Known()
          .answer("yes", Answer.of(true))
          .answer("no", Answer.of(false))
          .notApplicable("apart");

  /** A criterion of a truth: an indicator answered yes, answered no, or not answered. */
  private static Criterion of(Truth truth) {
    String indicator =
        switch (truth) {
          case TRUE -> "yes";
          case FALSE -> "no";
          case UNKNOWN -> "silent";
        };
    return new AnswerIs(indicator, List.of(Answer.of(true)));
  }

  /** Kleene (1952), § 64. */
  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE",
    "TRUE, FALSE, FALSE, TRUE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE",
    "FALSE, TRUE, FALSE, TRUE",
    "FALSE, FALSE, FALSE, FALSE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN, TRUE",
    "UNKNOWN, FALSE, FALSE, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void allAndAnyFollowTheTable(Truth a, Truth b, Truth all, Truth any) {
    assertThat(new AllOf(List.of(of(a), of(b))).test(STATE)).isEqualTo(all);
    assertThat(new AnyOf(List.of(of(a), of(b))).test(STATE)).isEqualTo(any);
    assertThat(a.and(b)).isEqualTo(all);
    assertThat(a.or(b)).isEqualTo(any);
  }

  @ParameterizedTest
  @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
  void notTurnsWhatIsKnown(Truth truth, Truth turned) {
    assertThat(new Not(of(truth)).test(STATE)).isEqualTo(turned);
    assertThat(new Not(new Not(of(truth))).test(STATE)).isEqualTo(truth);
  }

  @Test
  void ofNothingAllHoldsAndAnyDoesNot() {
    assertThat(new AllOf(List.of()).test(STATE)).isEqualTo(Truth.TRUE);
    assertThat(new AnyOf(List.of()).test(STATE)).isEqualTo(Truth.FALSE);
  }

  @Test
  void anAnswerIsOneOfSeveral() {
    Known state = new Known().answer("level", Answer.of("some"));
    List<Answer> some = List.of(Answer.of("some"), Answer.of("full"));
    assertThat(new AnswerIs("level", some).test(state)).isEqualTo(Truth.TRUE);
    assertThat(new AnswerIs("level", List.of(Answer.of("no"))).test(state)).isEqualTo(Truth.FALSE);
  }

  @Test
  void ofWhatDoesNotApplyNoConditionHolds() {
    List<Answer> yes = List.of(Answer.of(true));
    assertThat(new AnswerIs("apart", yes).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new ScoreBelow("apart", 50).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new CoverageBelow("apart", 0.5).test(STATE)).isEqualTo(Truth.FALSE);
  }

  /** DESIGN 4.7: a condition on something not applicable is false, and so is its opposite. */
  @Test
  void ofWhatDoesNotApplyTheOppositeDoesNotHoldEither() {
    Criterion apart = new AnswerIs("apart", List.of(Answer.of(true)));
    assertThat(new Not(apart).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new Not(new ScoreBelow("apart", 50)).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new Not(new CoverageBelow("apart", 0.5)).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new Not(new Not(apart)).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new Not(new AllOf(List.of(apart, apart))).test(STATE)).isEqualTo(Truth.FALSE);
    assertThat(new Not(new AnyOf(List.of(apart, of(Truth.FALSE)))).test(STATE))
        .as("the other part applies, and is false")
        .isEqualTo(Truth.TRUE);
    assertThat(new Not(new AnyOf(List.of())).test(STATE)).isEqualTo(Truth.TRUE);
  }

  /** A score is below only if it is at both of its bounds; 49.99999999999999 counts as 50. */
  @ParameterizedTest
  @CsvSource({
    "10, 49.9, TRUE",
    "50, 50, FALSE",
    "50, 90, FALSE",
    "49.9, 50, UNKNOWN",
    "0, 100, UNKNOWN",
    "49.99999999999999, 60, FALSE",
    "20, 49.99999999999999, UNKNOWN"
  })
  void aScoreIsBelowAtBothBounds(double low, double high, Truth truth) {
    assertThat(new ScoreBelow("g", 50).test(new Known().between("g", low, high))).isEqualTo(truth);
  }

  @Test
  void aScoreWithoutBoundsIsNotKnownToBeBelow() {
    assertThat(new ScoreBelow("g", 50).test(new Known().unbounded("g", 10)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(new ScoreBelow("g", 50).test(new Known())).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"0.59, TRUE", "0.6, FALSE", "0.5999999999999999, FALSE", "1, FALSE"})
  void coverageIsBelowAShare(double coverage, Truth truth) {
    assertThat(new CoverageBelow("g", 0.6).test(new Known().coverage("g", coverage)))
        .isEqualTo(truth);
  }

  @Test
  void coverageThatThereIsNotIsNotKnown() {
    assertThat(new CoverageBelow("g", 0.6).test(new Known())).isEqualTo(Truth.UNKNOWN);
  }
}
