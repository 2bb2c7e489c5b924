package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.Source;
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
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.methodology.Reconciliations;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;

/** What a cell rests on, where there is more than one observation that could count. */
class CellsTest {
  private static final Round ROUND = Round.of(2012);
  private static final LocalDate DAY = LocalDate.of(2013, 1, 1);

  private static Indicator number(String id) {
    return Indicator.of(id, "?", IndicatorKind.PROCESS, NumberScale.between(0, 100));
  }

  private static Indicator when(String id, Condition condition) {
    return Indicator.builder().from(number(id)).condition(condition).build();
  }

  private static Framework framework() {
    return Framework.builder()
        .id("f")
        .title(Text.of("F"))
        .states(
            StateRegister.builder()
                .addStates(State.of("AAA", "A"), State.of("BBB", "B"), State.of("CCC", "C"))
                .addGroups(
                    Group.builder()
                        .id("coast")
                        .name(Text.of("Coast"))
                        .addMembers(Membership.of("BBB"))
                        .build())
                .build())
        .addInstruments(
            Instrument.builder()
                .id("T")
                .title(Text.of("T"))
                .kind(InstrumentKind.TREATY)
                .force(Force.BINDING)
                .adopted(LocalDate.of(2000, 1, 1))
                .build())
        .addIndicators(
            number("x"),
            Indicator.of("bound", "?", IndicatorKind.STRUCTURAL, PositionScale.of("T")),
            when("sea", new Condition.InGroup("coast")),
            when(
                "until-2011",
                new Condition.Between(Optional.empty(), Optional.of(LocalDate.of(2011, 12, 31)))),
            when("parties", new Condition.HasStand("T", Set.of(Stand.BOUND))))
        .addGoals(Goal.of("g", "G", "x", "bound", "sea", "until-2011", "parties"))
        .build();
  }

  private static Observation of(String state, String indicator, double value) {
    return Observation.of(state, indicator, ROUND, Answer.of(value));
  }

  private static Observation named(String id, double value, String... supersedes) {
    return Observation.builder()
        .from(of("AAA", "x", value))
        .id(id)
        .supersedes(Arrays.stream(supersedes).findFirst())
        .recordedOn(LocalDate.of(2012, 1, (int) value))
        .build();
  }

  private static Observation by(String assessor, double value) {
    return Observation.builder().from(named(assessor, value)).assessor(assessor).build();
  }

  private static Adjudication decision(int day, double answer, Round round) {
    return Adjudication.builder()
        .state("AAA")
        .indicator("x")
        .round(round)
        .answer(Answer.of(answer))
        .by("The panel")
        .on(LocalDate.of(2013, 1, day))
        .why(Text.of("why"))
        .build();
  }

  private static PositionRegister register() {
    return PositionRegister.builder()
        .id("depositary")
        .title(Text.of("R"))
        .asOf(DAY)
        .addInstruments("T")
        .addCompleteFor("AAA", "BBB", "CCC")
        .addSources("list")
        .addPositions(
            Position.builder()
                .state("AAA")
                .instrument("T")
                .consented(LocalDate.of(2005, 1, 1))
                .addSources("act")
                .addReservations(Text.of("Not article 3."), Text.of("Not article 4."))
                .build(),
            Position.builder()
                .state("BBB")
                .instrument("T")
                .consented(LocalDate.of(2006, 1, 1))
                .build())
        .build();
  }

  private static Source source(String id) {
    return Source.builder().id(id).title(Text.of(id)).build();
  }

  private static Observations.Builder observations(Observation... observations) {
    return Observations.builder()
        .id("o")
        .framework("f")
        .addSources(source("list"), source("act"))
        .addPositions(register())
        .addObservations(observations);
  }

  private static Score score(Observations observations, String state, String indicator) {
    Framework framework = framework();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", framework))
            .reconciliation(Reconciliations.latest())
            .addPopulations(new Population("2012", List.of("AAA", "BBB", "CCC")))
            .build();
    return Scoring.plan(framework, methodology)
        .score(observations, ROUND)
        .card(state)
        .flatMap(card -> card.score(indicator))
        .orElseThrow();
  }

