package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.robustness.Availability;
import org.ecpat.monitoring.robustness.CorrelatedPair;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data quality of the ASEM data with its gaps, against COINr's get_data_avail and get_corr. */
class CoinrDataQualityTest {
  private static final Round ROUND = Round.of(2018);
  private static DataQuality quality;

  @BeforeAll
  static void look() {
    Framework framework = Coinr.framework(Map.of());
    Observations.Builder observations = Observations.builder().id("gaps").framework("asem");
    Coinr.read("gaps.csv")
        .forEach(
            (state, row) ->
                row.forEach(
                    (indicator, cell) ->
                        observations.addObservations(
                            cell.equals("NA")
                                ? Observation.of(state, indicator, ROUND, Absence.NO_DATA)
                                : Observation.of(
                                    state,
                                    indicator,
                                    ROUND,
                                    Answer.of(Double.parseDouble(cell))))));
    quality =
        DataQuality.of(
            Scoring.plan(framework, Methodology.of("plain", "Plain", framework)),
            observations.build(),
            ROUND);
  }

  @Test
  void countsAnswersOfStatesAsCoinrDoes() {
    CoinrTable theirs = CoinrTable.read("screen/data_avail_summary.csv");
    assertThat(quality.byState()).hasSize(51);
    for (Availability state : quality.byState()) {
      assertThat(state.questions()).isEqualTo(49);
      assertThat((double) (49 - state.answered()))
          .isEqualTo(theirs.number("uCode", state.of(), "N_missing"));
      assertThat(state.share().orElseThrow())
          .isCloseTo(theirs.number("uCode", state.of(), "Dat_Avail"), within(1e-12));
    }
  }

  /** COINr gives shares by state and group; their sum over the states is ours of the group. */
  @Test
  void countsAnswersOfGoalsAsCoinrDoes() {
    CoinrTable theirs = CoinrTable.read("screen/data_avail_bygroup.csv");
    assertThat(quality.byGoal()).hasSize(11);
    for (Availability goal : quality.byGoal()) {
      String group = goal.of().equals(Framework.OVERALL) ? "Index" : goal.of();
      double sum = 0;
      for (double share : theirs.numbers(group)) {
        sum += share;
      }
      assertThat(goal.share().orElseThrow()).as(group).isCloseTo(sum / 51, within(1e-12));
    }
  }

  /** Where less is better COINr's raw data run the other way: Pearson's sign turns, no size. */
  @Test
  void correlatesIndicatorsAsCoinrDoes() {
    CoinrTable theirs = CoinrTable.read("analysis/correlations_raw.csv");
    assertThat(quality.indicators()).hasSize(49 * 48 / 2);
    int compared = 0;
    for (List<String> row : theirs.rows()) {
      CorrelatedPair pair =
          quality.indicators().stream()
              .filter(
                  p -> List.of(p.first(), p.second()).containsAll(List.of(row.get(0), row.get(1))))
              .findFirst()
              .orElseThrow();
      assertThat(Math.abs(pair.pearson().orElseThrow()))
          .isCloseTo(Math.abs(Double.parseDouble(row.get(2))), within(1e-9));
      compared++;
    }
    assertThat(compared).isEqualTo(1176);
    assertThat(quality.indicators().stream().filter(p -> p.goal().isPresent())).hasSize(140);
  }

  /** The distributions that COINr flags as outlying, in its statistics of the raw data. */
  @Test
  void findsTheOutliersThatCoinrFlags() {
    CoinrTable theirs = CoinrTable.read("analysis/stats_raw.csv");
    List<String> flagged =
        theirs.texts("iCode").stream()
            .filter(
                i ->
                    theirs
                        .texts("Flag.SkewKurt")
                        .get(theirs.texts("iCode").indexOf(i))
                        .equals("OUT"))
            .map(i -> "indicator '" + i + "'")
            .toList();
    assertThat(flagged).isNotEmpty();
    assertThat(quality.findings().stream().filter(f -> f.code().equals("outlying-distribution")))
        .extracting(Finding::subject)
        .containsExactlyInAnyOrderElementsOf(flagged);
  }
}
