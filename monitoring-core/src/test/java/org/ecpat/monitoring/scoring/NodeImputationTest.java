package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.methodology.NodeImputation.By;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Goals that get a value from the other states of a region, with numbers computed by hand. */
class NodeImputationTest {
  private static final Round ROUND = Round.of(2018);
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("coasts")
          .title(Text.of("Coasts and land"))
          .addGoals(Goal.of("land", "Land", "forest"), Goal.of("sea", "Sea", "fish", "reefs"))
          .addIndicators(percent("forest"), percent("fish"), percent("reefs"))
          .states(
              StateRegister.builder()
                  .addStates(State.of("AAA", "A"), State.of("BBB", "B"), State.of("CCC", "C"))
                  .addStates(State.of("DDD", "D"), State.of("EEE", "E"))
                  .addGroups(group("north", "AAA", "BBB", "CCC"), group("south", "DDD", "EEE"))
                  .build())
          .build();

  private static Indicator percent(String id) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.between(0, 100))
        .build();
  }

  /** A group of which EEE has been a member before the round alone. */
  private static Group group(String id, String... states) {
    Group.Builder group = Group.builder().id(id).name(Text.of(id));
    for (String state : states) {
      Optional<LocalDate> until =
          state.equals("EEE") ? Optional.of(LocalDate.of(2017, 1, 1)) : Optional.empty();
      group.addMembers(new Membership(state, Optional.empty(), until));
    }
    return group.build();
  }

  private static Scoreboard score(NodeImputation imputation, double threshold) {
    List<Observation> seen = new ArrayList<>();
    double[][] values = {
      {50, 20, 40}, {60, Double.NaN, 70}, {80, Double.NaN, Double.NaN}, {10, 90, 90}, {30}
    };
    List<String> states = List.of("AAA", "BBB", "CCC", "DDD", "EEE");
    for (int s = 0; s < values.length; s++) {
      for (int i = 0; i < values[s].length; i++) {
        if (!Double.isNaN(values[s][i])) {
          String indicator = List.of("forest", "fish", "reefs").get(i);
          seen.add(Observation.of(states.get(s), indicator, ROUND, Answer.of(values[s][i])));
        }
      }
    }
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .putNodes(
                "sea", NodeRules.builder().threshold(threshold).imputation(imputation).build())
            .build();
    return Scoring.plan(FRAMEWORK, methodology)
        .score(
            Observations.builder().id("seen").framework("coasts").observations(seen).build(),
            ROUND);
  }

  private static Score sea(Scoreboard board, String state) {
    return board.card(state).orElseThrow().score("sea").orElseThrow();
  }

  @Test
  void aMissingGoalIsTheMeanOfTheRegion() {
    Scorecard card =
        score(new NodeImputation(By.MEAN, List.of("north", "south")), 0).card("CCC").orElseThrow();
    Score sea = card.score("sea").orElseThrow();
    assertThat(sea.value()).hasValue((30 + 70) / 2.0);
    assertThat(card.overall().value()).hasValue(65);
    assertThat(sea.steps()).containsExactly(new Step(Step.Kind.IMPUTED, 50, 50, 25));
    assertThat(sea.coverage()).hasValue(0);
    assertThat(card.overall().coverage()).hasValue(0.5);
    assertThat(card.overall().bounds()).contains(new Bounds(40, 90));
    assertThat(Points.ofLeaves(card) - Points.ofSteps(card)).isCloseTo(65, within(1e-12));
  }

  @Test
  void withoutGroupsAllStatesStandForIt() {
    assertThat(sea(score(new NodeImputation(By.MEDIAN, List.of()), 0), "CCC").value()).hasValue(70);
    assertThat(sea(score(new NodeImputation(By.MEAN, List.of()), 0), "EEE").value())
        .hasValue((30 + 70 + 90) / 3.0);
  }

  @Test
  void aStateThatLeftTheRegionGetsNothing() {
    Score sea = sea(score(new NodeImputation(By.MEAN, List.of("north", "south")), 0), "EEE");
    assertThat(sea.value()).isEqualTo(OptionalDouble.empty());
    assertThat(sea.reason()).contains(Reason.NOT_ASSESSED);
  }

  /**
   * B answers one of two; with a threshold of all it is filled from A, and both may be anything.
   */
  @Test
  void aGoalBelowItsThresholdIsFilledToo() {
    Score sea = sea(score(new NodeImputation(By.MEAN, List.of("north")), 1), "BBB");
    assertThat(sea.value()).hasValue(30);
    assertThat(sea.bounds()).contains(new Bounds(0, 100));
    assertThat(sea.coverage()).hasValue(0.5);
  }

  @Test
  void anUnknownGroupIsAFinding() {
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("m", "M", FRAMEWORK))
            .addLevels(
                NodeRules.builder()
                    .imputation(new NodeImputation(By.MEAN, List.of("north", "nort")))
                    .build())
            .build();
    assertThat(methodology.findings(FRAMEWORK).stream().map(Finding::text))
        .containsExactly(
            "error unknown-group at /levels/0/imputation/groups/1: methodology 'm': must refer"
                + " to one of the framework's groups; found 'nort'. Did you mean 'north'?");
  }
}
