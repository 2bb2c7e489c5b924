package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.CommitmentLink;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** How far promises are kept at the end of 2010, worked out by hand from four numbers a state. */
class CommitmentsTest {
  private static final Round ROUND = Round.of(2010);
  private static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");

  private static Instrument instrument(
      String id, InstrumentKind kind, int adopted, Optional<Integer> inForce, String... openTo) {
    return Instrument.builder()
        .id(id)
        .title(Text.of(id))
        .kind(kind)
        .force(kind == InstrumentKind.DECLARATION ? Force.POLITICAL : Force.BINDING)
        .adopted(LocalDate.of(adopted, 1, 1))
        .inForce(inForce.map(year -> LocalDate.of(year, 1, 1)))
        .addOpenTo(openTo)
        .build();
  }

  private static Commitment commitment(
      String id, String instrument, Optional<LocalDate> deadline, String... themes) {
    return Commitment.builder()
        .id(id)
        .instrument(instrument)
        .text(Text.of(id))
        .deadline(deadline)
        .addThemes(themes)
        .build();
  }

  private static Indicator indicator(String id, IndicatorKind kind, CommitmentLink... links) {
    return Indicator.builder()
        .from(Indicator.of(id, id, kind, NumberScale.between(0, 100)))
        .addLinks(links)
        .build();
  }

  private static CommitmentLink link(String commitment) {
    return CommitmentLink.of(commitment);
  }

  private static Framework framework() {
    Framework.Builder framework =
        Framework.builder()
            .id("f")
            .title(Text.of("F"))
            .addInstruments(
                instrument("T", InstrumentKind.TREATY, 2000, Optional.of(2002)),
                instrument("D", InstrumentKind.DECLARATION, 2008, Optional.empty()),
                instrument("L", InstrumentKind.LAW, 2005, Optional.of(2005), "region"),
                instrument("N", InstrumentKind.TREATY, 2009, Optional.empty()),
                instrument("U", InstrumentKind.TREATY, 2000, Optional.of(2002)))
            .addCommitments(
                commitment("T-1", "T", Optional.of(LocalDate.of(2009, 12, 31)), "law", "care"),
                commitment("T-2", "T", Optional.of(LocalDate.of(2005, 12, 31)), "law"),
                commitment("D-1", "D", Optional.of(ROUND.date()), "care"),
                commitment("D-2", "D", Optional.of(LocalDate.of(2009, 6, 30)), "care"),
                commitment("L-1", "L", Optional.empty(), "law"),
                commitment("N-1", "N", Optional.empty(), "law"),
                commitment("U-1", "U", Optional.empty(), "other"))
            .addIndicators(
                Indicator.of("bound", "bound?", IndicatorKind.STRUCTURAL, PositionScale.of("T")),
                indicator(
                    "law",
                    IndicatorKind.STRUCTURAL,
                    new CommitmentLink("T-1", 2),
                    link("D-1"),
                    link("L-1"),
                    link("N-1")),
                indicator("plan", IndicatorKind.PROCESS, link("T-1"), link("D-1"), link("D-2")),
                indicator("cases", IndicatorKind.OUTCOME, link("T-1")))
            .addGoals(Goal.of("g", "G", "bound", "law", "plan", "cases"));
    StateRegister.Builder states = StateRegister.builder();
    STATES.forEach(s -> states.addStates(State.of(s, s)));
    states.addGroups(
        Group.builder()
            .id("region")
            .name(Text.of("Region"))
            .addMembers(Membership.of("AAA"))
            .build());
    return framework.states(states.build()).build();
  }

  private static Position position(String state, int consented, Text... reservations) {
    return Position.builder()
        .state(state)
        .instrument("T")
        .consented(LocalDate.of(consented, 1, 1))
        .addReservations(reservations)
        .build();
  }

