package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.junit.jupiter.api.Test;

class FrameworkFindingsTest {
  private static final LocalDate ADOPTED = LocalDate.of(2000, 5, 25);

  /** A framework without a finding; the other tests break one thing of it. */
  private static Framework.Builder sound() {
    return Framework.builder()
        .id("yardstick")
        .title(Text.of("A yardstick"))
        .addSources(source("report"))
        .states(
            StateRegister.builder()
                .addStates(State.of("IRL", "Ireland"), State.of("KEN", "Kenya"))
                .addGroups(
                    Group.builder()
                        .id("AU")
                        .name(Text.of("African Union"))
                        .addMembers(Membership.of("KEN"))
                        .build())
                .build())
        .addInstruments(instrument("OPSC").build(), instrument("ACRWC").addOpenTo("AU").build())
        .addCommitments(commitment("OPSC-3", "OPSC").build())
        .addGoals(Goal.of("protection", "Protection", "law", "position"))
        .addIndicators(question("law").build(), question("position").build());
  }

  private static Source source(String id) {
    return Source.builder().id(id).title(Text.of("A report")).build();
  }

  private static Instrument.Builder instrument(String id) {
    return Instrument.builder()
        .id(id)
        .title(Text.of(id))
        .kind(InstrumentKind.TREATY)
        .force(Force.BINDING)
        .adopted(ADOPTED);
  }

  private static Commitment.Builder commitment(String id, String instrument) {
    return Commitment.builder().id(id).instrument(instrument).text(Text.of("A promise"));
  }

  private static Indicator.Builder question(String id) {
    return Indicator.builder()
        .id(id)
        .question(Text.of("Is it so?"))
        .kind(IndicatorKind.STRUCTURAL)
        .scale(YesNoScale.yesIsGood())
        .addLinks(CommitmentLink.of("OPSC-3"));
  }

  private static Goal.Builder goal(String id) {
    return Goal.builder().id(id).title(Text.of(id));
  }

  private static List<String> texts(Framework.Builder framework) {
    return framework.build().findings().stream().map(Finding::text).toList();
  }

  @Test
  void aSoundFrameworkHasNone() {
    assertThat(texts(sound())).isEmpty();
  }

  @Test
  void anIdIsUsedOnceInEachKind() {
    Framework.Builder framework =
        sound()
            .addSources(source("report"))
            .addInstruments(instrument("OPSC").build())
            .addCommitments(commitment("OPSC-3", "OPSC").build())
            .addGoals(Goal.of("protection", "Again", "law"))
            .addIndicators(question("law").build());
    assertThat(texts(framework))
        .containsExactly(
            "error duplicate-id at /sources/1/id: source 'report': an id must be used once;"
                + " found 'report'. It is first used at /sources/0/id.",
            "error duplicate-id at /instruments/2/id: instrument 'OPSC': an id must be used once;"
                + " found 'OPSC'. It is first used at /instruments/0/id.",
            "error duplicate-id at /commitments/1/id: commitment 'OPSC-3': an id must be used"
                + " once; found 'OPSC-3'. It is first used at /commitments/0/id.",
            "error duplicate-id at /goals/1/id: goal 'protection': an id must be used once;"
                + " found 'protection'. It is first used at /goals/0/id.",
            "error duplicate-id at /indicators/2/id: indicator 'law': an id must be used once;"
                + " found 'law'. It is first used at /indicators/0/id.");
  }

  @Test
  void goalsAndIndicatorsShareTheirIds() {
    Framework.Builder framework = sound().addGoals(Goal.of("law", "The law", "law"));
    assertThat(texts(framework))
        .containsExactly(
            "error duplicate-id at /indicators/0/id: indicator 'law': an id must be used once;"
                + " found 'law'. It is first used at /goals/1/id.");
  }

  @Test
  void anIdMayBeUsedInAnotherKind() {
    assertThat(texts(sound().addSources(source("OPSC"), source("law"), source("AU")))).isEmpty();
  }

