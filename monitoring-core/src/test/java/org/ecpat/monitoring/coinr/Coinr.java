package org.ecpat.monitoring.coinr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** COINr's ASEM example: tables by state, and its hierarchy as a framework. */
final class Coinr {
  private Coinr() {}

  /** A file as cells by the code of its row and the name of its column. */
  static Map<String, Map<String, String>> read(String file) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    List<String> lines = lines(file);
    String[] names = lines.get(0).split(",", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 1; c < cells.length; c++) {
        row.put(names[c], cells[c]);
      }
      rows.put(cells[0], row);
    }
    return rows;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Coinr.class.getResourceAsStream("/coinr/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("No such file: " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column of a file; NA is no data. */
  static Column column(Map<String, Map<String, String>> table, String name) {
    Column column = Column.ofSize(table.size());
    int row = 0;
    for (Map<String, String> cells : table.values()) {
      String cell = cells.get(name);
      if (cell.equals("NA")) {
        column.set(row++, Reason.NO_DATA);
      } else {
        column.set(row++, Double.parseDouble(cell));
      }
    }
    return column;
  }

  /** The weights of a file by element; 1 for all if there is none. */
  static Map<String, Double> weights(String file) {
    Map<String, Double> weights = new HashMap<>();
    read(file).forEach((id, row) -> weights.put(id, Double.valueOf(row.get("Weight"))));
    return weights;
  }

  /** The hierarchy, with scores from 0 to 100 for answers. */
  static Framework framework(Map<String, Double> weights) {
    return framework(weights, id -> NumberScale.between(0, 100));
  }

  /** The hierarchy, with the raw values for answers, of which more or less is better. */
  static Framework rawFramework() {
    CoinrTable meta = CoinrTable.read("normalise/iMeta_with_norm_parameters.csv");
    return framework(
        Map.of(),
        id ->
            NumberScale.of(
                meta.number("iCode", id, "Direction") < 0
                    ? Direction.LOWER_IS_BETTER
                    : Direction.HIGHER_IS_BETTER));
  }

  private static Framework framework(
      Map<String, Double> weights, Function<String, NumberScale> scale) {
    Map<String, List<String>> pillars = new LinkedHashMap<>();
    Map<String, Set<String>> parts = new LinkedHashMap<>();
    read("lineage.csv")
        .forEach(
            (indicator, above) -> {
              pillars.computeIfAbsent(above.get("Pillar"), p -> new ArrayList<>()).add(indicator);
              parts
                  .computeIfAbsent(above.get("Sub-index"), p -> new LinkedHashSet<>())
                  .add(above.get("Pillar"));
            });
    Framework.Builder framework = Framework.builder().id("asem").title(Text.of("ASEM"));
    parts.forEach((id, below) -> framework.addGoals(goal(id, weights).goals(below).build()));
    pillars.forEach(
        (id, below) -> {
          framework.addGoals(goal(id, weights).indicators(below).build());
          below.forEach(i -> framework.addIndicators(indicator(i, weights, scale.apply(i))));
        });
    return framework.build();
  }

  private static Goal.Builder goal(String id, Map<String, Double> weights) {
    return Goal.builder().id(id).title(Text.of(id)).weight(weights.getOrDefault(id, 1.0));
  }

  private static Indicator indicator(String id, Map<String, Double> weights, NumberScale scale) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(scale)
        .weight(weights.getOrDefault(id, 1.0))
        .build();
  }
}
