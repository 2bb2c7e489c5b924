package org.ecpat.monitoring.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final LocalDate ADOPTED = LocalDate.of(1996, 8, 28);

  private static Instrument.Builder instrument() {
    return Instrument.builder()
        .id("I")
        .title(Text.of("Instrument"))
        .kind(InstrumentKind.TREATY)
        .force(Force.BINDING)
        .adopted(ADOPTED);
  }

  private static Commitment.Builder commitment() {
    return Commitment.builder().id("I-1").instrument("I").text(Text.of("Do good."));
  }

  private static PositionRegister.Builder register() {
    return PositionRegister.builder().id("R").title(Text.of("Register")).asOf(ADOPTED);
  }

  private static Group.Builder group() {
    return Group.builder().id("G").name(Text.of("Group"));
  }

  @Test
  void anInstrumentIsOpenFromAdoptionUnlessSaidOtherwise() {
    assertThat(instrument().build().openFrom()).isEqualTo(ADOPTED);
    assertThat(instrument().openFrom(ADOPTED.plusDays(1)).build().openFrom())
        .isEqualTo(ADOPTED.plusDays(1));
  }

  @Test
  void aDeclarationCountsFromAdoptionAndATreatyFromForce() {
    assertThat(instrument().build().countsFrom()).isEmpty();
    assertThat(instrument().inForce(ADOPTED.plusYears(2)).build().countsFrom())
        .contains(ADOPTED.plusYears(2));
    assertThat(instrument().kind(InstrumentKind.LAW).build().countsFrom()).isEmpty();
    assertThat(instrument().kind(InstrumentKind.DECLARATION).build().countsFrom())
        .contains(ADOPTED);
  }

  @Test
  void nothingComesBeforeAdoption() {
    LocalDate before = ADOPTED.minusDays(1);
    assertThatThrownBy(() -> instrument().openFrom(before).inForce(before).build())
        .hasMessage(
            "error open-before-adoption at /openFrom: instrument 'I': an instrument cannot be open"
                + " before it was adopted on 1996-08-28; found 1996-08-27.\n"
                + "error force-before-adoption at /inForce: instrument 'I': an instrument cannot"
                + " be in force before it was adopted on 1996-08-28; found 1996-08-27.");
  }

  @Test
  void membershipIncludesBothEnds() {
    Membership member =
        new Membership("IRL", Optional.of(ADOPTED), Optional.of(ADOPTED.plusDays(2)));
    assertThat(member.holdsOn(ADOPTED.minusDays(1))).isFalse();
    assertThat(member.holdsOn(ADOPTED)).isTrue();
    assertThat(member.holdsOn(ADOPTED.plusDays(2))).isTrue();
    assertThat(member.holdsOn(ADOPTED.plusDays(3))).isFalse();
    assertThat(Membership.of("IRL").holdsOn(LocalDate.MIN)).isTrue();
    assertThat(Membership.of("IRL").holdsOn(LocalDate.MAX)).isTrue();
  }

  @Test
  void periodsDoNotEndBeforeTheyBegin() {
    assertThatThrownBy(
            () -> new Membership("IRL", Optional.of(ADOPTED), Optional.of(ADOPTED.minusDays(1))))
        .hasMessage(
            "error period at /until: membership of 'IRL': a membership cannot end before it began;"
                + " found 1996-08-27.");
    State.Builder state = State.builder().code("YUG").name(Text.of("Yugoslavia"));
    assertThatThrownBy(() -> state.existsFrom(ADOPTED).existsUntil(ADOPTED.minusDays(1)).build())
        .hasMessage(
            "error period at /existsUntil: state 'YUG': a state cannot end before it began;"
                + " found 1996-08-27.");
  }

  @Test
  void aGroupListsItsStatesInOrderOfCode() {
    Group group =
        group()
            .addMembers(Membership.of("KEN"), Membership.of("IRL"), Membership.of("KEN"))
            .addMembers(new Membership("CUB", Optional.empty(), Optional.of(ADOPTED)))
            .build();
    assertThat(group.statesOn(ADOPTED)).containsExactly("CUB", "IRL", "KEN");
    assertThat(group.statesOn(ADOPTED.plusDays(1))).containsExactly("IRL", "KEN");
    assertThat(group.contains("CUB", ADOPTED)).isTrue();
    assertThat(group.contains("CUB", ADOPTED.plusDays(1))).isFalse();
    assertThat(group.contains("FRA", ADOPTED)).isFalse();
  }

  @Test
  void aStateExistsOnItsFirstAndLastDay() {
    State state =
        State.builder()
            .code("YUG")
            .name(Text.of("Yugoslavia"))
            .existsFrom(ADOPTED)
            .existsUntil(ADOPTED.plusDays(1))
            .build();
    assertThat(state.existsOn(ADOPTED.minusDays(1))).isFalse();
    assertThat(state.existsOn(ADOPTED)).isTrue();
    assertThat(state.existsOn(ADOPTED.plusDays(1))).isTrue();
    assertThat(state.existsOn(ADOPTED.plusDays(2))).isFalse();
    assertThat(State.of("IRL", "Ireland").existsOn(LocalDate.MIN)).isTrue();
  }

  @Test
  void idsAreChecked() {
    assertThatThrownBy(() -> instrument().id("").build()).hasMessageStartingWith("error id at /id");
    assertThatThrownBy(() -> instrument().addOpenTo("A", "B C").build())
        .hasMessageStartingWith("error id at /openTo/1: instrument 'I'");
    assertThatThrownBy(() -> commitment().id(" ").build())
        .hasMessageStartingWith("error id at /id: commitment ' '");
    assertThatThrownBy(() -> commitment().instrument("").build())
        .hasMessageStartingWith("error id at /instrument: commitment 'I-1'");
    assertThatThrownBy(() -> register().addInstruments("").addCompleteFor(" ").build())
        .hasMessageContaining("at /instruments/0")
        .hasMessageContaining("at /completeFor/0");
    assertThatThrownBy(() -> group().id("\t").build()).hasMessageStartingWith("error id at /id");
    assertThatThrownBy(() -> Membership.of("")).hasMessageStartingWith("error id at /state");
    assertThatThrownBy(() -> State.of("", "Nowhere")).hasMessageStartingWith("error id at /code");
    assertThatThrownBy(() -> Position.builder().state("").instrument(" ").signed(ADOPTED).build())
        .hasMessageContaining("at /state")
        .hasMessageContaining("at /instrument");
  }

  @Test
  void instrumentsAreValues() {
    ValueContract.<Instrument>holds(
        () -> instrument().build(),
        () -> instrument().id("J").build(),
        () -> instrument().title(Text.of("Other")).build(),
        () -> instrument().kind(InstrumentKind.LAW).build(),
        () -> instrument().force(Force.POLITICAL).build(),
        () -> instrument().adopted(ADOPTED.minusDays(1)).build(),
        () -> instrument().openFrom(ADOPTED.plusDays(1)).build(),
        () -> instrument().inForce(ADOPTED).build(),
        () -> instrument().addOpenTo("G").build(),
        () -> instrument().certainty(Certainty.DERIVED).build(),
        () -> instrument().addSources("S").build(),
        () -> instrument().note(Text.of("N")).build());
    assertThat(instrument().openFrom(ADOPTED).build()).isEqualTo(instrument().build());
  }

  @Test
  void commitmentsAreValues() {
    ValueContract.<Commitment>holds(
        () -> commitment().build(),
        () -> commitment().id("I-2").build(),
        () -> commitment().instrument("J").build(),
        () -> commitment().provision(Text.of("art. 1")).build(),
        () -> commitment().text(Text.of("Do better.")).build(),
        () -> commitment().deadline(ADOPTED).build(),
        () -> commitment().addThemes("T").build(),
        () -> commitment().certainty(Certainty.DERIVED).build(),
        () -> commitment().addSources("S").build());
  }

  @Test
  void registersAreValues() {
    ValueContract.<PositionRegister>holds(
        () -> register().build(),
        () -> register().id("Q").build(),
        () -> register().title(Text.of("Other")).build(),
        () -> register().asOf(ADOPTED.plusDays(1)).build(),
        () -> register().addInstruments("I").build(),
        () -> register().addCompleteFor("IRL").build(),
        () ->
            register()
                .addPositions(
                    Position.builder().state("IRL").instrument("I").signed(ADOPTED).build())
                .build(),
        () -> register().addSources("S").build());
  }

  @Test
  void statesAndGroupsAreValues() {
    ValueContract.<Object>holds(
        () -> State.of("IRL", "Ireland"),
        () -> State.of("IRE", "Ireland"),
        () -> State.of("IRL", "Éire"),
        () -> State.builder().from(State.of("IRL", "Ireland")).existsFrom(ADOPTED).build(),
        () -> State.builder().from(State.of("IRL", "Ireland")).existsUntil(ADOPTED).build(),
        () -> Membership.of("IRL"),
        () -> Membership.of("KEN"),
        () -> new Membership("IRL", Optional.of(ADOPTED), Optional.empty()),
        () -> new Membership("IRL", Optional.empty(), Optional.of(ADOPTED)),
        () -> group().build(),
        () -> group().id("H").build(),
        () -> group().name(Text.of("Other")).build(),
        () -> group().kind("region").build(),
        () -> group().addMembers(Membership.of("IRL")).build(),
        () -> group().certainty(Certainty.DERIVED).build(),
        () -> group().addSources("S").build(),
        () -> group().note(Text.of("N")).build(),
        () -> StateRegister.builder().build(),
        () -> StateRegister.builder().title(Text.of("States")).build(),
        () -> StateRegister.builder().addStates(State.of("IRL", "Ireland")).build(),
        () -> StateRegister.builder().addGroups(group().build()).build());
  }
}
