package org.ecpat.monitoring.examples.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.observation.Verdict;
import org.junit.jupiter.api.Test;

/** Makes the catalogue of a few rows of the reference data. */
class CatalogueTest {
  static final Path RESOURCES = Path.of("src", "test", "resources");

  private final Catalogue catalogue = Catalogue.of(inputs());

  static Inputs inputs() {
    return Inputs.of(RESOURCES.resolve("reference"))
        .with("rounds", Table.file(RESOURCES.resolve("rounds.csv")));
  }

  private Catalogue.Parts parts(String name) {
    return Objects.requireNonNull(catalogue.exercises().get(name));
  }

  private Observation observation(String state, String indicator, String round) {
    return parts("public-record").observations().observations().stream()
        .filter(o -> o.state().equals(state) && o.indicator().equals(indicator))
        .filter(o -> o.round().id().equals(round))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsWrongOrDoubtful() {
    assertThat(catalogue.findings()).isEmpty();
  }

  @Test
  void theLeastFavourableTerritoryCounts() {
    Observation observation = observation("PAK", "minimum-age-work", "2016");
    assertThat(observation.answer()).contains(Answer.of(false));
    assertThat(observation.qualifiers()).containsExactly(Qualifier.of(Qualifier.Kind.ESTIMATED));
    assertThat(observation.note())
        .contains(
            Text.of(
                "The territories differ. Federal: No; Punjab: Yes; Khyber Pakhtunkhwa: Yes;"
                    + " Sindh: No; Balochistan: No."));
    assertThat(observation.evidence())
        .hasSize(5)
        .first()
        .isEqualTo(
            Evidence.builder()
                .method(Evidence.Method.DOCUMENT)
                .source("ilab")
                .locator("Minimum_Work/Conforms_To_Intl_Standard")
                .summary(Text.of("Federal: No"))
                .build());
  }

  @Test
  void aGapInATerritoryMakesTheAnswerEstimated() {
    Observation observation = observation("PAK", "training-criminal", "2016");
    assertThat(observation.answer()).contains(Answer.of(true));
    assertThat(observation.has(Qualifier.Kind.ESTIMATED)).isTrue();
  }

  @Test
  void aTerritoryWhereTheQuestionDoesNotAriseMakesNoEstimate() {
    Observation observation = observation("PAK", "compulsory-education", "2016");
    assertThat(observation.answer()).contains(Answer.of(true));
    assertThat(observation.qualifiers()).isEmpty();
    assertThat(observation.note()).isPresent();
  }

  @Test
  void aNumberInAYesNoColumnIsNoData() {
    Observation observation = observation("MMR", "training-criminal", "2019");
    assertThat(observation.absence()).contains(Absence.NO_DATA);
    assertThat(observation.note())
        .contains(Text.of("The record has a number in a yes/no column: 11388."));
    assertThat(catalogue.oddities())
        .extracting(Finding::text)
        .contains(
            "warning number-in-yes-no-column: observation of 'MMR' on 'training-criminal' in 2019:"
                + " the record has a value that values.csv marks as odd; found '11388' in"
                + " ilab_findings.csv, row 31.");
  }

  @Test
  void aCountWithAFootnoteIsProvisional() {
    Observation observation = observation("THA", "investigations", "2018");
    assertThat(observation.answer()).contains(Answer.of(2582));
    assertThat(observation.qualifiers()).containsExactly(Qualifier.of(Qualifier.Kind.PROVISIONAL));
    assertThat(observation.evidence())
        .singleElement()
        .extracting(Evidence::summary)
        .isEqualTo(Optional.of(Text.of("2,582‡")));
  }

  @Test
  void theGapsOfTheRecordAreKeptApart() {
    assertThat(observation("AIA", "investigations", "2022").absence())
        .contains(Absence.NOT_APPLICABLE);
    assertThat(observation("AIA", "investigations", "2020").absence()).contains(Absence.WITHHELD);
    assertThat(observation("AFG", "investigations", "2022").absence()).contains(Absence.NO_DATA);
  }

  @Test
  void theRegisterHoldsThePositionsOfStates() {
    List<PositionRegister> registers = parts("public-record").observations().positions();
    assertThat(registers).hasSize(1);
    PositionRegister register = registers.get(0);
    assertThat(register.asOf()).isEqualTo(LocalDate.of(2015, 3, 14));
    assertThat(register.completeFor()).containsExactly("AFG", "MMR", "PAK", "SSD", "THA");
    assertThat(register.positions())
        .extracting(p -> p.instrument() + " " + p.state())
        .containsExactly("CRC MMR", "CRC PAK", "CRC THA", "OPSC MMR", "OPSC PAK", "OPSC THA");
  }

  @Test
  void theCampaignGetsWhatItsIndicatorsShare() {
    assertThat(parts("ecpat-state-progress").observations().observations())
        .extracting(Observation::indicator)
        .containsOnly("national-plan", "position-crc");
  }

  @Test
  void verdictsKeepTheWordsOfThePublication() {
    assertThat(catalogue.verdicts().on("AFG", 2010))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.labels()).containsExactly("tier-2-watch-list");
              assertThat(v.asReported()).contains("Watchlist");
            });
    assertThat(catalogue.verdicts().on("MMR", 2016)).isEmpty();
    assertThat(catalogue.verdicts().on("TUR", 2011))
        .singleElement()
        .extracting(Verdict::certainty)
        .isEqualTo(Certainty.DERIVED);
  }

  @Test
  void aRoundIsAboutTheStatesOfItsTable() {
    assertThat(parts("public-record").methodology().populations())
        .containsExactly(
            new Population("2010", List.of("AFG", "MMR", "PAK", "THA")),
            new Population("2022", List.of("AFG", "AIA", "MMR", "PAK", "SSD", "THA")));
  }

  @Test
  void aRoundOfOtherStatesThanExpectedStopsTheGenerator() {
    Inputs inputs = Inputs.of(RESOURCES.resolve("reference"));
    assertThatThrownBy(() -> Catalogue.of(inputs))
        .hasMessage("rounds.csv, row 1 expects 196 states, not 4");
  }

  @Test
  void aRawValueThatNoTableExplainsStopsTheGenerator() {
    Values values = new Values(Table.curated("values"));
    assertThatThrownBy(() -> values.of("yes-no", "Perhaps", Optional.empty()))
        .hasMessage("values.csv has no 'Perhaps' for a yes-no scale");
  }

  @Test
  void tellsHowMuchThereIs() {
    assertThat(catalogue.summary())
        .startsWith("250 states, 43 groups, 41 verdicts\n")
        .contains(
            "public-record: 38 indicators, 144 commitments, 6 positions, populations 2010: 4,"
                + " 2022: 6\n")
        .contains("findings of the library: none\n")
        .contains("oddities of the record: {WARNING number-in-yes-no-column=1,");
    assertThat(catalogue.files().keySet())
        .containsExactlyInAnyOrder(
            "states.json",
            "verdicts.json",
            "ecpat-state-progress.framework.json",
            "ecpat-state-progress.methodology.json",
            "ecpat-state-progress.observations.json",
            "public-record.profile.json",
            "public-record.methodology.json",
            "public-record.observations.json",
            "public-record-americas.profile.json",
            "public-record-americas.methodology.json",
            "global-progress-indicators.framework.json",
            "ecpat-state-progress-to-global-progress-indicators.mapping.json");
  }
}