  /** AAA is bound, BBB signed, CCC reserved, DDD did nothing, EEE is not known, FFF withdrew. */
  private static PositionRegister register() {
    return PositionRegister.builder()
        .id("r")
        .title(Text.of("R"))
        .asOf(LocalDate.of(2012, 1, 1))
        .addInstruments("T")
        .addCompleteFor("DDD")
        .addPositions(
            position("AAA", 2003),
            Position.builder()
                .state("BBB")
                .instrument("T")
                .signed(LocalDate.of(2001, 1, 1))
                .build(),
            position("CCC", 2003, Text.of("not article 3")),
            Position.builder()
                .from(position("FFF", 2003))
                .withdrawn(LocalDate.of(2009, 1, 1))
                .build())
        .build();
  }

  private static Observations observations() {
    double[][] answers = {
      {100, 100, 100}, {80, 40, 0}, {100, 100, -1}, {0, 0, 0}, {50, 50, 50}, {-1, -1, -1}
    };
    String[] ids = {"law", "plan", "cases"};
    Observations.Builder some =
        Observations.builder().id("o").framework("f").addPositions(register());
    for (int s = 0; s < answers.length; s++) {
      for (int i = 0; i < ids.length; i++) {
        if (answers[s][i] >= 0) {
          some.addObservations(
              Observation.of(STATES.get(s), ids[i], ROUND, Answer.of(answers[s][i])));
        }
      }
    }
    some.addObservations(
        Observation.builder()
            .state("FFF")
            .indicator("law")
            .round(ROUND)
            .absence(Absence.NO_DATA)
            .build());
    return some.build();
  }

  private static ScoringPlan plan() {
    Framework framework = framework();
    return Scoring.plan(framework, Methodology.of("m", "M", framework));
  }

  private static Commitments kept(CommitmentPolicy policy) {
    return Commitments.of(plan(), observations(), ROUND, policy);
  }

  private final Commitments open = Commitments.of(plan(), observations(), ROUND);

  @Test
  void acceptanceIsNotABoolean() {
    assertThat(STATES.stream().map(s -> open.state(s).orElseThrow().acceptance("T").orElseThrow()))
        .containsExactly(
            Acceptance.BOUND,
            Acceptance.SIGNED,
            Acceptance.RESERVED,
            Acceptance.NOT_BOUND,
            Acceptance.UNKNOWN,
            Acceptance.WITHDRAWN);
    assertThat(open.state("AAA").orElseThrow().acceptance("D")).hasValue(Acceptance.ADOPTED);
    assertThat(open.state("AAA").orElseThrow().acceptance("L")).hasValue(Acceptance.ADOPTED);
    assertThat(open.state("BBB").orElseThrow().acceptance("L")).hasValue(Acceptance.NOT_OPEN);
    assertThat(open.state("AAA").orElseThrow().acceptance("X")).isEmpty();
  }

  @Test
  void anExplicitAnswerOnAPositionBeatsTheRegister() {
    Observations more =
        Observations.builder()
            .from(observations())
            .addObservations(Observation.of("DDD", "bound", ROUND, Answer.of(true)))
            .build();
    assertThat(Commitments.of(plan(), more, ROUND).state("DDD").orElseThrow().acceptance("T"))
        .hasValue(Acceptance.BOUND);
  }

  @Test
  void aCommitmentIsTheMeanOfItsIndicatorsByLinkWeight() {
    // BBB: (2·80 + 1·40 + 1·0)/4
    KeptCommitment kept = open.state("BBB").orElseThrow().commitment("T-1").orElseThrow();
    assertThat(kept.score().value()).hasValue(50);
    assertThat(kept.score().coverage()).hasValue(1);
    assertThat(kept.accepted()).hasValue(50);
    assertThat(kept.inLaw()).hasValue(80);
    assertThat(kept.inPractice()).hasValue(20);
    assertThat(kept.lawGap().points()).hasValue(-30);
    assertThat(kept.practiceGap().points()).hasValue(60);
    // the treaty not yet in force counts for nobody
    assertThat(open.state("AAA").orElseThrow().commitment("N-1").orElseThrow().fulfilment())
        .isEqualTo(Fulfilment.NOT_APPLICABLE);
  }

