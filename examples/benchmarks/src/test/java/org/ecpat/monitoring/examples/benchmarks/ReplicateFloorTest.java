package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.robustness.Watch;
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
