package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.ClassTest;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.LimitProfile;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.SortingCriterion;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;

/** Ratings by classes on a board: caps, bounds, ranks and what is refused; worked out by hand. */
class ClassRatingTest {
  private static final Round ROUND = Round.of(2020);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("three")
          .title(Text.of("Three"))
          .addIndicators(
              number("money"),
              number("staff"),
              Indicator.of("law", "Law?", IndicatorKind.STRUCTURAL, YesNoScale.yesIsGood()),
              number("spare"))
          .addGoals(Goal.of("means", "Means", "money", "staff"), Goal.of("rules", "Rules", "law"))
          .build();

  private static Indicator number(String id) {
    return Indicator.of(id, "How much?", IndicatorKind.OUTCOME, NumberScale.between(0, 100));
  }

  /** Two of three parts of the weight are enough. */
  private static final Classification SORT =
      Classification.mrSort(
          0.6,
          SortingCriterion.of(
              "money", 1, LimitProfile.of("fair", 30).withVeto(25), LimitProfile.of("good", 60)),
          SortingCriterion.of("staff", 1, LimitProfile.of("fair", 30), LimitProfile.of("good", 60)),
          SortingCriterion.of("law", 1, LimitProfile.of("fair", 0), LimitProfile.of("good", 100)));

  private static final Cap CAP =
      new Cap(
          "law",
          "fair",
          new Criterion.AnswerIs("law", List.of(Answer.of(false))),
          Text.of("Without a law no better."));

  private static RatingRules.Builder bands() {
    return RatingRules.builder()
        .addBands(Band.lowest("weak", "Weak"), Band.lowest("fair", "Fair"))
        .addBands(Band.lowest("good", "Good"));
  }

  private static Methodology.Builder methodology(RatingRules rating) {
    return Methodology.builder()
        .from(Methodology.of("sorted", "Sorted", FRAMEWORK))
        .rating(rating)
        .ranking(
            new Ranking(
                Ranking.By.RATING_THEN_SCORE,
                Ranking.Order.HIGHEST_FIRST,
                Ties.STANDARD,
                OptionalInt.empty()));
  }

  private static Observation[] state(String code, double money, double staff, boolean law) {
    return new Observation[] {
      Observation.of(code, "money", ROUND, Answer.of(money)),
      Observation.of(code, "staff", ROUND, Answer.of(staff)),
      Observation.of(code, "law", ROUND, Answer.of(law))
    };
  }

  private static Scoreboard board(Methodology methodology, Observation[]... states) {
    Observations.Builder seen = Observations.builder().id("seen").framework("three");
    for (Observation[] state : states) {
      seen.addObservations(state);
    }
    return Scoring.plan(FRAMEWORK, methodology).score(seen.build(), ROUND);
  }

  private static String band(Scoreboard board, String state) {
    return board.card(state).flatMap(Scorecard::rating).orElseThrow().band();
  }

  private static Rank rank(Scoreboard board, String state) {
    return board.card(state).flatMap(Scorecard::rank).orElseThrow();
  }

  /**
   * AAA: staff and law of three, good; BBB: money and staff, good, but capped; CCC: money 4 lies 26
   * below the profile of fair, which its veto of 25 forbids; DDD: no score of law.
   */
  private final Scoreboard sorted =
      board(
          methodology(bands().classification(SORT).addCaps(CAP).build()).build(),
          state("AAA", 30, 60, true),
          state("BBB", 90, 90, false),
          state("CCC", 4, 100, true),
          new Observation[] {
            Observation.of("DDD", "money", ROUND, Answer.of(40)),
            Observation.of("DDD", "staff", ROUND, Answer.of(70))
          });

  @Test
  void classesComeFromProfilesAndCapsApplyAfterThem() {
    assertThat(band(sorted, "AAA")).isEqualTo("good");
    Rating capped = sorted.card("BBB").flatMap(Scorecard::rating).orElseThrow();
    assertThat(capped.uncapped()).isEqualTo("good");
    assertThat(capped.band()).isEqualTo("fair");
    assertThat(capped.lowest()).contains("fair");
    assertThat(capped.highest()).contains("fair");
    assertThat(capped.caps()).containsExactly(new CapOutcome("law", CapOutcome.Effect.LOWERED));
    assertThat(band(sorted, "CCC")).isEqualTo("good");
  }

  /** The veto is of fair alone: good is reached without it, as in the reference example. */
  @Test
  void aVetoForbidsTheBandItIsGivenFor() {
    Scoreboard board =
        board(methodology(bands().classification(SORT).build()).build(), state("CCC", 4, 50, true));
    assertThat(band(board, "CCC")).isEqualTo("weak");
    assertThat(
            board.card("CCC").flatMap(Scorecard::rating).orElseThrow().tests().stream()
                .map(ClassTest::vetoing))
        .containsExactly(List.of(), List.of("money"));
  }

