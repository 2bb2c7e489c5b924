package org.ecpat.monitoring.json;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkVersion;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.MappingGaps;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of the catalogue hold; the counts are those of the reference data. */
class CatalogTest {

  @Test
  void namesItsExercises() {
    assertThat(Catalog.names())
        .containsExactly("ecpat-state-progress", "public-record", "public-record-americas");
  }

  @Test
  void unknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> Catalog.open("public-recrod"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-exercise: catalogue: has the exercises 'ecpat-state-progress',"
                + " 'public-record', 'public-record-americas'; found 'public-recrod'. Did you mean"
                + " 'public-record'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecpat-state-progress", "public-record", "public-record-americas"})
  void nothingIsWrongOrDoubtful(String name) {
    Exercise exercise = Catalog.open(name);
    assertThat(exercise.framework().findings()).isEmpty();
    assertThat(exercise.methodology().findings(exercise.framework())).isEmpty();
    assertThat(exercise.observations().findings(exercise.framework())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ecpat-state-progress.framework",
        "ecpat-state-progress.methodology",
        "ecpat-state-progress.observations",
        "global-progress-indicators.framework",
        "ecpat-state-progress-to-global-progress-indicators.mapping",
        "public-record.profile",
        "public-record-americas.profile",
        "public-record-americas.methodology",
        "public-record.methodology",
        "public-record.observations",
        "verdicts",
        "states"
      })
  void isWrittenAsTheWriterWritesIt(String document) throws IOException {
    try (InputStream stream = Catalog.class.getResourceAsStream("catalog/" + document + ".json")) {
      assertThat(stream).isNotNull();
      byte[] bytes = stream.readAllBytes();
      assertThat(Documents.text(value(document)).getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo(bytes);
    }
  }

  private static Object value(String document) {
    String[] parts = document.split("\\.", 2);
    return switch (parts[parts.length - 1]) {
      case "framework" -> Catalog.framework(parts[0]);
      case "methodology" -> Catalog.methodology(parts[0]);
      case "profile" -> Catalog.profile(parts[0]);
      case "mapping" -> Catalog.mapping();
      case "observations" -> Catalog.observations(parts[0]);
      case "verdicts" -> Catalog.verdicts();
      default -> Catalog.states();
    };
  }

  @Test
  void publicRecordListsTheStatesOfEachRound() {
    Map<String, Integer> sizes =
        Catalog.methodology("public-record").populations().stream()
            .collect(toMap(Population::round, p -> p.states().size()));
    assertThat(sizes)
        .isEqualTo(
            Map.of(
                "2009", 196, "2010", 196, "2011", 196, "2012", 196, "2016", 147, "2017", 141,
                "2018", 140, "2019", 142, "2020", 142, "2022", 142));
  }

  @Test
  void bothFrameworksHaveTheSameGoalsAndCommitments() {
    Framework campaign = Catalog.framework("ecpat-state-progress");
    Framework record = Catalog.framework("public-record");
    assertThat(campaign.goals())
        .extracting(Goal::id)
        .containsExactly("prevention", "protection", "assistance")
        .isEqualTo(record.goals().stream().map(Goal::id).toList());
    assertThat(campaign.instruments()).hasSize(20).isEqualTo(record.instruments());
    assertThat(campaign.commitments()).hasSize(144).isEqualTo(record.commitments());
    assertThat(campaign.states()).isEqualTo(record.states()).isEqualTo(Catalog.states());
  }

  @Test
  void indicatorsOfOneIdAskTheSameQuestion() {
    Framework campaign = Catalog.framework("ecpat-state-progress");
    Framework record = Catalog.framework("public-record");
    List<Indicator> shared =
        campaign.indicators().stream().filter(i -> record.indicator(i.id()).isPresent()).toList();
    assertThat(shared).hasSize(8);
    for (Indicator indicator : shared) {
      Indicator other = record.indicator(indicator.id()).orElseThrow();
      assertThat(other.question()).isEqualTo(indicator.question());
      assertThat(other.scale()).isEqualTo(indicator.scale());
      assertThat(other.links()).isEqualTo(indicator.links());
    }
  }

  @Test
  void thePublicRecordIsAProfileOfTheCampaign() {
    Framework record = Catalog.framework("public-record");
    assertThat(record.base())
        .contains(FrameworkVersion.of(Catalog.framework("ecpat-state-progress")));
    assertThat(Catalog.profile("public-record").without()).hasSize(20);
    assertThat(Catalog.profile("public-record").weights()).hasSize(8);
    assertThat(record.indicators()).hasSize(38);
  }

  @Test
  void theRegionalVariantScoresTheStatesOfItsRegion() {
    Exercise americas = Catalog.open("public-record-americas");
    assertThat(americas.framework().base())
        .contains(FrameworkVersion.of(Catalog.framework("public-record")));
    assertThat(americas.framework().indicators()).hasSize(37);
    Scoreboard board = Scoring.plan(americas).score(americas.observations(), Round.of(2022));
    Group region = Catalog.states().group("un-americas").orElseThrow();
    assertThat(board.cards())
        .hasSize(30)
        .extracting(Scorecard::state)
        .isSubsetOf(region.statesOn(Round.of(2022).date()));
    Score gap = board.card("BRA").orElseThrow().score("position-traffic-minors").orElseThrow();
    assertThat(gap.reason()).contains(Reason.NOT_ASSESSED);
  }

  @Test
  void theMappingListsWhatEachExerciseAsksAlone() {
    Framework campaign = Catalog.framework("ecpat-state-progress");
    MappingGaps gaps =
        Catalog.mapping().gaps(campaign, Catalog.framework("global-progress-indicators"));
    assertThat(gaps.onlyFirst()).hasSize(22);
    assertThat(gaps.partlyFirst()).isEmpty();
    assertThat(gaps.onlySecond())
        .extracting(Indicator::id)
        .containsExactly("age-of-consent", "protection-standards-tourism", "background-checks");
    assertThat(gaps.partlySecond())
        .extracting(Indicator::id)
        .containsExactly("extraterritoriality-extradition", "commitments-ratified");
  }

  @Test
  void nothingReconstructedIsCalledPublished() {
    for (String name : Catalog.names()) {
      assertThat(Catalog.framework(name).certainty()).isEqualTo(Certainty.RECONSTRUCTED);
      assertThat(Catalog.methodology(name).certainty()).isEqualTo(Certainty.RECONSTRUCTED);
      assertThat(Catalog.framework(name).indicators())
          .extracting(Indicator::certainty)
          .isSubsetOf(Certainty.RECONSTRUCTED, Certainty.UNVERIFIED);
    }
  }

  @Test
  void verdictsAreThoseOfThreePublishers() {
    Verdicts verdicts = Catalog.verdicts();
    assertThat(verdicts.findings()).isEmpty();
    Map<String, Long> counts =
        verdicts.verdicts().stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    Verdict::scheme, java.util.stream.Collectors.counting()));
    assertThat(counts)
        .isEqualTo(Map.of("tip-tier", 2251L, "ilab-advancement", 773L, "ecpat-progress", 34L));
  }

  @Test
  void verdictWithoutLabelNamesThePossibleOnes() {
    assertThat(Catalog.verdicts().on("LUX", 2010))
        .filteredOn(v -> v.scheme().equals("ecpat-progress"))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.labels()).containsExactly("limited", "slow");
              assertThat(v.certainty()).isEqualTo(Certainty.DERIVED);
            });
  }

  @Test
  void statesAreTheListAndKosovo() {
    StateRegister states = Catalog.states();
    assertThat(states.findings()).isEmpty();
    assertThat(states.states()).hasSize(250);
    assertThat(states.state("XKX")).isPresent();
    assertThat(states.group("crc-196").map(Group::members).orElseThrow()).hasSize(196);
    assertThat(states.group("campaign").map(Group::members).orElseThrow()).hasSize(34);
  }

  @Test
  void isReadInItsModule() {
    assertThat(Catalog.class.getModule().getName()).isEqualTo("org.ecpat.monitoring.json");
    assertThat(Catalog.states().states()).isNotEmpty();
  }
}
