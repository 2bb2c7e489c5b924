package org.ecpat.monitoring.examples.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.CommitmentLink;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.YesNoScale;

/** The indicators of an exercise. */
final class IndicatorTable {
  private final Table table;
  private final Table levels;

  IndicatorTable(Inputs inputs, String name) {
    this.table = inputs.curated(name);
    this.levels = inputs.curated("levels");
  }

  /** The rows, in the order of the indicators. */
  List<Row> rows() {
    return table.rows();
  }

  /** The ids of a goal's indicators, in order. */
  List<String> of(String goal) {
    return table.where("goal", goal).rows().stream().map(row -> row.text("id")).toList();
  }

  /** The indicators. */
  List<Indicator> indicators() {
    return table.rows().stream().map(this::indicator).toList();
  }

  private Indicator indicator(Row row) {
    return Indicator.builder()
        .id(row.text("id"))
        .question(row.translated("question"))
        .label(row.translation("title"))
        .kind(row.word(IndicatorKind.class, "kind"))
        .scale(scale(row))
        .weight(row.number("weight"))
        .weightRationale(row.translated("weight_rationale"))
        .links(
            row.numbers("commitments").entrySet().stream()
                .map(link -> new CommitmentLink(link.getKey(), link.getValue()))
                .toList())
        .themes(row.list("themes"))
        .guidance(row.translation("guidance"))
        .certainty(row.certainty())
        .addSources("this-catalogue")
        .build();
  }

  private Scale scale(Row row) {
    return switch (row.text("scale")) {
      case "yes-no" -> YesNoScale.yesIsGood();
      case "position" -> PositionScale.of(row.text("instrument"));
      case "number" ->
          new NumberScale(
              row.translation("unit"),
              Direction.HIGHER_IS_BETTER,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Optional.empty());
      case "levels" ->
          new LevelScale(
              row.numbers("levels").entrySet().stream()
                  .map(level -> level(level.getKey(), level.getValue()))
                  .toList());
      default ->
          throw new IllegalStateException(
              row.where() + ": no scale '" + row.text("scale").toLowerCase(Locale.ROOT) + "'");
    };
  }

  private Level level(String id, double points) {
    return new Level(id, levels.only("id", id).translated("label"), points);
  }
}