  @Test
  void everyReferenceMustLeadSomewhere() {
    Framework.Builder framework =
        sound()
            .addInstruments(instrument("CRC").addOpenTo("AX").addSources("reprot").build())
            .addCommitments(commitment("CRC-34", "CRD").addSources("rapport-annuel").build())
            .addGoals(goal("rest").addGoals("protections").addIndicators("lav").build())
            .addGoals(goal("more").addIndicators("more-law").addSources("x").build())
            .addIndicators(
                question("more-law")
                    .addLinks(CommitmentLink.of("OPSC-4"))
                    .scale(PositionScale.of("OPCS"))
                    .addSources("x")
                    .build());
    assertThat(texts(framework))
        .containsExactly(
            "error unknown-group at /instruments/2/openTo/0: instrument 'CRC': must refer to one"
                + " of the framework's groups of states; found 'AX'. Did you mean 'AU'?",
            "error unknown-source at /instruments/2/sources/0: instrument 'CRC': must refer to"
                + " one of the framework's sources; found 'reprot'. Did you mean 'report'?",
            "error unknown-instrument at /commitments/1/instrument: commitment 'CRC-34': must"
                + " refer to one of the framework's instruments; found 'CRD'."
                + " Did you mean 'CRC'?",
            "error unknown-source at /commitments/1/sources/0: commitment 'CRC-34': must refer to"
                + " one of the framework's sources; found 'rapport-annuel'. Known: 'report'.",
            "error unknown-goal at /goals/1/goals/0: goal 'rest': must refer to one of the"
                + " framework's goals; found 'protections'. Did you mean 'protection'?",
            "error unknown-indicator at /goals/1/indicators/0: goal 'rest': must refer to one of"
                + " the framework's indicators; found 'lav'. Did you mean 'law'?",
            "error unknown-source at /goals/2/sources/0: goal 'more': must refer to one of the"
                + " framework's sources; found 'x'. Known: 'report'.",
            "error unknown-instrument at /indicators/2/scale/instrument: indicator 'more-law':"
                + " must refer to one of the framework's instruments; found 'OPCS'."
                + " Did you mean 'OPSC'?",
            "error unknown-commitment at /indicators/2/links/1/commitment: indicator 'more-law':"
                + " must refer to one of the framework's commitments; found 'OPSC-4'."
                + " Did you mean 'OPSC-3'?",
            "error unknown-source at /indicators/2/sources/0: indicator 'more-law': must refer to"
                + " one of the framework's sources; found 'x'. Known: 'report'.");
  }

  @Test
  void conditionsAreSearchedToTheBottom() {
    Condition condition =
        new Condition.AllOf(
            List.of(
                new Condition.Between(Optional.of(ADOPTED), Optional.empty()),
                new Condition.AnyOf(
                    List.of(
                        new Condition.InGroup("EU"),
                        new Condition.Not(new Condition.HasStand("CEDAW", Set.of(Stand.BOUND)))))));
    Framework.Builder framework =
        sound()
            .goals(List.of(Goal.of("protection", "Protection", "law", "position", "more")))
            .addIndicators(question("more").condition(condition).build());
    assertThat(texts(framework))
        .containsExactly(
            "error unknown-group at /indicators/2/condition/conditions/1/conditions/0/group:"
                + " indicator 'more': must refer to one of the framework's groups of states;"
                + " found 'EU'. Did you mean 'AU'?",
            "error unknown-instrument at"
                + " /indicators/2/condition/conditions/1/conditions/1/condition/instrument:"
                + " indicator 'more': must refer to one of the framework's instruments;"
                + " found 'CEDAW'. Known: 'ACRWC', 'OPSC'.");
  }