  private static Basis basis(Observations observations, String state, String indicator) {
    return score(observations, state, indicator).basis().orElseThrow();
  }

  @Test
  void severalObservationsAreReconciledAndTheOthersStandBeside() {
    Observations several = observations(by("a", 10), by("b", 30), by("c", 20)).build();
    Basis basis = basis(several, "AAA", "x");
    assertThat(basis.origin()).isEqualTo(Basis.Origin.RECONCILED);
    assertThat(basis.answer()).contains(Answer.of(30));
    assertThat(basis.beside()).containsExactly(by("a", 10), by("c", 20));
    assertThat(score(several, "AAA", "x").value()).hasValue(30);
  }

  @Test
  void whatIsSupersededStandsBesideAndDoesNotCount() {
    for (List<Observation> order :
        List.of(
            List.of(named("old", 30), named("new", 10, "old")),
            List.of(named("new", 10, "old"), named("old", 30)))) {
      Basis basis = basis(observations(order.toArray(new Observation[0])).build(), "AAA", "x");
      assertThat(basis.origin()).isEqualTo(Basis.Origin.OBSERVED);
      assertThat(basis.answer()).contains(Answer.of(10));
      assertThat(basis.beside()).containsExactly(named("old", 30));
    }
  }

  @Test
  void theLastDecisionOfTheRoundCounts() {
    Observations decided =
        observations(of("AAA", "x", 10), of("BBB", "x", 50))
            .addAdjudications(
                decision(3, 80, ROUND), decision(2, 70, ROUND), decision(4, 90, Round.of(2011)))
            .build();
    Basis basis = basis(decided, "AAA", "x");
    assertThat(basis.origin()).isEqualTo(Basis.Origin.ADJUDICATED);
    assertThat(basis.answer()).contains(Answer.of(80));
    assertThat(basis.adjudication()).contains(decision(3, 80, ROUND));
    assertThat(basis.beside()).containsExactly(of("AAA", "x", 10));
    assertThat(score(decided, "AAA", "x").value()).hasValue(80);
    assertThat(basis(decided, "BBB", "x").origin()).isEqualTo(Basis.Origin.OBSERVED);
  }

  @Test
  void conditionsAskForGroupsDatesAndPositions() {
    Observations all = observations(of("AAA", "x", 10)).build();
    assertThat(basis(all, "AAA", "sea").absence()).contains(Absence.NOT_APPLICABLE);
    assertThat(basis(all, "BBB", "sea").absence()).contains(Absence.NOT_ASSESSED);
    assertThat(basis(all, "AAA", "until-2011").absence()).contains(Absence.NOT_APPLICABLE);
    assertThat(basis(all, "AAA", "parties").absence()).contains(Absence.NOT_ASSESSED);
    assertThat(basis(all, "CCC", "parties").absence()).contains(Absence.NOT_APPLICABLE);
    // an explicit answer on a position comes before the register, in conditions too
    Observations denied =
        observations(Observation.of("AAA", "bound", ROUND, Answer.of("none"))).build();
    assertThat(basis(denied, "AAA", "parties").absence()).contains(Absence.NOT_APPLICABLE);
    assertThat(basis(denied, "BBB", "parties").absence()).contains(Absence.NOT_ASSESSED);
  }

  @Test
  void aRegisterIsTheEvidenceForWhatItSays() {
    Observations none = observations(of("CCC", "x", 10)).build();
    Basis reserved = basis(none, "AAA", "bound");
    assertThat(reserved.origin()).isEqualTo(Basis.Origin.REGISTER);
    assertThat(reserved.note()).contains(Text.of("Not article 3."));
    assertThat(reserved.evidence()).containsExactly(evidence("act"));
    assertThat(basis(none, "BBB", "bound").evidence()).containsExactly(evidence("list"));
    assertThat(basis(none, "CCC", "bound").answer()).contains(Answer.of("none"));
    assertThat(basis(none, "CCC", "bound").evidence()).containsExactly(evidence("list"));
  }

