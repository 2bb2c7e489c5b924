package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers follow by hand from those of the lines. */
class RemarksTest {

  @Test
  void saysHowMuchFasterTwoThreadsAre() {
    List<Line> lines =
        List.of(
            new Line("replicate", 200, 200, 0.2, 0.16, 1.5),
            new Line("replicate on each of 2 threads", 200, 200, 0.25, 0.16, 1.5));
    // 2 · 0.2/0.25 = 1.6, and 2 · 0.16/0.16 = 2.
    assertThat(Remarks.on(lines))
        .containsExactly(
            "Replicates of 200 × 200: 5000 a second on one thread, 8000 on two. Two are 1.60 times"
                + " as fast, by hand 2.00 times: 0.80 of it (aim: 0.9 or more).");
  }

  @Test
  void saysHowTimeGrowsWithTheCellsAndHowCoinrStands() {
    List<Line> lines =
        List.of(
            new Line("scores and ranks", 200, 200, 0.2, 0.16, 1.5),
            new Line("scores and ranks", 10000, 200, 20, 10, 1.5));
    // 0.2 ms / 40 000 = 5 ns, 20 ms / 2 000 000 = 10 ns; 4 s / 20 ms = 200.
    assertThat(Remarks.on(lines))
        .containsExactly(
            "Nanoseconds a cell, scores and ranks (in brackets by hand): 200 × 200 5.0 (4.0),"
                + " 10000 × 200 10.0 (5.0).",
            "COINr is known to take 4 to 7 s for 10000 × 200: 200 to 350 times as long as this run"
                + " (aim: 200).");
  }

  @Test
  void saysHowManyReplicatesCoinrManages() {
    // 0.02 ms are 50 000 a second.
    assertThat(Remarks.on(List.of(new Line("replicate", 51, 49, 0.02, 0.016, 1.5))))
        .singleElement()
        .asString()
        .startsWith("COINr is known to manage 5 to 7 replicates of ASEM a second; here it is 7143")
        .contains("to 10000 times as many on one thread (aim: 5000)");
  }

  @Test
  void saysNothingOfLinesThatAreMissing() {
    assertThat(Remarks.on(List.of())).isEmpty();
  }
}
