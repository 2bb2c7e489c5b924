package org.ecpat.monitoring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static VerdictScheme.Builder scheme() {
    return VerdictScheme.builder()
        .id("tiers")
        .title(Text.of("Tiers"))
        .publisher(Text.of("A ministry"))
        .addLabels(
            new VerdictScheme.Label("1", Text.of("Tier 1")),
            new VerdictScheme.Label("2", Text.of("Tier 2")));
  }

  private static Verdict.Builder verdict() {
    return Verdict.builder().scheme("tiers").state("IRL").fromYear(2010).addLabels("1");
  }

  private static Verdicts.Builder verdicts() {
    return Verdicts.builder()
        .id("v")
        .addSources(Yardstick.source("report"))
        .addSchemes(scheme().build());
  }

  @Test
  void aVerdictCoversItsYears() {
    assertThat(verdict().build().toYear()).isEqualTo(2010);
    Verdict verdict = verdict().toYear(2012).build();
    assertThat(verdict.covers(2009)).isFalse();
    assertThat(verdict.covers(2010)).isTrue();
    assertThat(verdict.covers(2012)).isTrue();
    assertThat(verdict.covers(2013)).isFalse();
    assertThatThrownBy(() -> verdict().toYear(2009).build())
        .hasMessage(
            "error period at /toYear: verdict 'tiers' on 'IRL': cannot end before it began;"
                + " found 2009.");
  }

  @Test
  void verdictsAreFoundByStateAndYear() {
    Verdict other = verdict().state("KEN").build();
    Verdicts verdicts = verdicts().addVerdicts(verdict().toYear(2012).build(), other).build();
    assertThat(verdicts.on("IRL", 2012)).containsExactly(verdict().toYear(2012).build());
    assertThat(verdicts.on("KEN", 2012)).isEmpty();
  }

  @Test
  void labelsBelongToTheirScheme() {
    assertThat(scheme().build().label("2"))
        .map(VerdictScheme.Label::name)
        .contains(Text.of("Tier 2"));
    assertThat(scheme().build().label("3")).isEmpty();
    assertThatThrownBy(
            () ->
                verdicts()
                    .addVerdicts(verdict().addLabels("3").build(), verdict().scheme("x").build())
                    .build())
        .hasMessage(
            "error unknown-label at /verdicts/0/labels: verdicts 'v': a verdict's label must be one"
                + " of its scheme's; found 3.\n"
                + "error unknown-scheme at /verdicts/1/scheme: verdicts 'v': a verdict's scheme"
                + " must be one of the collection's; found x.");
    assertThatThrownBy(
            () -> scheme().addLabels(new VerdictScheme.Label("1", Text.of("Again"))).build())
        .hasMessage(
            "error duplicate-id at /labels: verdict scheme 'tiers': the labels must have different"
                + " ids; found [1, 2, 1].");
  }

  @Test
  void soundVerdictsHaveNoFindings() {
    Verdicts verdicts =
        verdicts()
            .addVerdicts(verdict().addSources("report").build(), verdict().fromYear(2011).build())
            .build();
    assertThat(verdicts.findings()).isEmpty();
  }

  @Test
  void findingsNameDuplicatesAndUnknownSources() {
    Verdicts verdicts =
        verdicts()
            .addSources(Yardstick.source("report"))
            .addSchemes(scheme().addSources("a").build())
            .addVerdicts(verdict().build(), verdict().labels(List.of()).addSources("repot").build())
            .build();
    assertThat(verdicts.findings())
        .extracting(Finding::text)
        .containsExactly(
            "error duplicate-id at /sources/1/id: source 'report': an id must be used once;"
                + " found 'report'. It is first used at /sources/0/id.",
            "error duplicate-id at /schemes/1/id: verdict scheme 'tiers': an id must be used once;"
                + " found 'tiers'. It is first used at /schemes/0/id.",
            "error unknown-source at /schemes/1/sources/0: verdict scheme 'tiers': must refer to"
                + " one of the collection's sources; found 'a'. Known: 'report'.",
            "error duplicate-verdict at /verdicts/1: verdict 'tiers' on 'IRL': a scheme has one"
                + " verdict on a state for the same years; found 2010 to 2010."
                + " The first is at /verdicts/0.",
            "error unknown-source at /verdicts/1/sources/0: verdict 'tiers' on 'IRL': must refer"
                + " to one of the collection's sources; found 'repot'. Did you mean 'report'?");
  }

  @Test
  void areValues() {
    ValueContract.<Object>holds(
        () -> verdict().build(),
        () -> verdict().scheme("levels").build(),
        () -> verdict().state("KEN").build(),
        () -> verdict().fromYear(2009).build(),
        () -> verdict().toYear(2011).build(),
        () -> verdict().addLabels("2").build(),
        () -> verdict().asReported("Tier One").build(),
        () -> verdict().certainty(Certainty.DERIVED).build(),
        () -> verdict().addSources("s").build(),
        () -> verdict().note(Text.of("N")).build(),
        () -> scheme().build(),
        () -> scheme().id("levels").build(),
        () -> scheme().title(Text.of("Other")).build(),
        () -> scheme().publisher(Text.of("Other")).build(),
        () -> scheme().addLabels(new VerdictScheme.Label("3", Text.of("Tier 3"))).build(),
        () -> scheme().certainty(Certainty.DERIVED).build(),
        () -> scheme().addSources("s").build(),
        () -> scheme().note(Text.of("N")).build(),
        () -> verdicts().build(),
        () -> verdicts().id("w").build(),
        () -> verdicts().version("2").build(),
        () -> verdicts().title(Text.of("T")).build(),
        () -> verdicts().addSources(Yardstick.source("s")).build(),
        () -> verdicts().addVerdicts(verdict().build()).build());
  }
}
