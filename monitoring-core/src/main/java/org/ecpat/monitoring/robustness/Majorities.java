package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Sum;

/** Compares every two states by the indicators on which either is ahead. */
final class Majorities {
  private final List<String> states;
  private final int[] rows;
  private final List<Column> columns = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final BitSet[] beats;
  private final BitSet[] beatenBy;

  Majorities(Baseline baseline) {
    this.states = baseline.states();
    Column overall = baseline.scores().overall();
    this.rows = IntStream.range(0, states.size()).filter(overall::has).toArray();
    Rules.of("transitivity")
        .require(
            rows.length >= 3,
            "too-few-states",
            "",
            "at least three states must have a score",
            rows.length)
        .verify();
    Map<String, Double> paths = pathWeights(baseline);
    for (Indicator indicator : baseline.plan().indicators()) {
      double weight = paths.getOrDefault(indicator.id(), 0.0);
      if (weight > 0) {
        columns.add(baseline.scores().column(indicator.id()).orElseThrow());
        weights.add(weight);
      }
    }
    this.beats = sets();
    this.beatenBy = sets();
    compareAll();
  }

  /** The nominal path weight of every indicator and goal; several paths to one add up. */
  static Map<String, Double> pathWeights(Baseline baseline) {
    Map<String, Double> paths = new HashMap<>();
    paths.put(Framework.OVERALL, 1.0);
    for (int node = baseline.nodes().size() - 1; node >= 0; node--) {
      double above = paths.getOrDefault(baseline.nodes().get(node), 0.0);
      double[] weights = baseline.weights(node);
      double total = Sum.of(weights);
      for (int c = 0; c < weights.length && total > 0; c++) {
        paths.merge(baseline.children(node).get(c), above * weights[c] / total, Double::sum);
      }
    }
    return paths;
  }

  private BitSet[] sets() {
    return IntStream.range(0, rows.length)
        .mapToObj(i -> new BitSet(rows.length))
        .toArray(BitSet[]::new);
  }

  private void compareAll() {
    for (int a = 0; a < rows.length; a++) {
      for (int b = a + 1; b < rows.length; b++) {
        double majority = Decimals.settle(majority(rows[a], rows[b]));
        if (majority != 0) {
          int winner = majority > 0 ? a : b;
          int loser = majority > 0 ? b : a;
          beats[winner].set(loser);
          beatenBy[loser].set(winner);
        }
      }
    }
  }

  /** The weight on which one state is ahead less that on which the other is. */
  private double majority(int a, int b) {
    Sum sum = new Sum();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      if (column.has(a) && column.has(b)) {
        double ahead = Decimals.settle(column.value(a)) - Decimals.settle(column.value(b));
        sum.add(Math.signum(ahead) * weights.get(c));
      }
    }
    return sum.value();
  }

  Transitivity transitivity() {
    long cycles = 0;
    List<List<String>> examples = new ArrayList<>();
    for (int a = 0; a < rows.length; a++) {
      for (int b = beats[a].nextSetBit(a + 1); b >= 0; b = beats[a].nextSetBit(b + 1)) {
        BitSet third = (BitSet) beats[b].clone();
        third.and(beatenBy[a]);
        third.clear(0, a);
        cycles += third.cardinality();
        for (int c = third.nextSetBit(0); c >= 0; c = third.nextSetBit(c + 1)) {
          if (examples.size() < Transitivity.MOST_EXAMPLES) {
            examples.add(List.of(state(a), state(b), state(c)));
          }
        }
      }
    }
    Optional<String> winner =
        IntStream.range(0, rows.length)
            .filter(a -> beats[a].cardinality() == rows.length - 1)
            .mapToObj(this::state)
            .findFirst();
    return new Transitivity(rows.length, cycles, examples, winner);
  }

  private String state(int index) {
    return states.get(rows[index]);
  }
}
