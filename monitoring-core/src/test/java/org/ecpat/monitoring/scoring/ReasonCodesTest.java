package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The largest shortfalls against each baseline.
 *
 * <p>The board has two goals of equal weight: <i>law</i> with indicators i0 and i1, <i>help</i>
 * with i2, i3 and i4. So i0 and i1 are worth 25 points each, the others 50/3; a missing answer
 * raises its siblings. AAA: 100, 0 | 60, 90, – gives (50 + 75)/2 = 62.5. BBB: 40, 40 | 90, 90, 90
 * gives 65. CCC: 100, 100 | 100, 100, 70 gives 95. DDD: 0, 0 | 0, 0, 30 gives 5. EEE answers i0
 * alone.
 */
class ReasonCodesTest {
  private static final Round NOW = Round.of(2020);
  private static final Round THEN = Round.of(2019);
  private static final double[][] ROWS = {
    {100, 0, 60, 90, Double.NaN}, {40, 40, 90, 90, 90}, {100, 100, 100, 100, 70}, {0, 0, 0, 0, 30}
  };
  private static final StateRegister REGISTER =
      StateRegister.builder()
          .addGroups(
              Group.builder()
                  .id("west")
                  .name(Text.of("West"))
                  .addMembers(Membership.of("BBB"), Membership.of("CCC"), Membership.of("EEE"))
                  .build())
          .build();