  private static Evidence evidence(String source) {
    return Evidence.builder()
        .method(Evidence.Method.REGISTER)
        .source(source)
        .locator("depositary")
        .collectedOn(DAY)
        .build();
  }

  @Test
  void remarksOnAnswersTravelWithTheirCells() {
    Observation imputed =
        Observation.builder()
            .from(of("AAA", "x", 10))
            .addQualifiers(Qualifier.of(Qualifier.Kind.IMPUTED))
            .build();
    Observation broken =
        Observation.builder()
            .from(of("BBB", "bound", 10))
            .answer(Answer.of("signed"))
            .addQualifiers(Qualifier.of(Qualifier.Kind.BREAK_IN_SERIES))
            .build();
    Framework framework = framework();
    ScoringPlan plan = Scoring.plan(framework, Methodology.of("m", "M", framework));
    InputTable table = plan.table(observations(imputed, broken).build(), ROUND);
    assertThat(table.states()).containsExactly("AAA", "BBB");
    boolean[][] imputedCells = new boolean[2][2];
    boolean[][] brokenCells = new boolean[2][2];
    for (int indicator = 0; indicator < 2; indicator++) {
      for (int row = 0; row < 2; row++) {
        imputedCells[indicator][row] = table.isImputed(indicator, row);
        brokenCells[indicator][row] = table.isBreak(indicator, row);
      }
    }
    assertThat(imputedCells).isEqualTo(new boolean[][] {{true, false}, {false, false}});
    assertThat(brokenCells).isEqualTo(new boolean[][] {{false, false}, {false, true}});
    InputTable second = table.rows(1);
    assertThat(second.isBreak(1, 0)).isTrue();
    assertThat(second.isImputed(0, 0)).isFalse();
    assertThat(table.without(1).isImputed(0, 0)).isTrue();
    assertThat(table.hasImputed(0)).isTrue();
    assertThat(table.hasImputed(1)).isFalse();
  }

  @Test
  void aWorkedExampleHasOneRoundAndExpectsSomething() {
    WorkedExample.Builder example =
        WorkedExample.builder()
            .id("e")
            .addObservations(
                of("AAA", "x", 10), Observation.of("AAA", "x", Round.of(2011), Answer.of(1)))
            .digits(10);
    assertThatThrownBy(example::build)
        .hasMessageContaining("error one-round at /observations: example 'e': ")
        .hasMessageContaining("found [2012, 2011].")
        .hasMessageContaining("error nothing-expected at /expected: ")
        .hasMessageContaining("error digits at /digits: ");
    WorkedExample.Builder good =
        WorkedExample.builder()
            .id("e")
            .addObservations(of("AAA", "x", 10))
            .addExpected(ExpectedScore.of("AAA", "x", 10));
    assertThat(good.digits(9).build().digits()).hasValue(9);
    assertThat(good.digits(0).build().digits()).hasValue(0);
    assertThatThrownBy(() -> good.digits(-1).build()).hasMessageContaining("found -1.");
  }

  @Test
  void anExpectationIsANumberAReasonOrARating() {
    assertThatThrownBy(() -> ExpectedScore.builder().state("AAA").build())
        .hasMessageContaining("error nothing-expected");
    assertThatThrownBy(() -> ExpectedScore.builder().state("AAA").node("x").rating("good").build())
        .hasMessageContaining("error rating-of-part at /rating: ");
    assertThatThrownBy(() -> ExpectedScore.of("AAA", "x", Double.NaN))
        .hasMessageContaining("error number at /value: ");
    assertThat(ExpectedScore.builder().state("AAA").rating("good").build().value())
        .isEqualTo(OptionalDouble.empty());
  }
}
