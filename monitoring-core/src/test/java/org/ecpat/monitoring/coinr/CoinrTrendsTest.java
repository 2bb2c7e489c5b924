package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.progress.TrendInput;
import org.ecpat.monitoring.progress.TrendObstacle;
import org.ecpat.monitoring.progress.TrendPoint;
import org.ecpat.monitoring.progress.TrendRule;
import org.junit.jupiter.api.Test;

/** COINr's growth rates of the single indicators of its panel, from the first year to the last. */
class CoinrTrendsTest {
  private static final CoinrTable RAW = CoinrTable.read("purse/global__Raw.csv");
  private static final CoinrTable THEIRS = CoinrTable.read("purse/trends_CAGR.csv");

  private static Map<List<String>, Double> values() {
    Map<List<String>, Double> values = new HashMap<>();
    List<String> years = RAW.texts("Time");
    List<String> states = RAW.texts("uCode");
    for (String indicator : RAW.names().subList(2, RAW.names().size())) {
      double[] numbers = RAW.numbers(indicator);
      for (int row = 0; row < numbers.length; row++) {
        values.put(List.of(states.get(row), indicator, years.get(row)), numbers[row]);
      }
    }
    return values;
  }

  private static TrendPoint point(String year, double value) {
    return new TrendPoint(LocalDate.of(Integer.parseInt(year), 12, 31), value);
  }

  /** Where COINr has infinity or no number we name the obstacle; where it has NA, a year lacks. */
  @Test
  void growsAsCoinrDoes() {
    Map<List<String>, Double> values = values();
    Map<TrendObstacle, Integer> obstacles = new EnumMap<>(TrendObstacle.class);
    int compared = 0;
    int missing = 0;
    List<String> states = THEIRS.texts("uCode");
    List<String> indicators = THEIRS.texts("iCode");
    List<String> firsts = THEIRS.texts("t_first");
    List<String> latests = THEIRS.texts("t_latest");
    double[] rates = THEIRS.numbers("CAGR");
    for (int row = 0; row < rates.length; row++) {
      String state = states.get(row);
      String indicator = indicators.get(row);
      String first = firsts.get(row);
      String latest = latests.get(row);
      if (first.equals("NA")) {
        missing++;
        continue;
      }
      double before = values.getOrDefault(List.of(state, indicator, first), Double.NaN);
      double after = values.getOrDefault(List.of(state, indicator, latest), Double.NaN);
      TrendInput input =
          TrendInput.of(point(first, before), point(latest, after), Direction.HIGHER_IS_BETTER);
      Optional<TrendObstacle> obstacle = TrendRule.UN_PROGRESS_CHART.obstacle(input);
      double rate = rates[row];
      assertThat(obstacle.isEmpty()).as(state + " " + indicator).isEqualTo(Double.isFinite(rate));
      if (obstacle.isPresent()) {
        obstacles.merge(obstacle.get(), 1, Integer::sum);
      } else {
        assertThat(TrendRule.UN_PROGRESS_CHART.judge(input).growth())
            .as(state + " " + indicator)
            .isCloseTo(rate, within(1e-12));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(2364);
    assertThat(obstacles)
        .isEqualTo(Map.of(TrendObstacle.ZERO_BASE, 71, TrendObstacle.SIGNS_DIFFER, 1));
    assertThat(missing).isEqualTo(63);
  }
}
