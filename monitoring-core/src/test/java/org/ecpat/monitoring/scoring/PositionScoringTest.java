package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** The rules of DESIGN 4.2, one by one, for a treaty opened in 2000 and a register as of 2015. */
class PositionScoringTest {
  private static final LocalDate AS_OF = LocalDate.of(2015, 3, 14);

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .states(
              StateRegister.builder()
                  .addStates(State.of("AAA", "A"), State.of("BBB", "B"), State.of("CCC", "C"))
                  .addStates(State.of("TER", "Territory"), State.of("OUT", "Outside"))
                  .addStates(
                      State.builder()
                          .code("NEW")
                          .name(Text.of("New"))
                          .existsFrom(LocalDate.of(2011, 7, 9))
                          .build())
                  .addGroups(
                      Group.builder()
                          .id("members")
                          .name(Text.of("Members"))
                          .addMembers(Membership.of("AAA"), Membership.of("BBB"))
                          .addMembers(Membership.of("CCC"), Membership.of("NEW"))
                          .addMembers(Membership.of("TER"))
                          .build())
                  .build())
          .addInstruments(
              Instrument.builder()
                  .id("T")
                  .title(Text.of("Treaty"))
                  .kind(InstrumentKind.TREATY)
                  .force(Force.BINDING)
                  .adopted(LocalDate.of(2000, 5, 25))
                  .addOpenTo("members")
                  .build())
          .addIndicators(
              Indicator.of("bound", "Bound?", IndicatorKind.STRUCTURAL, PositionScale.of("T")),
              Indicator.builder()
                  .from(
                      Indicator.of("law", "Law?", IndicatorKind.STRUCTURAL, YesNoScale.yesIsGood()))
                  .condition(new Condition.HasStand("T", java.util.Set.of(Stand.BOUND)))
                  .build())
          .addGoals(Goal.of("g", "G", "bound", "law"))
          .build();

  private static final PositionRegister REGISTER =
      PositionRegister.builder()
          .id("register")
          .title(Text.of("Register"))
          .asOf(AS_OF)
          .addInstruments("T")
          .addCompleteFor("AAA", "BBB", "CCC", "NEW")
          .addPositions(
              Position.builder()
                  .state("AAA")
                  .instrument("T")
                  .signed(LocalDate.of(2001, 1, 1))
                  .consented(LocalDate.of(2010, 12, 31))
                  .build(),
              Position.builder()
                  .state("BBB")
                  .instrument("T")
                  .signed(LocalDate.of(2001, 1, 1))
                  .build())
          .build();

  private static Scoreboard board(int year, Observation... observations) {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .addPopulations(
                new Population(
                    Integer.toString(year), List.of("AAA", "BBB", "CCC", "NEW", "OUT", "TER")))
            .build();
    return Scoring.plan(FRAMEWORK, methodology)
        .score(
            Observations.builder()
                .id("o")
                .framework("f")
                .addPositions(REGISTER)
                .addObservations(observations)
                .build(),
            Round.of(year));
  }

  private static Basis basis(Scoreboard board, String state, String indicator) {
    return board.card(state).orElseThrow().score(indicator).orElseThrow().basis().orElseThrow();
  }

  private static String answer(Scoreboard board, String state) {
    Basis basis = basis(board, state, "bound");
    return basis.answer().map(Answer::text).orElseGet(() -> basis.absence().orElseThrow().name());
  }

  @Test
  void boundCountsFromTheDayOfConsentInclusive() {
    assertThat(answer(board(2009), "AAA")).isEqualTo("signed");
    assertThat(answer(board(2010), "AAA")).isEqualTo("bound");
    assertThat(board(2009).card("AAA").orElseThrow().score("bound").orElseThrow().value())
        .hasValue(50);
  }

  @Test
  void silenceMeansNoneOnlyWhereTheRegisterIsComplete() {
    assertThat(answer(board(2012), "CCC")).isEqualTo("none");
    assertThat(answer(board(2012), "TER")).isEqualTo("NOT_ASSESSED");
  }

