package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** What a board says about itself and its states, beside the scores. */
class BoardHeaderTest {
  private static final Round ROUND = Round.of(2020);
  private static final LocalDate LATE = LocalDate.of(2021, 6, 1);

  private static Source source(String id, String title) {
    return Source.builder().id(id).title(Text.of(title)).build();
  }

  private static Framework framework() {
    return Framework.builder()
        .id("f")
        .title(Text.of("F"))
        .addSources(source("treaty", "The treaty"))
        .states(
            StateRegister.builder()
                .addSources(source("un", "Members"))
                .addStates(
                    State.of("AAA", "Aland"), State.of("BBB", "Beland"), State.of("CCC", "Celand"))
                .build())
        .addInstruments(
            Instrument.builder()
                .id("T")
                .title(Text.of("T"))
                .kind(InstrumentKind.TREATY)
                .force(Force.BINDING)
                .adopted(LocalDate.of(2000, 1, 1))
                .build())
        .addGoals(Goal.of("g", "G", "x", "y"))
        .addIndicators(
            Indicator.of(
                "x", "?", IndicatorKind.PROCESS, NumberScale.of(Direction.HIGHER_IS_BETTER)),
            Indicator.of("y", "?", IndicatorKind.PROCESS, NumberScale.between(0, 100)))
        .build();
  }

  private static Methodology methodology() {
    return Methodology.builder()
        .from(Methodology.of("m", "M", framework()))
        .addSources(source("manual", "The manual"))
        .rating(
            RatingRules.builder()
                .addBands(Band.lowest("low", "Low"), Band.of("high", "High", 50))
                .build())
        .putIndicators("x", IndicatorRules.builder().normalization(Normalizations.minMax()).build())
        .build();
  }

  private static Evidence evidence(String source, Confidentiality confidentiality) {
    return Evidence.builder()
        .method(Evidence.Method.DOCUMENT)
        .source(source)
        .confidentiality(confidentiality)
        .collectedOn(LATE)
        .build();
  }

  private static Observation observation(String state, Round round, double x, Evidence... its) {
    return Observation.builder()
        .from(Observation.of(state, "x", round, Answer.of(x)))
        .addEvidence(its)
        .build();
  }

  /** AAA rests on open and restricted evidence, BBB on none; the earlier round on its own. */
  private static Observations observations() {
    return Observations.builder()
        .id("o")
        .framework("f")
        .addSources(
            source("report", "A report"),
            source("file", "A file"),
            source("treaty", "The treaty as cited by others"))
        .addObservations(
            observation("BBB", Round.of(2019), 7, evidence("report", Confidentiality.PUBLIC)),
            observation(
                "AAA",
                ROUND,
                10,
                evidence("report", Confidentiality.PUBLIC),
                evidence("file", Confidentiality.RESTRICTED),
                evidence("treaty", Confidentiality.RESTRICTED)),
            observation("BBB", ROUND, 30))
        .addPositions(
            PositionRegister.builder()
                .id("r")
                .title(Text.of("R"))
                .asOf(LocalDate.of(2021, 1, 1))
                .addPositions(
                    Position.builder()
                        .state("AAA")
                        .instrument("T")
                        .consented(LocalDate.of(2005, 1, 1))
                        .build())
                .build())
        .addReplies(reply("AAA", ROUND), reply("BBB", ROUND), reply("AAA", Round.of(2019)))
        .addAdjudications(decision("BBB", "y", 40), decided("AAA"), decided("BBB"))
        .build();
  }

  private static Adjudication decided(String state) {
    return Adjudication.builder()
        .state(state)
        .round(ROUND)
        .rating("low")
        .by("The panel")
        .on(LATE)
        .why(Text.of("seen in " + state))
        .build();
  }

  private static Reply reply(String state, Round round) {
    return Reply.builder().state(state).round(round).text(Text.of(state + " " + round)).build();
  }

  private static Adjudication decision(String state, String indicator, double answer) {
    return Adjudication.builder()
        .state(state)
        .indicator(indicator)
        .round(ROUND)
        .answer(Answer.of(answer))
        .by("The panel")
        .on(LATE)
        .why(Text.of("seen"))
        .build();
  }

  private static Scoreboard board(Observations observations) {
    return Scoring.plan(framework(), methodology()).score(observations, ROUND);
  }

  @Test
  void sourcesOfAllDocumentsAreCitedOnceAndRestrictedOnesApart() {
    BoardHeader header = board(observations()).header();
    assertThat(header.sources())
        .containsExactly(
            source("treaty", "The treaty"),
            source("un", "Members"),
            source("manual", "The manual"),
            source("report", "A report"));
    assertThat(header.restrictedSources()).containsExactly(source("file", "A file"));
  }

