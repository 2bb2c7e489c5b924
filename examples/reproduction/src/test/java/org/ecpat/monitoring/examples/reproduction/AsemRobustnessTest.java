package org.ecpat.monitoring.examples.reproduction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.robustness.Factor;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.robustness.WeightSpread;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Range;
import org.junit.jupiter.api.Test;

/**
 * The rank statistics of the reference implementation on its ASEM example, in distribution.
 *
 * <p>Its documented design: at most 1 to 5 winsorised points, min–max on 1 to 100 or z-scores of
 * mean 10 and deviation 2, weights of the pillars and of the two sub-indices within 25 %,
 * arithmetic or geometric means. It ran 100 replicates, so its mean ranks have a standard error of
 * a tenth of the standard deviation; ours, of 2000, a fifth of that. The means must lie within 3.5
 * such errors together, for all 51 states at once, and within 0.2 of a rank where a state hardly
 * moves.
 */
class AsemRobustnessTest {
  private static final int REPLICATES = 400;
  private static final int MOST_POINTS = 5;
  private static final double ERRORS = 3.5;

  private final PublishedIndex asem = PublishedIndex.load("asem");
  private final Map<String, Double> means = new TreeMap<>();
  private final Map<String, Double> squares = new TreeMap<>();

  @Test
  void meanRanksAreThoseOfTheReferenceImplementation() throws IOException {
    Robustness last = null;
    for (int points = 1; points <= MOST_POINTS; points++) {
      last = run(points);
      last.states().forEach(this::add);
    }
    Robustness nominal = requireNonNull(last);
    int compared = 0;
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      String state = cells[0];
      double mean = requireNonNull(means.get(state));
      double deviation = StrictMath.sqrt(requireNonNull(squares.get(state)) - mean * mean);
      double error = ERRORS * deviation * StrictMath.sqrt(1 / 100.0 + 1 / 2000.0);
      assertThat(nominal.state(state).orElseThrow().rank()).hasValue(Double.parseDouble(cells[1]));
      assertThat(mean)
          .as(state)
          .isCloseTo(Double.parseDouble(cells[2]), within(StrictMath.max(0.2, error)));
      compared++;
    }
    assertThat(compared).isEqualTo(51);
  }

  private void add(StateRobustness state) {
    for (StateRobustness.RankShare share : state.rankProbabilities()) {
      double part = share.rank() * share.probability() / MOST_POINTS;
      means.merge(state.state(), part, Double::sum);
      squares.merge(state.state(), part * share.rank(), Double::sum);
    }
  }

  private Robustness run(int points) {
    List<Preparation> preparation = new ArrayList<>(asem.methodology().preparation());
    preparation.set(preparation.size() - 1, Preparations.treatOutliers(points, Shape.LOG_OF_RANGE));
    Methodology methodology =
        Methodology.builder()
            .from(asem.methodology())
            .range(Range.of(1, 100))
            .preparation(preparation)
            .build();
    Factor weights =
        new Factor.Weights(
            "weights", new WeightSpread.Relative(0.25), List.of("Conn", "Sust", "overall"));
    RobustnessRequest request =
        RobustnessRequest.builder()
            .addFactors(
                weights,
                Factors.normalizations(Normalizations.minMax(), Normalizations.zScore(10, 2)),
                Factors.aggregations(Aggregations.arithmeticMean(), Aggregations.geometricMean()))
            .replicates(REPLICATES)
            .seed(points)
            .build();
    return RobustnessAnalysis.of(
            Scoring.plan(asem.framework(), methodology),
            asem.observations(),
            asem.observations().rounds().first(),
            request)
        .run(2, Watch.NONE);
  }

  private static List<String> lines() throws IOException {
    try (var stream =
        requireNonNull(AsemRobustnessTest.class.getResourceAsStream("asem-rank-statistics.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(2)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
