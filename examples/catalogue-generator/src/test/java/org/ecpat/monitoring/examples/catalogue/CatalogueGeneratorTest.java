package org.ecpat.monitoring.examples.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.Observations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueGeneratorTest {
  @TempDir Path folder;

  @Test
  void writesDocumentsThatAreReadAgain() throws IOException {
    Catalogue catalogue = Catalogue.of(CatalogueTest.inputs());
    CatalogueGenerator.write(catalogue, folder);
    assertThat(
            Documents.read(Observations.class, folder.resolve("public-record.observations.json")))
        .isIn(catalogue.exercises().values().stream().map(Catalogue.Parts::observations).toList());
  }

  @Test
  void checkPassesOverTheSameBytes() throws IOException {
    CatalogueGenerator.write(Catalogue.of(CatalogueTest.inputs()), folder);
    CatalogueGenerator.check(Catalogue.of(CatalogueTest.inputs()), folder);
  }

  @Test
  void checkNamesWhatDiffers() throws IOException {
    Catalogue catalogue = Catalogue.of(CatalogueTest.inputs());
    CatalogueGenerator.write(catalogue, folder);
    Files.writeString(folder.resolve("states.json"), "{}\n");
    Files.delete(folder.resolve("verdicts.json"));
    assertThatThrownBy(() -> CatalogueGenerator.check(catalogue, folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(folder + " differs in [states.json, verdicts.json]");
  }

  @Test
  void documentsWithAnErrorAreNotWritten() throws IOException {
    Table wrong = Table.file(CatalogueTest.RESOURCES.resolve("memberships.csv"));
    Inputs inputs =
        CatalogueTest.inputs()
            .with("memberships", wrong)
            .with(
                "rounds",
                Table.file(CatalogueTest.RESOURCES.resolve("rounds.csv"))
                    .where("exercise", "public-record"));
    assertThatThrownBy(() -> CatalogueGenerator.write(Catalogue.of(inputs), folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'PAX'");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void saysHowItIsUsed() {
    assertThatThrownBy(() -> CatalogueGenerator.main(new String[] {"reference"}))
        .hasMessage("usage: [--check] <folder of the reference data> <folder of the documents>");
  }
}