  @Test
  void theStateRegisterIsSearchedToo() {
    StateRegister states =
        StateRegister.builder()
            .addStates(State.of("IRL", "Ireland"), State.of("IRL", "Ireland"))
            .build();
    Framework.Builder framework =
        sound().states(states).instruments(List.of(instrument("OPSC").build()));
    assertThat(texts(framework))
        .containsExactly(
            "error duplicate-id at /states/states/1/code: state 'IRL': an id must be used once;"
                + " found 'IRL'. It is first used at /states/states/0/code.");
  }

  @Test
  void aDeadlineCannotPrecedeAdoption() {
    Framework.Builder framework =
        sound()
            .addCommitments(
                commitment("same-day", "OPSC").deadline(ADOPTED).build(),
                commitment("day-before", "OPSC").deadline(ADOPTED.minusDays(1)).build());
    assertThat(texts(framework))
        .containsExactly(
            "error deadline-before-adoption at /commitments/2/deadline: commitment 'day-before':"
                + " a deadline cannot be before its instrument was adopted on 2000-05-25;"
                + " found 2000-05-24.");
  }

  @Test
  void anIndicatorShouldBeUsedAndMeasureACommitment() {
    Framework.Builder framework = sound().addIndicators(question("spare").links(List.of()).build());
    assertThat(texts(framework))
        .containsExactly(
            "warning unused-indicator at /indicators/2: indicator 'spare': an indicator that no"
                + " goal uses is not scored. List it under a goal.",
            "warning indicator-without-commitment at /indicators/2/links: indicator 'spare':"
                + " an indicator should measure at least one commitment.");
  }

  @Test
  void aFrameworkWithoutGoalsCannotBeScored() {
    Framework.Builder framework = sound().goals(List.of()).indicators(List.of());
    assertThat(texts(framework))
        .containsExactly(
            "warning no-goals at /goals: framework 'yardstick': a framework needs at least one"
                + " goal to be scored.");
  }

  @Test
  void aGoalNeedsChildrenWithWeight() {
    Framework.Builder framework =
        sound()
            .addGoals(goal("empty").build())
            .addGoals(goal("light").addGoals("lighter").addIndicators("spare").build())
            .addGoals(goal("lighter").weight(0).addIndicators("law").build())
            .addGoals(goal("typing-error").addIndicators("spare", "spar").build())
            .addIndicators(question("spare").weight(0).build());
    assertThat(texts(framework))
        .containsExactly(
            "error empty-goal at /goals/1: goal 'empty': a goal needs at least one indicator or"
                + " sub-goal.",
            "error no-weight at /goals/2: goal 'light': at least one child must have a weight"
                + " above 0; found only weights of 0.",
            "error unknown-indicator at /goals/4/indicators/1: goal 'typing-error': must refer to"
                + " one of the framework's indicators; found 'spar'. Did you mean 'spare'?");
  }

  @Test
  void theTopGoalsNeedWeightToo() {
    Framework.Builder framework =
        sound()
            .goals(
                List.of(
                    goal("protection").weight(0).addIndicators("law").build(),
                    goal("prevention").weight(0).addIndicators("position").build()));
    assertThat(texts(framework))
        .containsExactly(
            "error no-weight at /goals: framework 'yardstick': at least one child must have a"
                + " weight above 0; found only weights of 0.");
  }

  @Test
  void aGoalListsAChildOnceAndInItsList() {
    Framework.Builder framework =
        sound()
            .addGoals(
                goal("whole")
                    .addGoals("protection", "protection", "law")
                    .addIndicators("law", "law", "protection")
                    .build());
    assertThat(texts(framework))
        .containsExactly(
            "error duplicate-child at /goals/1/goals/1: goal 'whole': a goal lists a child once;"
                + " found 'protection'.",
            "error misplaced-child at /goals/1/goals/2: goal 'whole': sub-goals and indicators"
                + " stand in lists of their own; found 'law'. It is an indicator: list it under"
                + " 'indicators'.",
            "error duplicate-child at /goals/1/indicators/1: goal 'whole': a goal lists a child"
                + " once; found 'law'.",
            "error misplaced-child at /goals/1/indicators/2: goal 'whole': sub-goals and"
                + " indicators stand in lists of their own; found 'protection'. It is a goal:"
                + " list it under 'goals'.");
  }

