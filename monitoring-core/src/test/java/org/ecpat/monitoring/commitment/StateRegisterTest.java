package org.ecpat.monitoring.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.junit.jupiter.api.Test;

class StateRegisterTest {
  private static final LocalDate DAY = LocalDate.of(2010, 12, 31);

  private static Group.Builder group(String id) {
    return Group.builder().id(id).name(Text.of(id));
  }

  private static StateRegister.Builder register() {
    return StateRegister.builder()
        .addSources(Source.builder().id("un").title(Text.of("Member states")).build())
        .addStates(State.of("IRL", "Ireland"), State.of("KEN", "Kenya"))
        .addGroups(group("AU").addMembers(Membership.of("KEN")).addSources("un").build());
  }

  @Test
  void statesAndGroupsAreLookedUpById() {
    StateRegister register = register().build();
    assertThat(register.state("KEN")).contains(State.of("KEN", "Kenya"));
    assertThat(register.state("ken")).isEmpty();
    assertThat(register.group("AU").orElseThrow().statesOn(DAY)).containsExactly("KEN");
    assertThat(register.group("EU")).isEmpty();
  }

  @Test
  void isEmptyWithoutStatesAndGroups() {
    assertThat(StateRegister.builder().build().isEmpty()).isTrue();
    assertThat(register().build().isEmpty()).isFalse();
    assertThat(StateRegister.builder().addGroups(group("AU").build()).build().isEmpty()).isFalse();
  }

  @Test
  void aSoundRegisterHasNoFindings() {
    assertThat(register().build().findings()).isEmpty();
  }

  @Test
  void findingsNameDuplicatesAndUnknownNamesInTheOrderOfTheDocument() {
    StateRegister register =
        register()
            .addSources(Source.builder().id("un").title(Text.of("Again")).build())
            .addStates(State.of("KEN", "Kenya"))
            .addGroups(
                group("AU")
                    .addMembers(Membership.of("IRL"), Membership.of("KEM"))
                    .addSources("on")
                    .build())
            .build();
    assertThat(register.findings("/outer"))
        .extracting(Finding::text)
        .containsExactly(
            "error duplicate-id at /outer/sources/1/id: source 'un': an id must be used once;"
                + " found 'un'. It is first used at /outer/sources/0/id.",
            "error duplicate-id at /outer/states/2/code: state 'KEN': an id must be used once;"
                + " found 'KEN'. It is first used at /outer/states/1/code.",
            "error duplicate-id at /outer/groups/1/id: group 'AU': an id must be used once;"
                + " found 'AU'. It is first used at /outer/groups/0/id.",
            "error unknown-state at /outer/groups/1/members/1/state: group 'AU': must refer to"
                + " one of the register's states; found 'KEM'. Did you mean 'KEN'?",
            "error unknown-source at /outer/groups/1/sources/0: group 'AU': must refer to one of"
                + " the register's sources; found 'on'. Did you mean 'un'?");
    assertThat(register.findings())
        .extracting(Finding::place)
        .contains("/groups/1/members/1/state");
  }

  @Test
  void codesOfAnotherKindAreOneWarning() {
    StateRegister districts =
        StateRegister.builder()
            .addStates(State.of("DEU", "Germany"), State.of("de", "Germany"))
            .addStates(State.of("IN-RJ", "Rajasthan"), State.of("ÇAN", "Nowhere"))
            .build();
    assertThat(districts.findings())
        .extracting(Finding::text)
        .containsExactly(
            "warning state-code at /states: state register: the code of a state is usually three"
                + " capital letters, as in ISO 3166 alpha-3; found 'de' and 2 more. Nothing is to"
                + " be done if these are districts or other territories.");
    assertThat(StateRegister.builder().addStates(State.of("D1", "District")).build().findings())
        .extracting(Finding::value)
        .containsExactly(Optional.of("'D1'"));
  }

  @Test
  void withoutStatesEveryCodeMayBeAMember() {
    StateRegister groups =
        StateRegister.builder()
            .addGroups(group("AU").addMembers(Membership.of("X")).build())
            .build();
    assertThat(groups.findings()).isEmpty();
    assertThat(StateIndex.of(groups).accepts("anything")).isTrue();
  }

  @Test
  void theIndexKnowsStatesAndTheirDates() {
    State sudan =
        State.builder()
            .code("SSD")
            .name(Text.of("South Sudan"))
            .existsFrom(LocalDate.of(2011, 7, 9))
            .build();
    StateIndex index = StateIndex.of(register().addStates(sudan).build());
    assertThat(index.state("SSD")).contains(sudan);
    assertThat(index.state("SDS")).isEmpty();
    assertThat(index.accepts("SSD")).isTrue();
    assertThat(index.accepts("SDS")).isFalse();
    assertThat(index.existed("SSD", DAY)).isFalse();
    assertThat(index.existed("SSD", LocalDate.of(2011, 7, 9))).isTrue();
    assertThat(index.existed("not listed", DAY)).isTrue();
  }

  @Test
  void theIndexKnowsEveryPeriodOfAMembership() {
    Group group =
        group("Commonwealth")
            .addMembers(
                new Membership("ZAF", Optional.empty(), Optional.of(LocalDate.of(1961, 5, 31))),
                new Membership("ZAF", Optional.of(LocalDate.of(1994, 6, 1)), Optional.empty()))
            .build();
    StateIndex index = StateIndex.of(StateRegister.builder().addGroups(group).build());
    assertThat(index.hasGroup("Commonwealth")).isTrue();
    assertThat(index.hasGroup("commonwealth")).isFalse();
    for (String date : new String[] {"1961-05-31", "1961-06-01", "1994-05-31", "1994-06-01"}) {
      LocalDate day = LocalDate.parse(date);
      assertThat(index.belongs("ZAF", "Commonwealth", day)).isEqualTo(group.contains("ZAF", day));
    }
    assertThat(index.belongs("ZAF", "Commonwealth", LocalDate.of(1961, 5, 31))).isTrue();
    assertThat(index.belongs("ZAF", "Commonwealth", LocalDate.of(1980, 1, 1))).isFalse();
    assertThat(index.belongs("ZAF", "no such group", DAY)).isFalse();
    assertThat(index.belongs("IRL", "Commonwealth", DAY)).isFalse();
  }

  @Test
  void anInstrumentIsOpenFromItsDayToItsGroups() {
    Instrument.Builder treaty =
        Instrument.builder()
            .id("T")
            .title(Text.of("Treaty"))
            .kind(InstrumentKind.TREATY)
            .force(Force.BINDING)
            .adopted(DAY.minusYears(1))
            .openFrom(DAY);
    StateIndex index = StateIndex.of(register().addGroups(group("none").build()).build());
    assertThat(index.isOpen("IRL", treaty.build(), DAY.minusDays(1))).isFalse();
    assertThat(index.isOpen("IRL", treaty.build(), DAY)).isTrue();
    Instrument regional = treaty.addOpenTo("none", "AU").build();
    assertThat(index.isOpen("IRL", regional, DAY)).isFalse();
    assertThat(index.isOpen("KEN", regional, DAY)).isTrue();
    assertThat(index.isOpenTo("KEN", regional, DAY.minusDays(1))).isTrue();
  }
}
