package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.junit.jupiter.api.Test;

class FrameworkTest {

  private static Framework.Builder framework() {
    return Framework.builder().id("f").title(Text.of("Framework"));
  }

  private static Goal.Builder goal(String id) {
    return Goal.builder().id(id).title(Text.of("Goal"));
  }

  private static Indicator.Builder indicator() {
    return Indicator.builder()
        .id("i")
        .question(Text.of("Is it so?"))
        .kind(IndicatorKind.PROCESS)
        .scale(YesNoScale.yesIsGood());
  }

  private static Commitment commitment() {
    return Commitment.builder().id("c").instrument("t").text(Text.of("Promise")).build();
  }

  @Test
  void topGoalsAreNoOnesSubGoals() {
    Framework framework =
        framework()
            .addGoals(goal("sub").build(), goal("top").addGoals("sub").build())
            .addGoals(goal("other").build())
            .build();
    assertThat(framework.topGoals()).extracting(Goal::id).containsExactly("top", "other");
    assertThat(framework().build().topGoals()).isEmpty();
  }

  @Test
  void partsAreFoundById() {
    Framework framework =
        framework()
            .addGoals(goal("g").build())
            .addIndicators(indicator().build())
            .addCommitments(commitment())
            .build();
    assertThat(framework.goal("g")).contains(goal("g").build());
    assertThat(framework.goal("i")).isEmpty();
    assertThat(framework.indicator("i")).contains(indicator().build());
    assertThat(framework.indicator("g")).isEmpty();
    assertThat(framework.commitment("c")).contains(commitment());
    assertThat(framework.commitment("d")).isEmpty();
    assertThat(framework.instrument("t")).isEmpty();
  }

  @Test
  void defaultsAreOneAndPublished() {
    assertThat(framework().build().version()).isEqualTo("1");
    assertThat(framework().build().certainty()).isEqualTo(Certainty.PUBLISHED);
    assertThat(framework().build().states().isEmpty()).isTrue();
    assertThat(goal("g").build().weight()).isEqualTo(1);
    assertThat(indicator().build().weight()).isEqualTo(1);
    assertThat(Goal.of("g", "Goal", "i", "j").indicators()).containsExactly("i", "j");
    assertThat(Indicator.of("i", "Is it so?", IndicatorKind.PROCESS, YesNoScale.yesIsGood()))
        .isEqualTo(indicator().build());
  }

  @Test
  void theIdOfTheWholeIsTaken() {
    assertThatThrownBy(() -> goal("overall").build())
        .hasMessage(
            "error reserved-id at /id: goal 'overall': this id stands for the whole framework;"
                + " found overall.");
    assertThatThrownBy(() -> indicator().id("overall").build())
        .hasMessage(
            "error reserved-id at /id: indicator 'overall': this id stands for the whole framework;"
                + " found overall.");
  }

  @Test
  void partsAreCheckedWhenBuilt() {
    assertThatThrownBy(() -> framework().id("").version(" ").build())
        .hasMessageContaining("error id at /id: framework ''")
        .hasMessageContaining("error text at /version: framework ''");
    assertThatThrownBy(() -> goal("g").weight(Double.NaN).build())
        .hasMessage(
            "error weight at /weight: goal 'g': a weight must be a finite number, 0 or more;"
                + " found NaN.");
    assertThatThrownBy(() -> indicator().weight(-1).build())
        .hasMessage(
            "error weight at /weight: indicator 'i': a weight must be a finite number, 0 or more;"
                + " found -1.0.");
    assertThatThrownBy(
            () -> indicator().addLinks(CommitmentLink.of("c"), new CommitmentLink("c", 2)).build())
        .hasMessage(
            "error duplicate-link at /links: indicator 'i': an indicator links to a commitment"
                + " once; found [c, c].");
    assertThatThrownBy(() -> new CommitmentLink("c", Double.POSITIVE_INFINITY))
        .hasMessage(
            "error weight at /weight: link to commitment 'c': a weight must be a finite number, 0"
                + " or more; found Infinity.");
  }

  @Test
  void goalsAreValues() {
    ValueContract.<Goal>holds(
        () -> goal("g").build(),
        () -> goal("h").build(),
        () -> goal("g").title(Text.of("Other")).build(),
        () -> goal("g").description(Text.of("D")).build(),
        () -> goal("g").weight(2).build(),
        () -> goal("g").weightRationale(Text.of("W")).build(),
        () -> goal("g").addGoals("x").build(),
        () -> goal("g").addIndicators("x").build(),
        () -> goal("g").certainty(Certainty.DERIVED).build(),
        () -> goal("g").addSources("x").build());
  }

  @Test
  void indicatorsAreValues() {
    ValueContract.<Indicator>holds(
        () -> indicator().build(),
        () -> indicator().id("j").build(),
        () -> indicator().question(Text.of("Other?")).build(),
        () -> indicator().label(Text.of("L")).build(),
        () -> indicator().kind(IndicatorKind.OUTCOME).build(),
        () -> indicator().scale(YesNoScale.noIsGood()).build(),
        () -> indicator().weight(2).build(),
        () -> indicator().weightRationale(Text.of("W")).build(),
        () -> indicator().addLinks(CommitmentLink.of("c")).build(),
        () -> indicator().addThemes("t").build(),
        () -> indicator().guidance(Text.of("G")).build(),
        () -> indicator().condition(new Condition.InGroup("g")).build(),
        () -> indicator().certainty(Certainty.DERIVED).build(),
        () -> indicator().addSources("s").build());
  }

  @Test
  void frameworksAreValues() {
    StateRegister states = StateRegister.builder().addStates(State.of("IRL", "Ireland")).build();
    Source source = Source.builder().id("s").title(Text.of("S")).build();
    ValueContract.<Framework>holds(
        () -> framework().build(),
        () -> framework().id("g").build(),
        () -> framework().version("2").build(),
        () -> framework().title(Text.of("Other")).build(),
        () -> framework().description(Text.of("D")).build(),
        () -> framework().certainty(Certainty.RECONSTRUCTED).build(),
        () -> framework().addSources(source).build(),
        () -> framework().states(states).build(),
        () -> framework().addCommitments(commitment()).build(),
        () -> framework().goals(List.of(goal("g").build())).build(),
        () -> framework().addIndicators(indicator().build()).build());
  }
}
