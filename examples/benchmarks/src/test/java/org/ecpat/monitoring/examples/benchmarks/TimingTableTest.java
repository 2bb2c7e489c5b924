package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTableTest {

  @Test
  void setsEveryTimeBesideItsFloor() {
    assertThat(
            TimingTable.of(
                List.of(
                    new Timing("arrays", 200, 50, 0.3),
                    new Timing("floor", 200, 50, 0.2),
                    new Timing("floor", 10000, 50, 9),
                    new Timing("board", 200, 50, 41.6))))
        .isEqualTo(
            """
            | states × indicators | scores and ranks | by hand | ratio | full board |
            |---|---:|---:|---:|---:|
            | 200 × 50 | 0.300 ms | 0.200 ms | 1.50 | 42 ms |
            """);
  }
}
