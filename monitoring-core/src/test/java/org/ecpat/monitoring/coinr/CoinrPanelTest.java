package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.FitOn;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preparations;
import org.ecpat.monitoring.methodology.Shape;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.table.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COINr's panel of five years, normalised over all of them (global) or each for itself (local). */
class CoinrPanelTest {
  private static final CoinrTable RAW = CoinrTable.read("purse/global__Raw.csv");
  private static final List<String> INDICATORS = RAW.names().subList(2, RAW.names().size());

  private static Observations observations() {
    List<Observation> seen = new ArrayList<>();
    List<String> years = RAW.texts("Time");
    List<String> states = RAW.texts("uCode");
    for (String indicator : INDICATORS) {
      double[] values = RAW.numbers(indicator);
      for (int row = 0; row < values.length; row++) {
        Round round = Round.of(Integer.parseInt(years.get(row)));
        String state = states.get(row);
        seen.add(
            Double.isNaN(values[row])
                ? Observation.of(state, indicator, round, Absence.NO_DATA)
                : Observation.of(state, indicator, round, Answer.of(values[row])));
      }
    }
    return Observations.builder().id("panel").framework("asem").observations(seen).build();
  }

  @ParameterizedTest
  @CsvSource({"global, ALL", "local, THIS"})
  void scoresEveryYear(String name, FitOn.Rounds rounds) {
    Framework framework = Coinr.rawFramework();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("coinr", "COINr", framework))
            .addPreparation(
                Preparations.screenStates(0.9, 0, List.of(), List.of()),
                Preparations.treatOutliers(5, Shape.LOG_OF_RANGE))
            .normalization(Normalizations.minMax())
            .fitOn(rounds == FitOn.Rounds.ALL ? FitOn.allRounds() : FitOn.thisRound())
            .build();
    CoinrTable theirs = CoinrTable.read("purse/" + name + "__Aggregated.csv");
    Observations observations = observations();
    List<String> years = theirs.texts("Time");
    List<String> codes = theirs.texts("uCode");
    int compared = 0;
    for (int year = 2018; year <= 2022; year++) {
      ScoreTable ours = Scoring.plan(framework, methodology).scores(observations, Round.of(year));
      List<String> states = ours.input().states();
      for (String node : theirs.names().subList(2, 13)) {
        Column column = ours.column(node.equals("Index") ? Framework.OVERALL : node).orElseThrow();
        double[] numbers = theirs.numbers(node);
        for (int row = 0; row < numbers.length; row++) {
          if (years.get(row).equals(String.valueOf(year))) {
            int at = states.indexOf(codes.get(row));
            assertThat(column.value(at)).as(node + row).isCloseTo(numbers[row], within(1e-9));
            compared++;
          }
        }
      }
      assertThat(ours.overall().count()).isEqualTo(46);
    }
    assertThat(compared).isEqualTo(230 * 11);
  }
}
