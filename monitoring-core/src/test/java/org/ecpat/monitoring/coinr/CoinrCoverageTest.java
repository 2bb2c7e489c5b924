package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what is reproduced of COINr's outputs, but for weights and aggregation. */
class CoinrCoverageTest {
  private static final Path FIXTURES =
      Path.of("src", "test", "resources", "org", "ecpat", "monitoring", "coinr");
  private static final CoinrTable COVERAGE = CoinrTable.read("coverage.csv");

  static Stream<Arguments> files() {
    return COVERAGE.rows().stream().map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource("files")
  void readsEveryFileThatIsCovered(String file, String status, String by) {
    assertThat(by).isNotBlank();
    assertThat(status).isIn("covered", "input", "not covered");
    if (!status.equals("not covered")) {
      CoinrTable table = CoinrTable.read(file);
      assertThat(table.rows()).allMatch(row -> row.size() == table.names().size());
    }
  }

  @Test
  void namesEveryFileThatIsThere() {
    Set<String> listed = new TreeSet<>(COVERAGE.texts("file"));
    Set<String> there =
        Stream.of("normalise", "denominate", "impute", "screen", "treat", "pipeline")
            .flatMap(CoinrCoverageTest::files)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(there);
    assertThat(COVERAGE.texts("status").stream().filter(List.of("covered")::contains).count())
        .isEqualTo(62);
  }

  private static Stream<String> files(String folder) {
    try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
      return files.map(file -> folder + "/" + file.getFileName()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
