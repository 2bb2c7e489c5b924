package org.ecpat.monitoring.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.jspecify.annotations.Nullable;

/** Understands the answer in a cell by the scale of its indicator. */
record AnswerCell(Sheet sheet, Sheet.Row row, int column) {
  private static final Set<String> AMBIGUOUS =
      Set.of("n/a", "na", "-", "--", ".", "..", "?", "x", "none", "unknown");

  /** Puts the answer or the absence into an observation; whether there was one. */
  boolean put(Indicator indicator, Observation.Builder observation) {
    String text = row.cell(column);
    Answer answer = answer(indicator.scale(), text);
    Optional<Absence> absence = absence(text);
    if (answer != null && absence.isPresent()) {
      refuseDouble();
      return false;
    } else if (answer != null) {
      observation.answer(answer);
      return true;
    }
    absence.ifPresent(observation::absence);
    if (absence.isEmpty()) {
      refuse(indicator.scale(), text);
    }
    return absence.isPresent();
  }

  /** The absence of that name, in any case, with hyphens or spaces. */
  static Optional<Absence> absence(String text) {
    String word = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Stream.of(Absence.values()).filter(a -> a.name().equals(word)).findFirst();
  }

  private @Nullable Answer answer(Scale scale, String text) {
    if (scale instanceof NumberScale) {
      OptionalDouble number = sheet.number(text);
      return number.isPresent() ? Answer.of(number.getAsDouble()) : null;
    } else if (scale instanceof LevelScale levels) {
      return level(levels, text).map(level -> Answer.of(level.id())).orElse(null);
    } else if (scale instanceof PositionScale) {
      return Stream.of(Stand.values())
          .filter(stand -> stand.name().equalsIgnoreCase(text))
          .findFirst()
          .map(PositionScale::answer)
          .orElse(null);
    }
    return Cells.truth(text).map(Answer::of).orElse(null);
  }

  private static Optional<Level> level(LevelScale scale, String text) {
    Optional<Level> named =
        scale.levels().stream()
            .filter(l -> l.id().equalsIgnoreCase(text) || l.label().says(text))
            .findFirst();
    return named.or(
        () ->
            Cells.truth(text).flatMap(yes -> scale.level(Boolean.TRUE.equals(yes) ? "yes" : "no")));
  }

  private void refuseDouble() {
    sheet.problem(
        "ambiguous-absence",
        row,
        column,
        "must be either a level of the scale or the word for an absence",
        Optional.of("Call the level in the framework otherwise."));
  }

  private void refuse(Scale scale, String text) {
    if (Cells.isFormula(text)) {
      sheet.problem(
          "formula",
          row,
          column,
          "must be a value, not a formula",
          Optional.of("Insert the values in place of the formulas, and save again."));
    } else if (Cells.isFailure(text)) {
      sheet.problem(
          "spreadsheet-error",
          row,
          column,
          "must not be what a spreadsheet shows where it failed",
          Optional.of("Mend the cell, and save again."));
    } else if (AMBIGUOUS.contains(text.toLowerCase(Locale.ROOT))) {
      sheet.problem(
          "ambiguous-absence",
          row,
          column,
          "must say why there is no answer",
          Optional.of(
              "Write not-applicable, no-data, withheld, unresolved or not-assessed, or leave it"
                  + " empty."));
    } else if (scale instanceof NumberScale) {
      sheet.problem(
          "cell-number",
          row,
          column,
          "must be a number",
          Optional.of(Cells.numberRemedy(text, sheet.hasDecimalComma())));
    } else {
      sheet.problem(
          "cell", row, column, "must be an answer on the scale", Optional.of(remedy(scale, text)));
    }
  }

  private static String remedy(Scale scale, String text) {
    if (Cells.isLikeADay(text)) {
      return Cells.MADE_A_DAY;
    }
    List<String> known = new ArrayList<>();
    if (scale instanceof LevelScale levels) {
      levels.levels().forEach(level -> known.add(level.id()));
    } else if (scale instanceof PositionScale) {
      Stream.of(Stand.values()).forEach(s -> known.add(s.name().toLowerCase(Locale.ROOT)));
    } else {
      known.addAll(List.of("yes", "no"));
    }
    return Names.remedy(text, known);
  }
}
