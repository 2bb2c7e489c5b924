package org.ecpat.monitoring.scoring;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.NodeImputation;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Statistics;

/** Fills nodes that have no value from those of other states. */
final class NodeImputer {
  private final Map<String, Group> groups = new HashMap<>();

  NodeImputer(Framework framework) {
    framework.states().groups().forEach(group -> groups.putIfAbsent(group.id(), group));
  }

  /** A column in which cells of states with an answer are filled. */
  Column filled(NodeImputation imputation, Column values, ScoreTable table) {
    BitSet answered = answered(table);
    List<Optional<String>> group =
        IntStream.range(0, values.size())
            .mapToObj(row -> group(imputation.groups(), table.input, row))
            .toList();
    Map<Optional<String>, Double> centres = new HashMap<>();
    Column out = values.copy();
    for (int row = 0; row < out.size(); row++) {
      boolean fits = imputation.groups().isEmpty() || group.get(row).isPresent();
      if (fits && answered.get(row) && !values.has(row) && !values.is(row, Reason.NOT_APPLICABLE)) {
        double centre =
            centres.computeIfAbsent(group.get(row), g -> centre(imputation, values, group, g));
        if (Double.isFinite(centre)) {
          out.set(row, centre);
        }
      }
    }
    return out;
  }

  /** The states that have a value somewhere. */
  private static BitSet answered(ScoreTable table) {
    BitSet answered = new BitSet();
    for (int leaf = 0; leaf < table.input.size(); leaf++) {
      Column column = table.input.column(leaf);
      for (int row = 0; row < column.size(); row++) {
        if (column.has(row)) {
          answered.set(row);
        }
      }
    }
    return answered;
  }

  private Optional<String> group(List<String> some, InputTable table, int row) {
    String state = table.states().get(row);
    return some.stream().filter(id -> table.isIn(groups.get(id), state)).findFirst();
  }

  private static double centre(
      NodeImputation imputation,
      Column values,
      List<Optional<String>> group,
      Optional<String> which) {
    double[] others =
        IntStream.range(0, values.size())
            .filter(row -> values.has(row) && group.get(row).equals(which))
            .mapToDouble(values::value)
            .toArray();
    if (others.length == 0) {
      return Double.NaN;
    }
    return imputation.by() == NodeImputation.By.MEAN
        ? Statistics.mean(others)
        : Statistics.median(others);
  }
}