  @Test
  void groupsAreMeansOfTheCommitmentsThatCount() {
    StateCommitments state = open.state("BBB").orElseThrow();
    // T-1 50, D-1 (80 + 40)/2 = 60, D-2 40; L-1 and N-1 do not count
    assertThat(state.instrument("D").orElseThrow().score().value()).hasValue(50);
    assertThat(state.theme("care").orElseThrow().score().value()).hasValue(50);
    assertThat(state.theme("law").orElseThrow().score().value()).hasValue(50);
    assertThat(state.force(Force.POLITICAL).orElseThrow().score().value()).hasValue(50);
    assertThat(state.force(Force.BINDING).orElseThrow().score().value()).hasValue(50);
    assertThat(state.overall().score().value()).hasValue(50);
    // structural: T-1 80, D-1 80; process: T-1, D-1, D-2 40; outcome: T-1 0
    assertThat(state.kind(IndicatorKind.STRUCTURAL).orElseThrow().value()).hasValue(80);
    assertThat(state.kind(IndicatorKind.PROCESS).orElseThrow().value()).hasValue(40);
    assertThat(state.kind(IndicatorKind.OUTCOME).orElseThrow().value()).hasValue(0);
    // accepted to law: T-1 50 → 80, D-1 100 → 80; D-2 has no law
    assertThat(state.overall().law())
        .isEqualTo(new StageGap(OptionalDouble.of(75), OptionalDouble.of(80), 2));
    // law to practice: T-1 80 → 20, D-1 80 → 40
    assertThat(state.overall().practice().points()).hasValue(50);
  }

  @Test
  void whatIsNotKnownIsNeverCalledKept() {
    assertThat(
            STATES.stream()
                .map(s -> open.state(s).orElseThrow().commitment("T-1").orElseThrow().fulfilment()))
        .containsExactly(
            Fulfilment.KEPT,
            Fulfilment.PARTLY_KEPT,
            Fulfilment.KEPT_AS_FAR_AS_KNOWN,
            Fulfilment.NOT_KEPT,
            Fulfilment.PARTLY_KEPT,
            Fulfilment.UNKNOWN);
  }

  @Test
  void overdueIsWhatShouldBeKeptAndIsNotKnownToBe() {
    LocalDate end = LocalDate.of(2009, 12, 31);
    LocalDate unmeasured = LocalDate.of(2005, 12, 31);
    LocalDate middle = LocalDate.of(2009, 6, 30);
    OverdueCommitment always = new OverdueCommitment("T-2", unmeasured, Fulfilment.UNMEASURED);
    // D-1 falls due on the reference date itself, so there is still time
    assertThat(open.state("AAA").orElseThrow().overdue()).containsExactly(always);
    assertThat(open.state("BBB").orElseThrow().overdue())
        .containsExactly(
            new OverdueCommitment("T-1", end, Fulfilment.PARTLY_KEPT),
            always,
            new OverdueCommitment("D-2", middle, Fulfilment.PARTLY_KEPT));
    assertThat(open.state("CCC").orElseThrow().overdue())
        .containsExactly(
            new OverdueCommitment("T-1", end, Fulfilment.KEPT_AS_FAR_AS_KNOWN), always);
    assertThat(open.state("FFF").orElseThrow().overdue())
        .containsExactly(
            new OverdueCommitment("T-1", end, Fulfilment.UNKNOWN),
            always,
            new OverdueCommitment("D-2", middle, Fulfilment.UNKNOWN));
    assertThat(open.overdue().get("D-2"))
        .extracting(StateCommitments::state)
        .containsExactly("BBB", "DDD", "EEE", "FFF");
  }

  @Test
  void whatNoIndicatorMeasuresIsNamed() {
    assertThat(open.unmeasured()).containsExactly("T-2", "U-1");
    assertThat(open.unmeasuredInstruments()).containsExactly("U");
  }