  @Test
  void findingsAreThoseOfTheRoundThatOpenEvidenceGivesRiseTo() {
    List<Finding> findings = board(observations()).header().findings();
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly("evidence-after-round", "unlisted-instrument");
    assertThat(findings.get(0).text())
        .isEqualTo(
            "warning evidence-after-round: observation of 'AAA' on 'x' in 2020: evidence should be"
                + " gathered by the day of its round, 2020-12-31; found 2021-06-01.");
  }

  @Test
  void whatStandsBesideNothingIsNamed() {
    Observations stray =
        Observations.builder()
            .from(observations())
            .replies(List.of(reply("CCC", ROUND), reply("CCC", Round.of(2019))))
            .adjudications(
                List.of(
                    decided("CCC"),
                    Adjudication.builder().from(decided("AAA")).rating("hihg").build(),
                    Adjudication.builder()
                        .from(decided("AAA"))
                        .rating("other")
                        .round(Round.of(2019))
                        .build()))
            .build();
    assertThat(board(stray).header().findings())
        .extracting(Finding::text)
        .filteredOn(text -> text.contains("unknown-"))
        .containsExactly(
            "warning unknown-band: adjudication on 'AAA' in 2020: should decide for one of the"
                + " bands of the rating; found 'hihg'. Did you mean 'high'?",
            "warning unknown-state: adjudication on 'CCC' in 2020: should be about a state on the"
                + " board, beside whose result it can stand; found 'CCC'. Known: 'AAA', 'BBB'.",
            "warning unknown-state: reply on 'CCC' in 2020: should be about a state on the board,"
                + " beside whose result it can stand; found 'CCC'. Known: 'AAA', 'BBB'.");
  }

  @Test
  void fittedParametersAreGivenForEachIndicatorThatHasSome() {
    assertThat(board(observations()).header().parameters())
        .isEqualTo(
            Map.of(
                "x",
                Map.of("worst", 10.0, "best", 30.0),
                "y",
                Map.of("worst", 0.0, "best", 100.0)));
  }

  @Test
  void repliesAndDecisionsStandOnTheCardsOfTheirStatesAndRound() {
    Scoreboard board = board(observations());
    Scorecard first = board.card("AAA").orElseThrow();
    Scorecard second = board.card("BBB").orElseThrow();
    assertThat(first.replies()).containsExactly(reply("AAA", ROUND));
    assertThat(second.replies()).containsExactly(reply("BBB", ROUND));
    assertThat(first.adjudications()).containsExactly(decided("AAA"));
    assertThat(second.adjudications()).containsExactly(decided("BBB"));
    assertThat(second.score("y").flatMap(Score::basis).flatMap(Basis::adjudication))
        .contains(decision("BBB", "y", 40));
    assertThat(second.name()).isEqualTo(Text.of("Beland"));
  }

  @Test
  void aBoardIsAValue() {
    Scoreboard board = board(observations());
    Scoreboard same = board(observations());
    assertThat(board).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(board)
        .isNotEqualTo(board.only(List.of("AAA")))
        .isNotEqualTo(Scoreboard.of(otherHeader(board), board.cards()))
        .isNotEqualTo("board");
    assertThat(board.hashCode()).isNotEqualTo(board.only(List.of("AAA")).hashCode());
    assertThat(board).hasToString("Scoreboard of f by m, round 2020, 2 states");
    assertThat(board.cards().get(0)).isEqualTo(board.card("AAA").orElseThrow());
  }

  private static BoardHeader otherHeader(Scoreboard board) {
    return BoardHeader.builder().from(board.header()).printedDigits(7).build();
  }

  @Test
  void aBoardIsSortedFilteredAndAveraged() {
    Scoreboard board = board(observations());
    // x is fitted from 10 to 30, so AAA has 0 and BBB 100; y is decided for BBB alone
    assertThat(board.byRank()).extracting(Scorecard::state).containsExactly("BBB", "AAA");
    assertThat(board.sorted((a, b) -> b.state().compareTo(a.state())))
        .extracting(Scorecard::state)
        .containsExactly("BBB", "AAA");
    assertThat(board.mean("x")).hasValue(50);
    assertThat(board.mean("y")).hasValue(40);
    assertThat(board.mean("overall")).hasValue((0 + 70) / 2.0);
    assertThat(board.mean("nothing")).isEmpty();
    assertThat(board.only(List.of()).mean("x")).isEmpty();
    assertThat(board.filter(c -> c.state().equals("BBB")).mean("x")).hasValue(100);
  }

  @Test
  void ranksOfAPlainTableAreThoseOfTheScoresAlone() {
    ScoringPlan plan = Scoring.plan(framework(), methodology());
    ScoreTable scores = plan.scores(observations(), ROUND);
    assertThat(plan.ranks(scores)).containsExactly(2, 1);
    ScoreTable none = plan.restrict(scores, (indicator, row) -> row == 1);
    assertThat(plan.ranks(none)).containsExactly(Double.NaN, 1);
  }
}
