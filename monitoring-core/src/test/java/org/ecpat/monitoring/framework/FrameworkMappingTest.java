package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Correspondence.Relation;
import org.junit.jupiter.api.Test;

class FrameworkMappingTest {
  private static final Framework FIRST = framework("first", "same", "part", "whole", "alone");
  private static final Framework SECOND = framework("second", "equal", "wide", "narrow", "single");

  private static Framework framework(String id, String... indicators) {
    Framework.Builder builder =
        Framework.builder().id(id).title(Text.of(id)).addGoals(Goal.of("g", "G", indicators));
    for (String indicator : indicators) {
      builder.addIndicators(
          Indicator.of(indicator, "?", IndicatorKind.OUTCOME, YesNoScale.yesIsGood()));
    }
    return builder.build();
  }

  private static FrameworkMapping mapping(Correspondence... pairs) {
    return FrameworkMapping.builder()
        .id("m")
        .title(Text.of("M"))
        .first(FrameworkVersion.of(FIRST))
        .second(FrameworkVersion.of(SECOND))
        .addCorrespondences(pairs)
        .build();
  }

  @Test
  void gapsAreWhatTheOtherDoesNotAskOrAsksInPart() {
    MappingGaps gaps =
        mapping(
                Correspondence.of("same", Relation.EQUAL, "equal"),
                Correspondence.of("part", Relation.SUBSET, "wide"),
                Correspondence.of("whole", Relation.SUPERSET, "narrow"))
            .gaps(FIRST, SECOND);
    assertThat(gaps.onlyFirst()).extracting(Indicator::id).containsExactly("alone");
    assertThat(gaps.partlyFirst()).extracting(Indicator::id).containsExactly("whole");
    assertThat(gaps.onlySecond()).extracting(Indicator::id).containsExactly("single");
    assertThat(gaps.partlySecond()).extracting(Indicator::id).containsExactly("wide");
    assertThat(gaps.isEmpty()).isFalse();
  }

  @Test
  void anIntersectionLeavesAGapOnBothSides() {
    MappingGaps gaps =
        mapping(Correspondence.of("same", Relation.INTERSECTS, "equal")).gaps(FIRST, SECOND);
    assertThat(gaps.partlyFirst()).extracting(Indicator::id).containsExactly("same");
    assertThat(gaps.partlySecond()).extracting(Indicator::id).containsExactly("equal");
  }

  @Test
  void oneFullCorrespondenceClosesTheGap() {
    MappingGaps gaps =
        mapping(
                Correspondence.of("same", Relation.INTERSECTS, "wide"),
                Correspondence.of("same", Relation.EQUAL, "equal"))
            .gaps(FIRST, SECOND);
    assertThat(gaps.partlyFirst()).isEmpty();
    assertThat(gaps.partlySecond()).extracting(Indicator::id).containsExactly("wide");
  }

  @Test
  void aMappingOntoItselfHasNoGap() {
    FrameworkMapping self =
        FrameworkMapping.builder()
            .from(
                mapping(
                    Correspondence.of("same", Relation.EQUAL, "same"),
                    Correspondence.of("part", Relation.EQUAL, "part"),
                    Correspondence.of("whole", Relation.EQUAL, "whole"),
                    Correspondence.of("alone", Relation.EQUAL, "alone")))
            .second(FrameworkVersion.of(FIRST))
            .build();
    assertThat(self.gaps(FIRST, FIRST).isEmpty()).isTrue();
  }

  @Test
  void reportsAllThatDoesNotFit() {
    FrameworkMapping wrong =
        mapping(
            Correspondence.of("some", Relation.EQUAL, "equal"),
            Correspondence.of("same", Relation.EQUAL, "equal"),
            Correspondence.of("same", Relation.SUBSET, "equal"));
    Framework newer = Framework.builder().from(SECOND).version("2").build();
    assertThatThrownBy(() -> wrong.gaps(FIRST, newer)).isInstanceOf(InvalidInputException.class);
    assertThat(wrong.findings(FIRST, newer))
        .extracting(Finding::text)
        .containsExactly(
            "error other-framework at /second: mapping 'm': a mapping must be read with the"
                + " frameworks and versions it names; found 'second 1' read with 'second 2'.",
            "error unknown-indicator at /correspondences/0/first: mapping 'm': must refer to one"
                + " of the first framework's indicators; found 'some'. Did you mean 'same'?",
            "error duplicate-pair at /correspondences/2: mapping 'm': two indicators correspond in"
                + " one way; found 'same' and 'equal'.");
  }
}
