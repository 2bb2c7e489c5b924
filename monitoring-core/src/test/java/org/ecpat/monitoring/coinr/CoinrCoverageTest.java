package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of what is reproduced of COINr's outputs, printed with the tests. */
class CoinrCoverageTest {
  private static final Path MANIFEST =
      Path.of("..", "..", "shared", "reference", "coinr", "MANIFEST.csv");
  private static final CoinrTable COVERAGE = CoinrTable.read("coverage.csv");

  /** What is covered names the test that compares it; what is not says why. */
  @Test
  void namesAReasonOrATestForEveryFile() {
    for (List<String> row : COVERAGE.rows()) {
      assertThat(row.get(1)).isIn("covered", "input", "not covered");
      assertThat(row.get(2)).as(row.get(0)).isNotBlank();
      if (row.get(1).equals("covered")) {
        String[] name = row.get(3).split("\\.", -1);
        assertThat(tests(name[0])).as(row.get(0)).contains(name[1]);
      }
    }
  }

  private static List<String> tests(String name) {
    try {
      Class<?> type = Class.forName(CoinrCoverageTest.class.getPackageName() + "." + name);
      return Arrays.stream(type.getDeclaredMethods())
          .filter(m -> m.getAnnotations().length > 0)
          .map(java.lang.reflect.Method::getName)
          .toList();
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  /** The manifest of the reference data, where they are at hand. */
  @Test
  void listsEveryFileOfTheManifest() throws IOException {
    List<String> listed = COVERAGE.texts("file");
    assertThat(listed).hasSize(130).doesNotHaveDuplicates();
    if (Files.exists(MANIFEST)) {
      List<String> manifest = Files.readAllLines(MANIFEST, StandardCharsets.UTF_8);
      assertThat(listed)
          .isEqualTo(manifest.stream().skip(1).map(l -> l.substring(0, l.indexOf(','))).toList());
    }
  }

  @Test
  void printsTheTable() {
    String table =
        COVERAGE.rows().stream()
            .map(
                row ->
                    String.format(
                        Locale.ROOT, "%-48s %-12s %s", row.get(0), row.get(1), row.get(2)))
            .collect(Collectors.joining(System.lineSeparator()));
    System.out.println(table);
    System.out.println(
        "covered "
            + count("covered")
            + ", input "
            + count("input")
            + ", not covered "
            + count("not covered"));
    assertThat(List.of(count("covered"), count("input"), count("not covered")))
        .containsExactly(111L, 18L, 1L);
  }

  private static long count(String status) {
    return COVERAGE.texts("status").stream().filter(status::equals).count();
  }
}
