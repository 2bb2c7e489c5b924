package org.ecpat.monitoring.coinr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Preference;
import org.ecpat.monitoring.scoring.InputTable;
import org.ecpat.monitoring.scoring.ScoreTable;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Ranks;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of COINr's pipeline: scores at all levels, rounded, ranked, and ranked in groups. */
class CoinrBoardTest {
  private static final CoinrTable TREATED = CoinrTable.read("pipeline/Treated.csv");
  private static final List<String> STATES = TREATED.texts("uCode");
  private final Map<String, Column> scores = scores();

  /** The scores of all indicators and goals, by the names that COINr has for them. */
  private static Map<String, Column> scores() {
    Framework framework = Coinr.rawFramework();
    Methodology methodology =
        Methodology.builder()
            .from(Methodology.of("coinr", "COINr", framework))
            .normalization(Normalizations.minMax())
            .build();
    ScoringPlan plan = Scoring.plan(framework, methodology);
    List<Column> columns = new ArrayList<>();
    plan.indicators().forEach(i -> columns.add(TREATED.column(i.id())));
    ScoreTable table = plan.evaluate(InputTable.of(STATES, columns));
    Map<String, Column> scores = new HashMap<>();
    plan.indicators().forEach(i -> scores.put(i.id(), table.column(i.id()).orElseThrow()));
    framework.goals().forEach(g -> scores.put(g.id(), table.column(g.id()).orElseThrow()));
    scores.put("Index", table.column(Framework.OVERALL).orElseThrow());
    return scores;
  }

  private static int row(String state) {
    return STATES.indexOf(state);
  }

