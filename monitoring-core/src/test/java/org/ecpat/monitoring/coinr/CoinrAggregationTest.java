package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aggregations against COINr's own results, see the file beside them for the calls. */
class CoinrAggregationTest {

  private static Aggregation aggregation(String name) {
    return switch (name) {
      case "amean" -> Aggregations.arithmeticMean();
      case "gmean" -> Aggregations.geometricMean();
      case "hmean" -> Aggregations.harmonicMean();
      case "genmean" -> Aggregations.powerMean(2);
      case "median" -> Aggregations.median();
      case "min" -> Aggregations.minimum();
      case "max" -> Aggregations.maximum();
      case "copeland" -> Aggregations.copeland();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "complete.csv, amean, '', complete__amean.csv",
    "complete.csv, gmean, '', complete__gmean.csv",
    "complete.csv, hmean, '', complete__hmean.csv",
    "complete.csv, genmean, '', complete__genmean_p2.csv",
    "complete.csv, median, '', complete__median.csv",
    "complete.csv, min, '', complete__min.csv",
    "complete.csv, max, '', complete__max.csv",
    "complete.csv, copeland, '', complete__copeland.csv",
    "complete.csv, amean, weights_unequal.csv, complete__amean_unequal.csv",
    "complete.csv, gmean, weights_unequal.csv, complete__gmean_unequal.csv",
    "complete.csv, amean, weights_unequal_with_zeros.csv, complete__amean_zeros.csv",
    "gaps.csv, amean, '', withNA__amean.csv",
    "gaps.csv, gmean, '', withNA__gmean.csv",
    "gaps.csv, amean, weights_unequal.csv, withNA__amean_unequal.csv"
  })
  void aggregatesAsCoinrDoes(String data, String method, String weights, String expected) {
    Framework framework = Coinr.framework(weights.isEmpty() ? Map.of() : Coinr.weights(weights));
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("coinr", "COINr", framework))
            .aggregation(aggregation(method))
            .build();
    check(framework, methodology, data, expected);
  }

  @Test
  void mixesMethodsByLevel() {
    Framework framework = Coinr.framework(Map.of());
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("coinr", "COINr", framework))
            .addLevels(NodeRules.builder().build())
            .addLevels(NodeRules.builder().aggregation(Aggregations.geometricMean()).build())
            .build();
    check(framework, methodology, "complete.csv", "complete__mixed.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "0.7, 0.7, 0.7, withNA__amean_thresh_07.csv",
    "0.5, 0.5, 1, withNA__amean_thresh_1_05_05.csv"
  })
  void appliesThresholdsByLevel(double index, double part, double pillar, String expected) {
    Framework framework = Coinr.framework(Map.of());
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("coinr", "COINr", framework))
            .addLevels(NodeRules.builder().threshold(index).build())
            .addLevels(NodeRules.builder().threshold(part).build())
            .addLevels(NodeRules.builder().threshold(pillar).build())
            .build();
    check(framework, methodology, "gaps.csv", expected);
  }

  private static void check(
      Framework framework, Methodology methodology, String data, String expected) {
    Map<String, Map<String, String>> input = Coinr.read(data);
    ScoringPlan plan = Scoring.plan(framework, methodology);
    List<Column> columns = new ArrayList<>();
    plan.indicators().forEach(i -> columns.add(Coinr.column(input, i.id())));
    ScoreTable scores = plan.evaluate(InputTable.of(List.copyOf(input.keySet()), columns));
    Map<String, Map<String, String>> theirs = Coinr.read(expected);
    int compared = 0;
    for (String node : theirs.get("AUS").keySet()) {
      Column ours = scores.column(node.equals("Index") ? Framework.OVERALL : node).orElseThrow();
      Column reference = Coinr.column(theirs, node);
      for (int row = 0; row < ours.size(); row++) {
        assertThat(ours.has(row)).as(node + " " + row).isEqualTo(reference.has(row));
        if (ours.has(row)) {
          assertThat(ours.value(row))
              .as(node + " " + row)
              .isCloseTo(reference.value(row), within(1e-9));
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(51 * 11);
  }

  /**
   * COINr compares majorities that were summed with rounding errors: where half the weight is for
   * either state it can find 0.49999999999999994, less than half, and take a point from one of the
   * two while the other keeps its own. So its scores do not add up to 0, as ours do.
   */
  @Test
  void ranksAllIndicatorsAtOnceByCopeland() {
    Map<String, Map<String, String>> input = Coinr.read("complete.csv");
    Map<String, Map<String, String>> theirs = Coinr.read("copeland_49ind_flat.csv");
    Map<String, Double> unequal = Coinr.weights("weights_unequal.csv");
    List<String> names = List.copyOf(input.get("AUS").keySet());
    Columns columns = Columns.of(names.stream().map(n -> Coinr.column(input, n)).toList());
    double[] equal = names.stream().mapToDouble(n -> 1).toArray();
    double[] weights = names.stream().mapToDouble(unequal::get).toArray();
    Column out = Column.ofSize(51);
    Aggregations.copeland().aggregate(columns, equal, out);
    Column reference = Coinr.column(theirs, "copeland");
    double ours = 0;
    double lost = 0;
    for (int row = 0; row < 51; row++) {
      assertThat(out.value(row) - reference.value(row)).isBetween(0.0, 2.0);
      ours += out.value(row);
      lost -= reference.value(row);
    }
    assertThat(ours).isZero();
    assertThat(lost).isEqualTo(11);
    Aggregations.copeland().aggregate(columns, weights, out);
    assertThat(out).isEqualTo(Coinr.column(theirs, "copeland_unequal"));
  }

  @ParameterizedTest
  @CsvSource({"'', effective_equal.csv", "weights_unequal.csv, effective_unequal.csv"})
  void multipliesWeightsDownThePath(String weights, String expected) {
    Framework framework = Coinr.framework(weights.isEmpty() ? Map.of() : Coinr.weights(weights));
    Round round = Round.of(2018);
    Observations.Builder observations = Observations.builder().id("all").framework("asem");
    framework
        .indicators()
        .forEach(
            i -> observations.addObservations(Observation.of("AUS", i.id(), round, Answer.of(50))));
    Scorecard card =
        Scoring.plan(framework, Methodology.of("coinr", "COINr", framework))
            .score(observations.build(), round)
            .card("AUS")
            .orElseThrow();
    Map<String, Map<String, String>> theirs = Coinr.read(expected);
    assertThat(card.scores()).hasSize(60);
    card.scores()
        .forEach(
            score -> {
              String id = score.node().equals(Framework.OVERALL) ? "Index" : score.node();
              assertThat(score.pathWeight())
                  .as(id)
                  .isCloseTo(Double.parseDouble(theirs.get(id).get("EffWeight")), within(1e-12));
            });
  }
}
