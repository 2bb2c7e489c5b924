package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.robustness.Omission;
import org.ecpat.monitoring.robustness.RankChecks;
import org.ecpat.monitoring.robustness.StateMove;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** Leaving each pillar of ASEM out, against COINr's remove_elements. */
class CoinrOmissionTest {

  @Test
  void movesStatesAsCoinrDoes() {
    Framework framework = Coinr.framework(Map.of());
    Round round = Round.of(2018);
    CoinrTable input = CoinrTable.read("pipeline/Normalised.csv");
    Observations.Builder observations = Observations.builder().id("n").framework("asem");
    for (String indicator : input.indicators()) {
      double[] values = input.numbers(indicator);
      for (int row = 0; row < values.length; row++) {
        observations.addObservations(
            Observation.of(
                input.texts("uCode").get(row), indicator, round, Answer.of(values[row])));
      }
    }
    List<Omission> ours =
        RankChecks.leaveOneOut(
            Scoring.plan(framework, Methodology.of("plain", "Plain", framework))
                .baseline(observations.build(), round));
    CoinrTable scores = CoinrTable.read("analysis/remove_level2_scores.csv");
    CoinrTable ranks = CoinrTable.read("analysis/remove_level2_ranks.csv");
    int compared = 0;
    for (Omission omission : ours) {
      if (!scores.names().contains(omission.id())) {
        continue;
      }
      for (StateMove state : omission.states()) {
        assertThat(state.scoreBefore().orElseThrow())
            .isCloseTo(scores.number("uCode", state.state(), "Nominal"), within(1e-9));
        assertThat(state.scoreAfter().orElseThrow())
            .isCloseTo(scores.number("uCode", state.state(), omission.id()), within(1e-9));
        assertThat(state.rankBefore()).hasValue(ranks.number("uCode", state.state(), "Nominal"));
        assertThat(state.rankAfter()).hasValue(ranks.number("uCode", state.state(), omission.id()));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(8 * 51);
    assertThat(ours).hasSize(49 + 10);
  }
}