  @Test
  void beforeAStateExistedNothingIsAssessed() {
    assertThat(answer(board(2010), "NEW")).isEqualTo("NOT_ASSESSED");
    assertThat(answer(board(2011), "NEW")).isEqualTo("none");
  }

  @Test
  void beforeItIsOpenAnInstrumentDoesNotApply() {
    assertThat(answer(board(1999), "AAA")).isEqualTo("NOT_APPLICABLE");
    assertThat(answer(board(2000), "AAA")).isEqualTo("none");
    assertThat(answer(board(2012), "OUT")).isEqualTo("NOT_APPLICABLE");
  }

  @Test
  void afterTheRegisterEndsOnlyBoundIsCarriedForward() {
    Scoreboard board = board(2022);
    assertThat(answer(board, "AAA")).isEqualTo("bound");
    assertThat(basis(board, "AAA", "bound").qualifiers())
        .containsExactly(Qualifier.of(Qualifier.Kind.CARRIED_FORWARD, "2015-03-14"));
    assertThat(board.card("AAA").orElseThrow().score("bound").orElseThrow().coverage()).hasValue(1);
    assertThat(answer(board, "BBB")).isEqualTo("NO_DATA");
    assertThat(answer(board, "CCC")).isEqualTo("NO_DATA");
    assertThat(answer(board, "TER")).isEqualTo("NOT_ASSESSED");
  }

  @Test
  void anExplicitAnswerBeatsTheRegister() {
    Round round = Round.of(2012);
    Scoreboard board =
        board(
            2012,
            Observation.of("AAA", "bound", round, Answer.of(false)),
            Observation.of("CCC", "bound", round, Answer.of(false)),
            Observation.of("TER", "bound", round, Answer.of(true)));
    assertThat(answer(board, "AAA")).as("not bound, but it signed").isEqualTo("signed");
    assertThat(answer(board, "CCC")).isEqualTo("none");
    assertThat(answer(board, "TER")).isEqualTo("bound");
    assertThat(board.header().findings()).isNotEmpty();
  }

  @Test
  void aConditionThatCannotBeKnownLeavesNoData() {
    Scoreboard board = board(2022, Observation.of("BBB", "law", Round.of(2022), Answer.of(true)));
    assertThat(basis(board, "BBB", "law").absence()).contains(Absence.NO_DATA);
    assertThat(basis(board, "BBB", "law").beside()).hasSize(1);
    assertThat(basis(board(2012), "BBB", "law").absence()).contains(Absence.NOT_APPLICABLE);
    assertThat(basis(board(2012), "AAA", "law").absence()).contains(Absence.NOT_ASSESSED);
    assertThat(basis(board(2012), "AAA", "law").answer()).isEqualTo(Optional.empty());
  }

  @Test
  void reservationsChangeNothingUnlessTheMethodologySaysSo() {
    Position reserved =
        Position.builder()
            .state("AAA")
            .instrument("T")
            .consented(LocalDate.of(2010, 12, 31))
            .addReservations(Text.of("Not article 3."))
            .build();
    Observations observations =
        Observations.builder()
            .id("o")
            .framework("f")
            .addPositions(
                PositionRegister.builder().from(REGISTER).positions(List.of(reserved)).build())
            .build();
    Methodology plain =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .addPopulations(new Population("2012", List.of("AAA")))
            .build();
    Methodology strict = Methodology.builder().from(plain).reservedPoints(75).build();
    assertThat(points(plain, observations)).isEqualTo(100);
    assertThat(points(strict, observations)).isEqualTo(75);
    assertThat(points(strict, observations.asKnownOn(AS_OF))).isEqualTo(75);
  }

  private static double points(Methodology methodology, Observations observations) {
    return Scoring.plan(FRAMEWORK, methodology)
        .score(observations, Round.of(2012))
        .card("AAA")
        .flatMap(card -> card.score("bound"))
        .orElseThrow()
        .value()
        .orElseThrow();
  }
}