  @Test
  void overAllStatesEachStateCountsOnce() {
    CommitmentSummary treaty = open.instrument("T").orElseThrow();
    // 100, 50, 100, 0 and 50; FFF has no score
    assertThat(treaty.mean()).hasValue(60);
    assertThat(treaty.states())
        .isEqualTo(
            Map.of(
                Fulfilment.KEPT, 1,
                Fulfilment.KEPT_AS_FAR_AS_KNOWN, 1,
                Fulfilment.PARTLY_KEPT, 2,
                Fulfilment.NOT_KEPT, 1,
                Fulfilment.UNKNOWN, 1));
    assertThat(treaty.scored()).isEqualTo(5);
    assertThat(treaty.overdue()).isEqualTo(6);
    assertThat(open.commitment("T-1").orElseThrow().overdue()).isEqualTo(5);
    // accepted to law: 100 → 100, 50 → 80, 100 → 100, 0 → 0; EEE's position is not known
    assertThat(treaty.law())
        .isEqualTo(new StageGap(OptionalDouble.of(62.5), OptionalDouble.of(70), 4));
    // law to practice: 100 → 100, 80 → 20, 100 → 100, 0 → 0, 50 → 50
    assertThat(treaty.practice().points()).hasValue(12);
    assertThat(open.theme("care").orElseThrow().mean()).isPresent();
    assertThat(open.kinds())
        .extracting(CommitmentSummary::id)
        .containsExactly("structural", "process", "outcome");
  }

  @Test
  void reservationsAreWorthWhatTheMethodologySays() {
    Framework framework = framework();
    Methodology half =
        Methodology.builder().from(Methodology.of("m", "M", framework)).reservedPoints(75).build();
    Commitments kept = Commitments.of(Scoring.plan(framework, half), observations(), ROUND);
    assertThat(kept.state("CCC").orElseThrow().commitment("T-1").orElseThrow().accepted())
        .hasValue(75);
  }

  @Test
  void aPolicySaysForWhomTheCommitmentsOfAnInstrumentCount() {
    assertThat(counts(CommitmentPolicy.OPEN)).containsOnly(Truth.TRUE);
    assertThat(counts(CommitmentPolicy.ACCEPTED))
        .containsExactly(
            Truth.TRUE, Truth.TRUE, Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.FALSE);
    assertThat(counts(CommitmentPolicy.BOUND))
        .containsExactly(
            Truth.TRUE, Truth.FALSE, Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.FALSE);
    assertThat(counts(CommitmentPolicy.UNRESERVED))
        .containsExactly(
            Truth.TRUE, Truth.FALSE, Truth.FALSE, Truth.FALSE, Truth.UNKNOWN, Truth.FALSE);
    Commitments bound = kept(CommitmentPolicy.BOUND);
    CommitmentScore unknown =
        bound.state("EEE").orElseThrow().commitment("T-1").orElseThrow().score();
    assertThat(unknown.reason()).hasValue(Reason.NO_DATA);
    assertThat(bound.state("EEE").orElseThrow().overdue())
        .extracting(OverdueCommitment::commitment)
        .containsExactly("D-2");
    assertThat(bound.state("BBB").orElseThrow().commitment("T-1").orElseThrow().fulfilment())
        .isEqualTo(Fulfilment.NOT_APPLICABLE);
    // declarations count whatever the policy: there is no position towards them
    assertThat(bound.state("BBB").orElseThrow().commitment("D-1").orElseThrow().score().value())
        .hasValue(60);
    assertThat(bound.instrument("T").orElseThrow().mean()).hasValue(100);
  }

  private static List<Truth> counts(CommitmentPolicy policy) {
    Commitments kept = kept(policy);
    return STATES.stream()
        .map(
            s ->
                kept.state(s).orElseThrow().acceptances().stream()
                    .filter(a -> a.instrument().equals("T"))
                    .findFirst()
                    .orElseThrow()
                    .counts())
        .toList();
  }

