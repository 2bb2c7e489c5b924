package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void takesLessThanSixteenBytesACell() {
    Memory memory = Memory.of(new Workload(2000, 200, 1));
    // 8 for a number and 1 for a reason; an eighth more in the scores, for 25 goals on 200
    // indicators
    assertThat(memory.table()).isBetween(9.0, 10.0);
    assertThat(memory.scores()).isBetween(10.1, 16.0);
  }

  @Test
  void saysWhatItMeasured() {
    assertThat(new Memory(9, 10.26).sentence())
        .isEqualTo(
            "A cell takes 9.0 bytes in the table of values and 10.3 in the table of scores.");
  }
}
