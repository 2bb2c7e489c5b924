package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Correspondence;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.FrameworkVersion;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Placement;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.framework.Reweighting;
import org.ecpat.monitoring.framework.YesNoScale;
import org.junit.jupiter.api.Test;

/** Pages on a mapping and on a profile. */
class VariantPagesTest {
  private static Indicator indicator(String id) {
    return Indicator.of(
        id, "Is there " + id + "?", IndicatorKind.STRUCTURAL, YesNoScale.yesIsGood());
  }

  private static Framework framework(String id, String... indicators) {
    Framework.Builder framework =
        Framework.builder()
            .id(id)
            .title(Text.of("The " + id))
            .addGoals(Goal.of("g", "G", indicators));
    for (String indicator : indicators) {
      framework.addIndicators(indicator(indicator));
    }
    return framework.build();
  }

  private static final Framework OLD = framework("old", "plan", "law", "shelter");
  private static final Framework NEW = framework("new", "strategy", "laws", "helpline");

  private static FrameworkMapping.Builder mapping() {
    return FrameworkMapping.builder()
        .id("old-to-new")
        .title(Text.of("Old and new"))
        .description(Text.of("Made by hand."))
        .first(FrameworkVersion.of(OLD))
        .second(FrameworkVersion.of(NEW));
  }

  @Test
  void aMappingListsItsPairsAndGaps() {
    FrameworkMapping mapping =
        mapping()
            .addCorrespondences(
                Correspondence.of("plan", Correspondence.Relation.EQUAL, "strategy"),
                new Correspondence(
                    "law",
                    Correspondence.Relation.SUBSET,
                    "laws",
                    Optional.of(Text.of("The newer one asks more.")),
                    Certainty.DERIVED))
            .build();
    assertThat(Report.standard().mapping(mapping, OLD, NEW).plain())
        .isEqualTo(
            """
            Old and new
            ===========

            Made by hand.

            The old: 3 indicators. The new: 3 indicators. Pairs that correspond: 2.

            old                   relation   new                           what is shared
            --------------------  ---------  ----------------------------  ----------------------------------
            plan: Is there plan?  the same   strategy: Is there strategy?  – (published)
            law: Is there law?    a part of  laws: Is there laws?          The newer one asks more. (derived)

            Only old asks, not new (1)
            --------------------------

            - shelter: Is there shelter?

            Only new asks, not old (1)
            --------------------------

            - helpline: Is there helpline?

            new asks more than old (1)
            --------------------------

            - laws: Is there laws?
            """);
    assertThat(Report.builder().locale(Locale.FRENCH).build().mapping(mapping, OLD, NEW).markdown())
        .contains("une partie de")
        .contains("## Seul old le demande, pas new (1)");
    assertThatThrownBy(() -> Report.standard().mapping(mapping, NEW, OLD))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("error other-framework");
  }

  @Test
  void aMappingWithoutGapsSaysSo() {
    FrameworkMapping same =
        FrameworkMapping.builder()
            .from(mapping().build())
            .second(FrameworkVersion.of(OLD))
            .addCorrespondences(
                Correspondence.of("plan", Correspondence.Relation.EQUAL, "plan"),
                Correspondence.of("law", Correspondence.Relation.EQUAL, "law"),
                Correspondence.of("shelter", Correspondence.Relation.EQUAL, "shelter"))
            .build();
    assertThat(Report.standard().mapping(same, OLD, OLD).plain())
        .endsWith("Each framework asks all that the other asks.\n");
  }

  @Test
  void aProfileListsWhatItLeavesOutReweightsAndAdds() {
    Profile profile =
        Profile.builder()
            .id("regional")
            .title(Text.of("A region"))
            .base(FrameworkVersion.of(OLD))
            .addWithout("shelter")
            .addWeights(Reweighting.of("law", 2))
            .addIndicators(indicator("helpline"))
            .addPlacements(Placement.of("g", List.of("helpline")))
            .build();
    assertThat(Report.standard().profile(profile, OLD).plain())
        .isEqualTo(
            """
            A region
            ========

            A profile of old 1 (3 indicators) that makes a framework of 3 indicators.

            Left out (1)
            ------------

            - shelter: Is there shelter?

            Weighed differently (1)
            -----------------------

            what                base  profile
            ------------------  ----  -------
            law: Is there law?     1        2

            Indicators added (1)
            --------------------

            - helpline: Is there helpline?
            """);
    assertThat(
            Report.builder()
                .locale(Locale.forLanguageTag("es"))
                .build()
                .profile(profile, OLD)
                .plain())
        .contains("Indicadores añadidos (1)");
    assertThatThrownBy(() -> Report.standard().profile(profile, NEW))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("error other-base");
  }
}