  private static Framework framework() {
    Framework.Builder framework = Framework.builder().id("f").title(Text.of("F"));
    for (int i = 0; i < 5; i++) {
      framework.addIndicators(
          Indicator.of("i" + i, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100)));
    }
    return framework
        .addGoals(Goal.of("law", "Law", "i0", "i1"), Goal.of("help", "Help", "i2", "i3", "i4"))
        .build();
  }

  private static Methodology methodology(Ranking.Order order) {
    Ranking ranking = new Ranking(Ranking.By.SCORE, order, Ties.STANDARD, OptionalInt.empty());
    return Methodology.builder()
        .from(Methodology.of("m", "M", framework()))
        .minimumCoverage(0.6)
        .ranking(ranking)
        .rating(
            RatingRules.builder()
                .addBands(
                    Band.lowest("low", "Low"),
                    Band.of("middle", "Middle", 50),
                    Band.of("high", "High", 75),
                    Band.of("top", "Top", 90))
                .addCaps(
                    new Cap(
                        "no-law",
                        "middle",
                        new Criterion.AnswerIs("i1", List.of(Answer.of(0))),
                        Text.of("there is no law")))
                .build())
        .build();
  }

  private static Observations observations() {
    List<Observation> all = new ArrayList<>();
    for (int row = 0; row < ROWS.length; row++) {
      for (int i = 0; i < 5; i++) {
        if (!Double.isNaN(ROWS[row][i])) {
          String state = String.valueOf((char) ('A' + row)).repeat(3);
          all.add(Observation.of(state, "i" + i, NOW, Answer.of(ROWS[row][i])));
        }
      }
    }
    all.add(Observation.of("EEE", "i0", NOW, Answer.of(10)));
    all.add(Observation.of("AAA", "i0", THEN, Answer.of(100)));
    all.add(Observation.of("AAA", "i1", THEN, Answer.of(20)));
    all.add(Observation.of("AAA", "i2", THEN, Answer.of(100)));
    return Observations.builder().id("o").framework("f").observations(all).build();
  }

  private static Scoreboard board(Ranking.Order order, Round round) {
    return Scoring.plan(framework(), methodology(order)).score(observations(), round);
  }

  private static Scoreboard board() {
    return board(Ranking.Order.HIGHEST_FIRST, NOW);
  }

  private static ReasonCodes of(String state, ReasonBaseline baseline) {
    return ReasonCodes.of(board(), state, baseline);
  }

  // formulas.md, PMML 4.4: partials 3, 0, 26, baselines 19, 18, 10 → 16, 18, −16 → RC2, RC1.
  @Test
  void publishedNumbersOfScorecards() {
    List<Shortfall> partials =
        List.of(
            Shortfall.of("one", 3, 19), Shortfall.of("two", 0, 18), Shortfall.of("three", 26, 10));
    Map<String, String> codes = Map.of("one", "RC1", "two", "RC2", "three", "RC3");
    assertThat(ReasonCode.ranked(partials, codes))
        .extracting(ReasonCode::code, ReasonCode::points)
        .containsExactly(tuple("RC2", 18.0), tuple("RC1", 16.0));
  }

  @Test
  void codesAreSummedZeroStaysAndTiesKeepTheirOrder() {
    List<Shortfall> partials =
        List.of(
            Shortfall.of("a", 0, 1),
            Shortfall.of("b", 5, 5),
            Shortfall.of("c", 0, 2),
            Shortfall.of("d", 0, 0.1 + 0.2),
            Shortfall.of("e", 0, 0.3),
            Shortfall.of("f", 9, 7));
    assertThat(ReasonCode.ranked(partials, Map.of("a", "law", "c", "law", "f", "law")))
        .extracting(ReasonCode::code)
        .as("law 1 + 2 − 2, d and e equal after ten decimals, b zero")
        .containsExactly("law", "d", "e", "b");
    assertThat(ReasonCode.ranked(List.of(), Map.of())).isEmpty();
  }

  // Lost: i1 25; i2 25·0.4 = 10 and i3 25·0.1 = 2.5, as i4 is missing; i0 nothing.
  @Test
  void theBestPossibleLosesNothing() {
    ReasonCodes reasons = of("AAA", ReasonBaseline.bestPossible());
    assertThat(reasons.score()).isCloseTo(62.5, within(1e-9));
    assertThat(reasons.baselineScore()).isEqualTo(100);
    assertThat(reasons.reasons())
        .extracting(ReasonCode::code)
        .containsExactly("i1", "i2", "i3", "i0");
    assertThat(reasons.reasons().stream().mapToDouble(ReasonCode::points).toArray())
        .containsExactly(new double[] {25, 10, 2.5, 0}, within(1e-9));
    Shortfall second = reasons.reasons().get(1).shortfalls().get(0);
    assertThat(second.contribution()).isCloseTo(15, within(1e-9));
    assertThat(second.baseline()).isCloseTo(25, within(1e-9));
    assertThat(second.basis().orElseThrow().answer()).contains(Answer.of(60));
    assertThat(reasons.largest(2).reasons()).hasSize(2);
    assertThat(reasons.largest(9)).isEqualTo(reasons);
    assertThat(reasons.largest(0).reasons()).isEmpty();
  }

  // Rated: DDD 5, AAA 62.5, BBB 65, CCC 95; of the two in the middle AAA is the lower.
  @Test
  void theMedianStateIsTheLowerOfTwo() {
    ReasonCodes reasons = of("BBB", ReasonBaseline.medianState());
    assertThat(reasons.reference()).contains("AAA");
    assertThat(reasons.baselineScore()).isCloseTo(62.5, within(1e-9));
    assertThat(reasons.reasons().get(0).code()).as("40 against 100, of 25").isEqualTo("i0");
    assertThat(reasons.reasons().get(0).points()).isCloseTo(15, within(1e-9));
    assertThat(of("AAA", ReasonBaseline.medianState()).reasons())
        .allSatisfy(r -> assertThat(r.points()).isZero());
  }

  // The mean of BBB and CCC: EEE is not rated. Lost at i1: (15 + 0)/2, AAA 25.
  @Test
  void theMeanOfAGroupIsThatOfItsRatedStates() {
    ReasonCodes reasons = of("AAA", ReasonBaseline.groupMean(REGISTER, "west"));
    assertThat(reasons.reference()).contains("west");
    assertThat(reasons.baselineScore()).isCloseTo(80, within(1e-9));
    assertThat(reasons.reasons().get(0).code()).isEqualTo("i1");
    assertThat(reasons.reasons().get(0).points()).isCloseTo(17.5, within(1e-9));
  }

  // Then: (60 + 100)/2 = 80, with i1 lost 20, i2 nothing; now i1 25 and i2 10.
  @Test
  void theLastRoundIsTheStatesOwn() {
    Scoreboard earlier = board(Ranking.Order.HIGHEST_FIRST, THEN);
    ReasonCodes reasons = of("AAA", ReasonBaseline.lastRound(earlier));
    assertThat(reasons.reference()).contains("2019");
    assertThat(reasons.baselineScore()).isCloseTo(80, within(1e-9));
    assertThat(reasons.reasons()).extracting(ReasonCode::code).startsWith("i2", "i1", "i3");
    assertThat(reasons.reasons().get(0).points()).isCloseTo(10, within(1e-9));
  }

  // 10 points lack to 75; lost are 15 at i0, 15 at i1, and 50/3·0.1 each at i2, i3, i4: 35 in all.
  @Test
  void whatLacksToTheNextBandIsSharedByWhatWasLost() {
    ReasonCodes reasons = of("BBB", ReasonBaseline.nextBand());
    assertThat(reasons.reference()).contains("high");
    assertThat(reasons.baselineScore()).isEqualTo(75);
    assertThat(reasons.reasons())
        .extracting(ReasonCode::code)
        .containsExactly("i0", "i1", "i2", "i3", "i4");
    assertThat(reasons.reasons().get(0).points()).isCloseTo(10 * 15 / 35.0, within(1e-9));
    assertThat(reasons.reasons().get(4).points()).isCloseTo(10 * (5 / 3.0) / 35, within(1e-9));
    assertThat(reasons.caps()).isEmpty();
  }

  @Test
  void capsThatKeepAStateOutStandBeside() {
    assertThat(of("AAA", ReasonBaseline.nextBand()).caps())
        .containsExactly(new CapOutcome("no-law", CapOutcome.Effect.HELD));
  }

  /** Of three caps whose condition holds, only the one below the next band keeps a state out. */
  @Test
  void capsThatAllowTheNextBandDoNotStandBeside() {
    Methodology plain = methodology(Ranking.Order.HIGHEST_FIRST);
    Criterion noLaw = new Criterion.AnswerIs("i1", List.of(Answer.of(0)));
    RatingRules rating =
        RatingRules.builder()
            .from(plain.rating().orElseThrow())
            .addCaps(
                new Cap("next", "high", noLaw, Text.of("not the best")),
                new Cap("best", "top", noLaw, Text.of("no cap at all")))
            .build();
    Scoreboard board =
        Scoring.plan(framework(), Methodology.builder().from(plain).rating(rating).build())
            .score(observations(), NOW);
    assertThat(board.card("AAA").flatMap(Scorecard::rating).orElseThrow().caps()).hasSize(3);
    assertThat(ReasonCodes.of(board, "AAA", ReasonBaseline.nextBand()).caps())
        .extracting(CapOutcome::cap)
        .containsExactly("no-law");
  }

  // With i1 = 0 and the rest at 100 the score is 75, which is enough; the cap holds it at middle.
  @Test
  void whereACapAloneKeepsItOutNoPointsLack() {
    Observations observations =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(
                Observation.of("AAA", "i0", NOW, Answer.of(100)),
                Observation.of("AAA", "i1", NOW, Answer.of(0)),
                Observation.of("AAA", "i2", NOW, Answer.of(100)))
            .build();
    Scoreboard board =
        Scoring.plan(framework(), methodology(Ranking.Order.HIGHEST_FIRST))
            .score(observations, NOW);
    ReasonCodes reasons = ReasonCodes.of(board, "AAA", ReasonBaseline.nextBand());
    assertThat(reasons.score()).isEqualTo(75);
    assertThat(reasons.reference()).contains("high");
    assertThat(reasons.reasons()).isEmpty();
    assertThat(reasons.caps()).containsExactly(new CapOutcome("no-law", CapOutcome.Effect.LOWERED));
  }

  @Test
  void codesOfSeveralIndicatorsAreOneReason() {
    ReasonCodes reasons =
        ReasonCodes.of(
            board(),
            "AAA",
            ReasonBaseline.bestPossible(),
            Map.of("i2", "services", "i3", "services"));
    assertThat(reasons.reasons().get(1).code()).isEqualTo("services");
    assertThat(reasons.reasons().get(1).points()).isCloseTo(12.5, within(1e-9));
    assertThat(reasons.reasons().get(1).shortfalls())
        .extracting(Shortfall::node)
        .containsExactly("i2", "i3");
  }

  /** Where lower is better, points are reasons and the next band is the one below. */
  @Test
  void whereLowerIsBetterPointsAreTheReasons() {
    Scoreboard board = board(Ranking.Order.LOWEST_FIRST, NOW);
    ReasonCodes best = ReasonCodes.of(board, "AAA", ReasonBaseline.bestPossible());
    assertThat(best.baselineScore()).isZero();
    assertThat(best.reasons()).extracting(ReasonCode::code).containsExactly("i0", "i3", "i2", "i1");
    assertThat(best.reasons().stream().mapToDouble(ReasonCode::points).toArray())
        .containsExactly(new double[] {25, 22.5, 15, 0}, within(1e-9));
    ReasonCodes next = ReasonCodes.of(board, "AAA", ReasonBaseline.nextBand());
    assertThat(next.reference()).contains("low");
    assertThat(next.baselineScore()).as("where its own band begins").isEqualTo(50);
    assertThat(next.reasons().stream().mapToDouble(ReasonCode::points).sum())
        .isCloseTo(12.5, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void reasonsLessWhatItIsAheadAreTheDifference(long seed) {
    Scoreboard board = new RandomExercise(seed, RandomExercise.Kind.ANY).board();
    for (Scorecard card : board.cards()) {
      if (card.overall().value().isPresent()) {
        addsUp(ReasonCodes.of(board, card.state(), ReasonBaseline.bestPossible()), 1);
        addsUp(ReasonCodes.of(board, card.state(), ReasonBaseline.medianState()), 1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Ranking.Order.class)
  void reasonsAddUpInBothDirections(Ranking.Order order) {
    Scoreboard board = board(order, NOW);
    int up = order == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    for (Scorecard card : board.cards()) {
      addsUp(ReasonCodes.of(board, card.state(), ReasonBaseline.bestPossible()), up);
      addsUp(ReasonCodes.of(board, card.state(), ReasonBaseline.medianState()), up);
      addsUp(ReasonCodes.of(board, card.state(), ReasonBaseline.groupMean(REGISTER, "west")), up);
    }
    addsUp(ReasonCodes.of(board, "AAA", ReasonBaseline.lastRound(board(order, THEN))), up);
    addsUp(ReasonCodes.of(board, "BBB", ReasonBaseline.nextBand()), up);
  }

  private static void addsUp(ReasonCodes reasons, int up) {
    double points = reasons.reasons().stream().mapToDouble(ReasonCode::points).sum();
    assertThat(points - reasons.ahead())
        .as("%s against %s", reasons.state(), reasons.baseline())
        .isCloseTo(up * (reasons.baselineScore() - reasons.score()), within(1e-9));
    assertThat(reasons.reasons())
        .isSortedAccordingTo(
            Comparator.comparingDouble((ReasonCode r) -> Decimals.settle(r.points())).reversed());
  }

  @Test
  void aBaselineThatIsNotThereIsNamed() {
    ReasonBaseline next = ReasonBaseline.nextBand();
    refused(
        () -> of("AAB", next),
        "error unknown-state: reason codes in round 2020: the state must be on the board;"
            + " found 'AAB'. Did you mean 'AAA'?");
    refused(
        () -> of("CCC", next),
        "error no-next-band: reason codes of 'CCC' in round 2020: there must be a better band than"
            + " its own; found 'top'. Ask for the best possible, the median state, a group's mean"
            + " or a last round.");
    refused(
        () -> of("EEE", next),
        "error not-rated: reason codes of 'EEE' in round 2020: the state must be rated to have a"
            + " next band; found coverage 0.25 of 0.6. Ask for the best possible, the median state,"
            + " a group's mean or a last round.");
    refused(
        () -> ReasonBaseline.groupMean(REGISTER, "wst"),
        "error unknown-group: baseline of reasons: the register of states must have the group;"
            + " found 'wst'. Did you mean 'west'?");
    refused(
        () ->
            of("AAA", ReasonBaseline.groupMean(Group.builder().id("n").name(Text.of("N")).build())),
        "error no-rated-state: reason codes of 'AAA' in round 2020: a state of the board that"
            + " belongs to the group on 2020-12-31 must be rated; found none of 'n'.");
    refused(
        () -> ReasonCodes.of(board().only(List.of("EEE")), "EEE", ReasonBaseline.medianState()),
        "error no-rated-state: reason codes of 'EEE' in round 2020: a state of the board must be"
            + " rated; found none.");
    refused(
        () -> of("AAA", ReasonBaseline.lastRound(board())),
        "error rounds-order: reason codes of 'AAA' in round 2020: the earlier board must be of a"
            + " round before 2020; found 2020.");
    refused(
        () -> of("BBB", ReasonBaseline.lastRound(board(Ranking.Order.HIGHEST_FIRST, THEN))),
        "error unknown-state: reason codes in round 2019: the state must be on the board;"
            + " found 'BBB'. Known: 'AAA'.");
    refused(
        () -> of("AAA", next).largest(-1),
        "error count: reason codes of 'AAA': the number of reasons must be 0 or more; found -1.");
  }

  @Test
  void anotherFrameworkOrAStateWithoutAScoreIsRefused() {
    Scoreboard other = new RandomExercise(1, RandomExercise.Kind.PLAIN).board();
    refused(
        () -> of("AAA", ReasonBaseline.lastRound(other)),
        "error different-frameworks: reason codes of 'AAA' in round 2020: the earlier board must be"
            + " of the same framework, 'f'; found 'drawn'.\n"
            + "error rounds-order: reason codes of 'AAA' in round 2020: the earlier board must be"
            + " of a round before 2020; found 2020.");
    Scoreboard empty =
        Scoring.plan(framework(), methodology(Ranking.Order.HIGHEST_FIRST))
            .score(
                Observations.builder()
                    .id("o")
                    .framework("f")
                    .addObservations(Observation.of("AAA", "i0", NOW, Absence.NO_DATA))
                    .build(),
                NOW);
    refused(
        () -> ReasonCodes.of(empty, "AAA", ReasonBaseline.bestPossible()),
        "error no-score: reason codes in round 2020: the state must have a score;"
            + " found 'AAA', NO_DATA.");
  }

  @Test
  void aMethodologyWithoutBandsHasNoNextOne() {
    Scoreboard board = new RandomExercise(1, RandomExercise.Kind.PLAIN).board();
    String state =
        board.cards().stream()
            .filter(c -> c.overall().value().isPresent())
            .findFirst()
            .orElseThrow()
            .state();
    refused(
        () -> ReasonCodes.of(board, state, ReasonBaseline.nextBand()),
        "error no-bands: reason codes of '"
            + state
            + "' in round 2020: the methodology must rate in bands; found plain. Ask for the best"
            + " possible, the median state, a group's mean or a last round.");
  }

  @Test
  void baselinesAreValues() {
    Group west = REGISTER.group("west").orElseThrow();
    ValueContract.holds(
        ReasonBaseline::bestPossible,
        ReasonBaseline::medianState,
        () -> ReasonBaseline.groupMean(west),
        () -> ReasonBaseline.lastRound(board()),
        ReasonBaseline::nextBand);
    assertThat(ReasonBaseline.groupMean(west)).hasToString("GROUP_MEAN west");
    assertThat(Optional.of(ReasonBaseline.lastRound(board())))
        .hasToString("Optional[LAST_ROUND 2020]");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessage(message);
  }
}
