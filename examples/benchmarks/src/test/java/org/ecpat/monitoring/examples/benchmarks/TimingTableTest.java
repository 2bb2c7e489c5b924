package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingTableTest {
  private static final List<Timing> TIMINGS =
      List.of(
          new Timing("arrays", 200, 50, 0.3),
          new Timing("floor", 200, 50, 0.2),
          new Timing("floor", 10000, 50, 9),
          new Timing("board", 200, 50, 41.6),
          new Timing("boardFloor", 200, 50, 5.2));

  private static TimingTable table(List<Line> lines) {
    return new TimingTable("a machine", LocalDate.of(2026, 11, 24), lines, List.of());
  }

  private static Line line(double milliseconds, double floor) {
    return new Line("full board of values", 200, 50, milliseconds, floor, 6);
  }

  @Test
  void setsEveryTimeBesideItsFloor() {
    assertThat(table(Line.of(TIMINGS)).markdown())
        .isEqualTo(
            """
            a machine, 2026-11-24

            | what | states × indicators | takes | floor | ratio | aim |
            |---|---:|---:|---:|---:|---:|
            | scores and ranks | 200 × 50 | 0.3000 ms | 0.2000 ms | 1.50 | ≤ 1.5 |
            | full board of values | 200 × 50 | 41.60 ms | 5.20 ms | 8.00 | ≤ 6.0 |
            | full board beside scores and ranks | 200 × 50 | 41.60 ms | 0.2000 ms | 208.00 |  |
            """);
  }

  @Test
  void isKeptAndReadAgain(@TempDir Path folder) throws IOException {
    TimingTable table = table(Line.of(TIMINGS));
    assertThat(TimingTable.kept(folder)).isEmpty();
    table.keep(folder);
    assertThat(TimingTable.kept(folder)).contains(table);
    assertThat(folder.resolve("measured.md")).hasContent(table.markdown());
  }

  @Test
  void comparesByRatioAndNotByTime() {
    TimingTable before = table(List.of(line(10, 2)));
    assertThat(table(List.of(line(100, 20))).since(before))
        .isEqualTo("Since 2026-11-24 (a machine):\nnothing changed by more than a quarter.\n");
    assertThat(table(List.of(line(13, 2))).since(before))
        .isEqualTo(
            """
            Since 2026-11-24 (a machine):
            WORSE: full board of values, 200 × 50, ratio 6.50, was 5.00
            """);
    assertThat(table(List.of(line(13, 2))).isWorseThan(before)).isTrue();
    assertThat(table(List.of(line(6, 2))).isWorseThan(before)).isFalse();
    assertThat(table(List.of(line(6, 2))).since(before))
        .isEqualTo(
            """
            Since 2026-11-24 (a machine):
            better: full board of values, 200 × 50, ratio 3.00, was 5.00
            """);
  }
}