  /** DDD has staff of two for good, both for fair; with a law two of three reach good. */
  @Test
  void missingScoresAreLeftOutAndBounded() {
    Rating open = sorted.card("DDD").flatMap(Scorecard::rating).orElseThrow();
    assertThat(open.band()).isEqualTo("fair");
    assertThat(open.lowest()).contains("fair");
    assertThat(open.highest()).contains("good");
    assertThat(open.tests().get(0).missing()).containsExactly("law");
    assertThat(open.tests().get(0).concordance()).hasValue(0.5);
    assertThat(open.caps()).containsExactly(new CapOutcome("law", CapOutcome.Effect.UNKNOWN));
  }

  /** Points cannot be missing to a band that does not follow from the score. */
  @Test
  void reasonsOfPointsAreRefusedWhereAClassDecides() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> ReasonCodes.of(sorted, "DDD", ReasonBaseline.nextBand()));
    assertThat(refused.findings())
        .extracting(Finding::text)
        .containsExactly(
            "error bands-by-class: reason codes of 'DDD' in round 2020: bands must follow from the"
                + " score, so that points can be missing to the next; found 'sorted'. Ask for the"
                + " best possible, the median state, a group's mean or a last round.");
  }

  /** CCC (76) before AAA (72.5) among the good ones; then BBB (45) and DDD (55) among the fair. */
  @Test
  void ranksFollowTheRatingThenTheScore() {
    assertThat(rank(sorted, "CCC")).isEqualTo(new Rank(1, 1));
    assertThat(rank(sorted, "AAA")).isEqualTo(new Rank(2, 1));
    assertThat(rank(sorted, "DDD")).isEqualTo(new Rank(3, 1));
    assertThat(rank(sorted, "BBB")).isEqualTo(new Rank(4, 1));
  }

  @Test
  void withoutAClassAStateIsNotRatedAndSaysWhy() {
    Classification table =
        new DecisionTable(
            List.of(
                new DecisionTable.Row(
                    "law",
                    new Criterion.AnswerIs("law", List.of(Answer.of(true))),
                    "good",
                    Text.of("There is a law."))),
            Optional.empty(),
            MissingPolicy.REFUSE);
    Scoreboard board =
        board(
            methodology(bands().classification(table).build()).build(),
            state("AAA", 30, 60, true),
            state("BBB", 90, 90, false),
            new Observation[] {Observation.of("DDD", "money", ROUND, Answer.of(40))});
    assertThat(band(board, "AAA")).isEqualTo("good");
    for (String state : List.of("BBB", "DDD")) {
      Scorecard card = board.card(state).orElseThrow();
      assertThat(card.rating()).isEmpty();
      assertThat(card.rank()).isEmpty();
      assertThat(card.overall().value()).isPresent();
      assertThat(card.unrated()).map(Unrated::cause).contains(Unrated.Cause.NO_CLASS);
    }
    assertThat(board.card("AAA").flatMap(Scorecard::rating).orElseThrow().tests())
        .containsExactly(ClassTest.of("law", Truth.TRUE));
  }

  /**
   * Raw values have no range, yet what is complete is known: for gates and for bounds of classes.
   */
  @Test
  void whatIsCompleteIsKnownWithoutBoundsToo() {
    Cap gate = Cap.gate("means", "fair", "means", 80, Text.of("Means below 80."));
    Methodology raw =
        methodology(bands().classification(SORT).addCaps(gate).build())
            .normalization(Normalizations.scaled(0, 1))
            .build();
    Scoreboard board =
        board(
            raw,
            state("AAA", 70, 80, true),
            new Observation[] {
              Observation.of("BBB", "money", ROUND, Answer.of(70)),
              Observation.of("BBB", "law", ROUND, Answer.of(true))
            });
    Scorecard complete = board.card("AAA").orElseThrow();
    assertThat(complete.overall().bounds()).isEmpty();
    Rating gated = complete.rating().orElseThrow();
    assertThat(gated.caps()).containsExactly(new CapOutcome("means", CapOutcome.Effect.LOWERED));
    assertThat(gated.lowest()).contains("fair");
    assertThat(gated.highest()).contains("fair");
    Rating open = board.card("BBB").flatMap(Scorecard::rating).orElseThrow();
    assertThat(open.caps()).containsExactly(new CapOutcome("means", CapOutcome.Effect.UNKNOWN));
    assertThat(open.lowest()).isEmpty();
  }

  @Test
  void theHeaderSaysHowStatesAreClassed() {
    assertThat(sorted.header().classification()).isEqualTo(SORT);
    assertThat(board(Methodology.of("plain", "Plain", FRAMEWORK)).header().classification())
        .isEqualTo(Classification.byScore());
  }

  private static List<String> refused(Classification classification, Ranking.Order order) {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("sorted", "Sorted", FRAMEWORK))
            .rating(bands().classification(classification).build())
            .ranking(new Ranking(Ranking.By.SCORE, order, Ties.STANDARD, OptionalInt.empty()))
            .build();
    return catchThrowableOfType(
            InvalidInputException.class, () -> Scoring.plan(FRAMEWORK, methodology))
        .findings()
        .stream()
        .map(Finding::text)
        .toList();
  }

  @Test
  void namesEverythingThatAProfileGetsWrong() {
    Classification wrong =
        Classification.mrSort(
            0.6,
            SortingCriterion.of(
                "mony", 1, LimitProfile.of("fair", 60), LimitProfile.of("good", 30)),
            SortingCriterion.of(
                "spare", 1, LimitProfile.of("weak", 0), LimitProfile.of("goood", 9)));
    assertThat(refused(wrong, Ranking.Order.HIGHEST_FIRST))
        .containsExactly(
            "error unknown-node at /rating/classification/criteria/0/node: methodology 'sorted':"
                + " must refer to one of the framework's goals or indicators; found 'mony'. Did you"
                + " mean 'money'?",
            "error profile-order at /rating/classification/criteria/0/profiles/1/value: methodology"
                + " 'sorted': must ask for no less than the band below, 'fair' with 60.0; found"
                + " 'good' with 30.0. Give the better band the higher value, or say that lower is"
                + " better.",
            "error unused-indicator at /rating/classification/criteria/1/node: methodology"
                + " 'sorted': a criterion needs an indicator of a goal; found 'spare'. Let a goal"
                + " use it, with the weight 0 if it is not to be scored.",
            "error profile-of-worst at /rating/classification/criteria/1/profiles/0/band:"
                + " methodology 'sorted': the worst band has no profile: whoever reaches no other"
                + " is in it; found 'weak'. Leave it out.",
            "error unknown-band at /rating/classification/criteria/1/profiles/1/band: methodology"
                + " 'sorted': must refer to one of the bands of the rating; found 'goood'."
                + " Did you mean 'good'?",
            "error missing-profile at /rating/classification/criteria/1/profiles: methodology"
                + " 'sorted': needs a profile of band 'fair', as of every band but the worst; found"
                + " [weak, goood]. Add one.",
            "error missing-profile at /rating/classification/criteria/1/profiles: methodology"
                + " 'sorted': needs a profile of band 'good', as of every band but the worst; found"
                + " [weak, goood]. Was 'goood' meant for it?");
  }

  /** Where low scores come first, the first band is the best and the last needs no profile. */
  @Test
  void whichBandIsTheWorstFollowsTheRanking() {
    assertThat(refused(SORT, Ranking.Order.LOWEST_FIRST))
        .hasSize(9)
        .anySatisfy(text -> assertThat(text).contains("needs a profile of band 'weak'"))
        .anySatisfy(text -> assertThat(text).contains("found 'good'. Leave it out."));
  }

  @Test
  void namesEverythingThatATableGetsWrong() {
    Classification wrong =
        Classification.decisionTable(
            "wek",
            new DecisionTable.Row(
                "one", new Criterion.ScoreBelow("rule", 5), "goood", Text.of("why")),
            new DecisionTable.Row(
                "two",
                new Criterion.AnswerIs("law", List.of(Answer.of("perhaps"))),
                "fair",
                Text.of("why")));
    assertThat(refused(wrong, Ranking.Order.HIGHEST_FIRST))
        .containsExactly(
            "error unknown-band at /rating/classification/rows/0/band: methodology 'sorted': must"
                + " refer to one of the bands of the rating; found 'goood'. Did you mean 'good'?",
            "error unknown-node at /rating/classification/rows/0/when/node: methodology 'sorted':"
                + " must refer to one of the framework's goals or indicators; found 'rule'. Did you"
                + " mean 'rules'?",
            "error answer-does-not-fit at /rating/classification/rows/1/when/answers/0: methodology"
                + " 'sorted': an answer must fit the scale of indicator 'law'; found 'perhaps'."
                + " Valid: yes (true) or no (false).",
            "error unknown-band at /rating/classification/otherwise: methodology 'sorted': must"
                + " refer to one of the bands of the rating; found 'wek'. Did you mean 'weak'?");
  }
}
