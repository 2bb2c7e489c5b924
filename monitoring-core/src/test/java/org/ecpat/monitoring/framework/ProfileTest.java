package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final Framework BASE =
      Framework.builder()
          .id("base")
          .version("3")
          .title(Text.of("Base"))
          .addGoals(
              Goal.builder()
                  .id("a")
                  .title(Text.of("A"))
                  .addGoals("sub")
                  .addIndicators("i", "j")
                  .build())
          .addGoals(Goal.of("sub", "Sub", "deep", "shared"))
          .addGoals(Goal.of("b", "B", "k", "shared"))
          .addIndicators(question("i"), question("j"), question("k"), question("deep"))
          .addIndicators(question("shared"), question("unused"))
          .build();

  private static Indicator question(String id) {
    return Indicator.of(id, "Is it so?", IndicatorKind.PROCESS, YesNoScale.yesIsGood());
  }

  private static Profile.Builder profile() {
    return Profile.builder()
        .id("variant")
        .title(Text.of("Variant"))
        .base(new FrameworkVersion("base", "3"));
  }

  private static List<String> ids(Framework framework) {
    return framework.indicators().stream().map(Indicator::id).toList();
  }

  @Test
  void anEmptyProfileIsTheBaseUnderAnotherName() {
    Framework made = profile().build().on(BASE);
    assertThat(made)
        .isEqualTo(
            Framework.builder()
                .from(BASE)
                .id("variant")
                .version("1")
                .title(Text.of("Variant"))
                .base(new FrameworkVersion("base", "3"))
                .build());
  }

  @Test
  void leavesOutAnIndicator() {
    Framework made = profile().addWithout("j").build().on(BASE);
    assertThat(made.goal("a").orElseThrow().indicators()).containsExactly("i");
    assertThat(ids(made)).containsExactly("i", "k", "deep", "shared", "unused");
  }

  @Test
  void whatHangsOnlyFromALeftOutGoalGoesWithIt() {
    Framework made = profile().addWithout("a").build().on(BASE);
    assertThat(made.goals()).extracting(Goal::id).containsExactly("b");
    assertThat(ids(made)).containsExactly("k", "shared", "unused");
  }

  @Test
  void aNewGoalKeepsPartsOfALeftOutOne() {
    Framework made = profile().addWithout("a").addGoals(Goal.of("c", "C", "j")).build().on(BASE);
    assertThat(made.goals()).extracting(Goal::id).containsExactly("b", "c");
    assertThat(ids(made)).containsExactly("j", "k", "shared", "unused");
  }

  @Test
  void reweightsGoalsAndIndicators() {
    Framework made =
        profile()
            .addWeights(Reweighting.of("b", 2))
            .addWeights(
                new Reweighting(
                    "i", 0, Optional.of(Text.of("not asked here")), Optional.of(Certainty.DERIVED)))
            .build()
            .on(BASE);
    assertThat(made.goal("b").orElseThrow().weight()).isEqualTo(2);
    assertThat(made.indicator("i"))
        .contains(
            Indicator.builder()
                .from(question("i"))
                .weight(0)
                .weightRationale(Text.of("not asked here"))
                .certainty(Certainty.DERIVED)
                .build());
  }

  @Test
  void addsAndPlacesChildrenBehindThoseOfTheBase() {
    Framework made =
        profile()
            .addIndicators(question("new"))
            .addGoals(Goal.of("own", "Own", "k"))
            .addPlacements(new Placement("a", List.of("own"), List.of("new")))
            .build()
            .on(BASE);
    assertThat(made.goal("a").orElseThrow().goals()).containsExactly("sub", "own");
    assertThat(made.goal("a").orElseThrow().indicators()).containsExactly("i", "j", "new");
    assertThat(made.topGoals()).extracting(Goal::id).containsExactly("a", "b");
  }

  @Test
  void aProfileOfAProfileRemembersItsOwnBase() {
    Framework first = profile().build().on(BASE);
    Framework second =
        Profile.builder()
            .id("second")
            .title(Text.of("Second"))
            .base(FrameworkVersion.of(first))
            .build()
            .on(first);
    assertThat(second.base()).contains(new FrameworkVersion("variant", "1"));
  }

  @Test
  void reportsAllThatDoesNotFitAtOnce() {
    Profile wrong =
        profile()
            .base(new FrameworkVersion("base", "2"))
            .addWithout("deap", "j")
            .addWeights(Reweighting.of("j", 1), Reweighting.of("k", 1), Reweighting.of("k", 2))
            .addIndicators(question("b"))
            .addPlacements(Placement.of("bb", List.of("b")))
            .build();
    assertThatThrownBy(() -> wrong.on(BASE)).isInstanceOf(InvalidInputException.class);
    assertThat(wrong.findings(BASE))
        .extracting(Finding::text)
        .containsExactly(
            "error other-base-version at /base/version: profile 'variant': a profile must be put"
                + " on the version of its base that it was written for; found '2' put on '3'.",
            "error unknown-node at /without/0: profile 'variant': must refer to one of the base's"
                + " goals and indicators; found 'deap'. Did you mean 'deep'?",
            "error weight-of-absent at /weights/0/id: profile 'variant': a part that is left out"
                + " has no weight; found 'j'.",
            "error duplicate-id at /weights/2/id: profile 'variant': an id must be used once;"
                + " found 'k'. It is first used at /weights/1/id.",
            "error taken-id at /indicators/0/id: profile 'variant': an added part must have an id"
                + " that the base does not use; found 'b'.",
            "error unknown-goal at /placements/0/goal: profile 'variant': must refer to one of the"
                + " base's goals; found 'bb'. Did you mean 'b'?");
  }

  @Test
  void isPutOnTheFrameworkItNames() {
    Framework other = Framework.builder().from(BASE).id("other").build();
    assertThat(profile().build().findings(other))
        .extracting(Finding::text)
        .containsExactly(
            "error other-base at /base/framework: profile 'variant': a profile must be put on the"
                + " framework it names; found 'base' put on 'other'.");
  }

  @Test
  void hasAnotherIdThanItsBase() {
    assertThatThrownBy(() -> profile().id("base").build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a profile must have another id than its base; found 'base'");
  }
}
