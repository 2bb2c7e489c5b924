package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecpat.monitoring.robustness.Replicate;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.robustness.UncertaintyModel;
import org.ecpat.monitoring.robustness.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicateFloorTest {
  private static final int REPLICATES = 400;

  @ParameterizedTest
  @CsvSource({"51, 49", "30, 130"})
  void countsWhatTheLibraryCounts(int states, int indicators) {
    Robustness library =
        ReplicateBenchmark.analysis(new Workload(states, indicators, 1), REPLICATES)
            .run(2, Watch.NONE);
    ReplicateFloor floor = new ReplicateFloor(new Workload(states, indicators, 1));
    floor.run(1, 0, 150);
    floor.run(1, 150, REPLICATES);
    for (int row = 0; row < states; row++) {
      StateRobustness state = library.states().get(row);
      for (int rank = 1; rank <= states; rank++) {
        assertThat(state.rankProbability(rank))
            .isEqualTo((double) floor.ranks[row][rank] / REPLICATES);
      }
      for (int other = 0; other < states; other++) {
        String code = library.states().get(other).state();
        assertThat(state.above().getOrDefault(code, 0.0))
            .isEqualTo((double) floor.above[row * states + other] / REPLICATES);
      }
      assertThat(state.scores().orElseThrow().median()).isEqualTo(median(floor.scores[row]));
      assertThat(weights(state)).hasSize(floor.first[row] == 0 ? 0 : floor.dimension());
      for (int w = 0; w < weights(state).size(); w++) {
        assertThat(weights(state).get(w))
            .isCloseTo(floor.firstWeights[row][w] / 0x1.0p36 / floor.first[row], within(1e-15));
      }
    }
    assertThat(floor.states()).isEqualTo(states);
  }

  /** Sorting keeps a few bytes now and then; there is no array and no object of ours. */
  @Test
  void aReplicateAllocatesNothing() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    UncertaintyModel model = ReplicateBenchmark.analysis(new Workload(51, 49, 1), 1).model();
    Replicate replicate = model.replicate();
    double[] coordinates = new double[model.dimension()];
    Arrays.fill(coordinates, 0.4);
    replicate.run(coordinates);
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int r = 0; r < 2000; r++) {
      coordinates[0] = (r + 1) / 2002.0;
      replicate.run(coordinates);
    }
    long each = (thread.getCurrentThreadAllocatedBytes() - before) / 2000;
    assertThat(each).isLessThan(200);
  }

  private static List<Double> weights(StateRobustness state) {
    return state.centralWeights().values().stream()
        .map(Map::values)
        .flatMap(values -> values.stream())
        .toList();
  }

  private static double median(int[] counts) {
    int half = IntStream.of(counts).sum() / 2;
    int bin = 0;
    for (int seen = counts[0]; seen < half; bin++) {
      seen += counts[bin + 1];
    }
    return bin * (100.0 / (1 << 14));
  }
}