  @Test
  void aGoalHasOneParentAndAnIndicatorMany() {
    Framework.Builder framework =
        sound()
            .addGoals(goal("a").addGoals("protection").addIndicators("law").build())
            .addGoals(goal("b").addGoals("protection").addIndicators("law").build());
    assertThat(texts(framework))
        .containsExactly(
            "error two-parents at /goals/2/goals/0: goal 'protection': a goal can be the sub-goal"
                + " of one goal only; found 'a' and 'b'.");
  }

  @Test
  void aCycleIsNamed() {
    Framework.Builder framework =
        sound()
            .addGoals(goal("a").addGoals("b").build())
            .addGoals(goal("b").addGoals("c").addIndicators("law").build())
            .addGoals(goal("c").addGoals("a").build())
            .addGoals(goal("self").addGoals("self").build());
    assertThat(texts(framework))
        .containsExactly(
            "error goal-cycle at /goals/3/goals/0: goal 'a': a goal cannot be below itself;"
                + " found a → b → c → a.",
            "error goal-cycle at /goals/4/goals/0: goal 'self': a goal cannot be below itself;"
                + " found self → self.");
  }

  @Test
  void aCycleBelowATopGoalNamesOnlyItself() {
    Framework.Builder framework =
        sound()
            .addGoals(goal("top").addGoals("a").build())
            .addGoals(goal("a").addGoals("b").build())
            .addGoals(goal("b").addGoals("a").build());
    assertThat(texts(framework))
        .containsExactly(
            "error two-parents at /goals/3/goals/0: goal 'a': a goal can be the sub-goal of one"
                + " goal only; found 'top' and 'b'.",
            "error goal-cycle at /goals/3/goals/0: goal 'a': a goal cannot be below itself;"
                + " found a → b → a.");
  }

  @Test
  void thirtyTwoLevelsAreEnough() {
    assertThat(texts(chain(32))).isEmpty();
    assertThat(texts(chain(33)))
        .containsExactly(
            "error goal-depth at /goals/32: goal 'g32': goals can be nested 32 levels deep;"
                + " found level 33.");
  }

  @Test
  void aVeryDeepTreeIsReportedAndNotFollowedByRecursion() {
    assertThat(chain(100_000).build().findings())
        .extracting(Finding::code)
        .containsExactly("goal-depth");
  }

  private static Framework.Builder chain(int levels) {
    List<Goal> goals = new ArrayList<>();
    for (int i = 0; i < levels - 1; i++) {
      goals.add(goal("g" + i).addGoals("g" + (i + 1)).build());
    }
    goals.add(goal("g" + (levels - 1)).addIndicators("law", "position").build());
    return sound().goals(goals);
  }

  @Test
  void largeFrameworksTakeNoTime() {
    List<Indicator> indicators =
        IntStream.range(0, 20_000).mapToObj(i -> question("i" + i).build()).toList();
    List<Goal> goals =
        IntStream.range(0, 2_000)
            .mapToObj(g -> goal("g" + g).addIndicators("i" + g, "i" + (g + 2_000)).build())
            .toList();
    List<Finding> findings = sound().goals(goals).indicators(indicators).build().findings();
    assertThat(findings).hasSize(16_000).extracting(Finding::code).containsOnly("unused-indicator");
  }

  @Test
  void findingsCannotBeChanged() {
    assertThat(sound().goals(List.of()).build().findings()).isUnmodifiable();
  }

  @Test
  void theOrderOfGoalsDoesNotMatter() {
    List<Goal> goals =
        new ArrayList<>(
            List.of(
                goal("a").addGoals("b", "c").build(),
                goal("b").addIndicators("law").build(),
                goal("c").addIndicators("position").build()));
    Collections.reverse(goals);
    assertThat(texts(sound().goals(goals))).isEmpty();
  }
}
