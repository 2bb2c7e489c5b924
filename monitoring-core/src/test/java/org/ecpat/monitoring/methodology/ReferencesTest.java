package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.YesNoScale;
import org.junit.jupiter.api.Test;

/** What a methodology refers to, held against a framework: each kind of name by its own rule. */
class ReferencesTest {
  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("visits")
          .title(Text.of("Visits"))
          .addGoals(Goal.of("care", "Care", "shelter"))
          .addIndicators(
              Indicator.of(
                  "shelter", "Is there a shelter?", IndicatorKind.PROCESS, YesNoScale.yesIsGood()))
          .build();

  @Test
  void everyKindOfNameHasItsRule() {
    Methodology wrong =
        Methodology.builder()
            .id("m")
            .title(Text.of("M"))
            .framework("visit")
            .nodes(Map.of("car", NodeRules.builder().missing(MissingPolicy.WORST).build()))
            .rating(
                RatingRules.builder()
                    .addBands(Band.lowest("weak", "weak"), Band.of("fair", "fair", 50))
                    .addCaps(
                        new Cap(
                            "c",
                            "waek",
                            new Criterion.AnswerIs("sheltre", List.of(Answer.of(false))),
                            Text.of("no shelter")))
                    .build())
            .build();
    assertThat(wrong.findings(FRAMEWORK).stream().map(Finding::text))
        .containsExactlyInAnyOrder(
            "error unknown-framework at /framework: methodology 'm': must be for the framework that"
                + " it is used with; found 'visit'. Did you mean 'visits'?",
            "error unknown-goal at /nodes/car: methodology 'm': must refer to one of the"
                + " framework's goals; found 'car'. Did you mean 'care'?",
            "error unknown-band at /rating/caps/0/atMost: methodology 'm': must refer to one of the"
                + " bands of the rating; found 'waek'. Did you mean 'weak'?",
            "error unknown-indicator at /rating/caps/0/when/indicator: methodology 'm': must refer"
                + " to one of the framework's indicators; found 'sheltre'. Did you mean"
                + " 'shelter'?");
  }
}