  @Test
  void whatIsNotThereIsNamedWithTheNearestName() {
    assertThat(open.theme("car")).isEmpty();
    assertThat(open.instrument("U")).isEmpty();
    assertThat(open.commitment("T-2")).isEmpty();
    assertThat(open.state("ZZZ")).isEmpty();
    assertThatThrownBy(() -> Report.standard().commitments(open, "BBC"))
        .hasMessage(
            "error unknown-state: commitments of f in round 2010: the state must be among those"
                + " measured; found 'BBC'. Did you mean 'BBB'?");
    assertThatThrownBy(() -> new CommitmentPolicy(Set.of(Acceptance.NOT_OPEN)))
        .hasMessage(
            "error policy-counted at /counted: commitment policy: must name at least one"
                + " acceptance, and not that an instrument is not open; found [NOT_OPEN].");
  }

  @Test
  void observationsForAnotherFrameworkAreRefused() {
    Observations other = Observations.builder().from(observations()).framework("another").build();
    assertThatThrownBy(() -> Commitments.of(plan(), other, ROUND))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'another'");
  }

  /** Cards tell the same of commitments and instruments, whatever the policy of the reader. */
  @Test
  void cardsHaveTheSameScores() {
    Scoreboard board = plan().score(observations(), ROUND);
    for (Scorecard card : board.cards()) {
      StateCommitments state = open.state(card.state()).orElseThrow();
      assertThat(card.commitments())
          .isEqualTo(state.commitments().stream().map(KeptCommitment::score).toList());
      assertThat(card.instruments())
          .isEqualTo(state.instruments().stream().map(KeptGroup::score).toList());
    }
    Scorecard second = board.card("BBB").orElseThrow();
    assertThat(second.commitments())
        .extracting(CommitmentScore::id, CommitmentScore::value)
        .containsExactly(
            tuple("T-1", OptionalDouble.of(50)),
            tuple("D-1", OptionalDouble.of(60)),
            tuple("D-2", OptionalDouble.of(40)),
            tuple("L-1", OptionalDouble.empty()),
            tuple("N-1", OptionalDouble.empty()));
    assertThat(second.instruments())
        .extracting(CommitmentScore::id, CommitmentScore::value)
        .containsExactly(
            tuple("T", OptionalDouble.of(50)),
            tuple("D", OptionalDouble.of(50)),
            tuple("L", OptionalDouble.empty()),
            tuple("N", OptionalDouble.empty()));
  }

  @Test
  void aScoreCoversWhatIsKnownAndNamesTheFirstReasonForTheRest() {
    // CCC does not answer cases: 3 of the 4 weights of T-1 are known
    CommitmentScore most = open.state("CCC").orElseThrow().commitment("T-1").orElseThrow().score();
    assertThat(most.value()).hasValue(100);
    assertThat(most.coverage()).hasValue(0.75);
    assertThat(most.reason()).isEmpty();
    // FFF has no data on law and was not assessed on the rest: the first in order of reasons
    CommitmentScore none = open.state("FFF").orElseThrow().commitment("T-1").orElseThrow().score();
    assertThat(none.value()).isEmpty();
    assertThat(none.coverage()).hasValue(0);
    assertThat(none.reason()).contains(Reason.NO_DATA);
    CommitmentScore outside =
        open.state("BBB").orElseThrow().commitment("L-1").orElseThrow().score();
    assertThat(outside.reason()).contains(Reason.NOT_APPLICABLE);
    assertThat(outside.coverage()).isEmpty();
  }

  @Test
  void partsAreFoundByTheirOwnNames() {
    StateCommitments state = open.state("AAA").orElseThrow();
    assertThat(state.instrument("D").orElseThrow().id()).isEqualTo("D");
    assertThat(state.theme("care").orElseThrow().id()).isEqualTo("care");
    assertThat(state.theme("law").orElseThrow().id()).isEqualTo("law");
    assertThat(state.force(Force.POLITICAL).orElseThrow().id()).isEqualTo("political");
    assertThat(state.commitment("D-2").orElseThrow().id()).isEqualTo("D-2");
    assertThat(state.instrument("U")).isEmpty();
    assertThat(open.theme("law").orElseThrow().id()).isEqualTo("law");
    assertThat(open.forces())
        .extracting(CommitmentSummary::id)
        .containsExactly("binding", "political");
  }
}