  @Test
  void scoresAllLevels() {
    CoinrTable theirs = CoinrTable.read("pipeline/Aggregated.csv");
    assertThat(theirs.texts("uCode")).isEqualTo(STATES);
    assertThat(theirs.indicators()).hasSize(60);
    for (String element : theirs.indicators()) {
      assertThat(CoinrTable.deviation(scores.get(element), theirs.numbers(element)))
          .as(element)
          .isLessThan(1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"results_Summ_round2", "results_Aggs_round2", "results_Full_round2"})
  void roundsAndRanksTheIndex(String file) {
    CoinrTable theirs = CoinrTable.read("pipeline/" + file + ".csv");
    double[] ranks = Ranks.descending(scores.get("Index"), Ties.STANDARD);
    List<String> states = theirs.texts("uCode");
    List<Integer> rows = states.stream().map(CoinrBoardTest::row).toList();
    for (String element : theirs.indicators()) {
      double[] numbers = theirs.numbers(element);
      for (int i = 0; i < numbers.length; i++) {
        int row = rows.get(i);
        if (element.equals("Rank")) {
          assertThat(ranks[row]).isEqualTo(numbers[i]);
        } else {
          double value = scores.get(element).value(row);
          assertThat(Decimals.round(value, 2, RoundingMode.HALF_EVEN))
              .as(element + " " + states.get(i))
              .isEqualTo(numbers[i]);
        }
      }
    }
  }

  /** Compared exactly, as COINr does; boards rank after ten decimals. */
  @Test
  void ranksEveryElement() {
    CoinrTable theirs = CoinrTable.read("pipeline/results_Full_ranks.csv");
    List<String> states = theirs.texts("uCode");
    assertThat(theirs.indicators()).hasSize(60);
    for (String element : theirs.indicators()) {
      double[] ours = Ranks.descending(scores.get(element), Ties.STANDARD);
      double[] ranks = theirs.numbers(element);
      for (int i = 0; i < ranks.length; i++) {
        assertThat(ours[row(states.get(i))]).as(element + " " + states.get(i)).isEqualTo(ranks[i]);
      }
    }
  }

  private static Column mapped(Column column, DoubleUnaryOperator function) {
    Column mapped = column.copy();
    IntStream.range(0, column.size())
        .filter(column::has)
        .forEach(row -> mapped.set(row, function.applyAsDouble(column.value(row))));
    return mapped;
  }

  @Test
  void ranksEveryElementWithinGroups() {
    CoinrTable theirs = CoinrTable.read("pipeline/results_Full_groupranks_GDP.csv");
    List<String> states = theirs.texts("uCode");
    List<String> groups = theirs.texts("GDP_group");
    for (String element : theirs.indicators().subList(1, 61)) {
      double[] ranks = theirs.numbers(element);
      for (String group : List.of("S", "M", "L", "XL")) {
        int[] members =
            IntStream.range(0, states.size()).filter(i -> groups.get(i).equals(group)).toArray();
        int[] rows = Arrays.stream(members).map(i -> row(states.get(i))).toArray();
        double[] ours = Ranks.descending(scores.get(element).rows(rows), Ties.STANDARD);
        for (int i = 0; i < members.length; i++) {
          assertThat(ours[i]).as(element + " " + group).isEqualTo(ranks[members[i]]);
        }
      }
    }
  }

  /**
   * The share of indicators in which one state beats another, ties counting half: PROMETHEE's net
   * flow of two states alone is that share less that of the other. Values that differ by less than
   * ten decimals tie for us, and not for COINr, which costs half an indicator each.
   */
  @Test
  void comparesAllPairsOfStates() {
    CoinrTable theirs = CoinrTable.read("aggregate/outrank_matrix_49ind_equal.csv");
    CoinrTable normalised = CoinrTable.read("pipeline/Normalised.csv");
    List<Column> columns = normalised.indicators().stream().map(normalised::column).toList();
    double[] weights = columns.stream().mapToDouble(c -> 1).toArray();
    Aggregation flow = Aggregations.promethee(Preference.usual());
    Column out = Column.ofSize(2);
    double noise = 0;
    for (int a = 0; a < STATES.size(); a++) {
      double[] shares = theirs.numbers(STATES.get(a));
      for (int b = 0; b < a; b++) {
        int[] pair = {b, a};
        flow.aggregate(Columns.of(columns.stream().map(c -> c.rows(pair)).toList()), weights, out);
        double halves = columns.stream().filter(c -> differsByNoise(c, pair)).count() / 98.0;
        assertThat((1 + out.value(0)) / 2).isCloseTo(shares[b], within(halves + 1e-9));
        noise += halves;
      }
    }
    assertThat(noise * 98).isBetween(1.0, 5.0);
  }

  private static boolean differsByNoise(Column column, int... pair) {
    double lead = column.value(pair[0]) - column.value(pair[1]);
    return lead != 0 && Decimals.settle(lead) == 0;
  }

  /** The five best and the five worst ranks of Sweden among the raw indicators. */
  @Test
  void findsStrengthsAndWeaknesses() {
    CoinrTable raw = CoinrTable.read("raw.csv");
    CoinrTable meta = CoinrTable.read("normalise/iMeta_with_norm_parameters.csv");
    Map<String, Double> ranks = new HashMap<>();
    for (String indicator : raw.indicators()) {
      double sign = meta.number("iCode", indicator, "Direction");
      Column turned = mapped(raw.column(indicator), v -> sign * v);
      ranks.put(indicator, Ranks.descending(turned, Ties.STANDARD)[row("SWE")]);
    }
    List<Double> sorted = ranks.values().stream().sorted().toList();
    CoinrTable best = CoinrTable.read("analysis/strengths_SWE.csv");
    CoinrTable worst = CoinrTable.read("analysis/weaknesses_SWE.csv");
    for (int i = 0; i < 5; i++) {
      assertThat(ranks.get(best.texts("Code").get(i)))
          .isEqualTo(best.numbers("Rank")[i])
          .isEqualTo(sorted.get(i));
      assertThat(ranks.get(worst.texts("Code").get(i)))
          .isEqualTo(worst.numbers("Rank")[i])
          .isEqualTo(sorted.get(44 + i));
    }
  }
}
