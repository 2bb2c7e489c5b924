package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.InputTable;

/** Draws the answers that are not sure. */
final class BoundAnswers implements Bound {
  private final List<Cell> cells = new ArrayList<>();
  private final Factor.Answers factor;

  BoundAnswers(Baseline baseline, Factor.Answers factor) {
    this.factor = factor;
    InputTable input = baseline.scores().input();
    for (int i = 0; i < input.size(); i++) {
      Scale scale = baseline.plan().indicators().get(i).scale();
      for (int row = 0; row < input.rows(); row++) {
        Optional<Basis> basis = baseline.basis(i, row);
        if (basis.isPresent() && input.prepared(i, row).isEmpty()) {
          add(i, row, scale, basis.get());
        }
      }
    }
  }

  private void add(int indicator, int row, Scale scale, Basis basis) {
    double confidence = basis.confidence().orElse(factor.confidence());
    if (basis.answer().isEmpty() || confidence >= 1) {
      return;
    }
    Answer answer = basis.answer().get();
    if (scale instanceof NumberScale && answer instanceof Answer.Quantity quantity) {
      double half = (1 - confidence) * factor.spread() * size(scale, quantity.value());
      if (half > 0) {
        cells.add(new NumberCell(indicator, row, quantity.value(), half));
      }
      return;
    }
    List<Answer> levels = levels(scale);
    int at = levels.stream().map(Answer::text).toList().indexOf(answer.text());
    if (at >= 0) {
      Answer below = levels.get(StrictMath.max(at - 1, 0));
      Answer above = levels.get(StrictMath.min(at + 1, levels.size() - 1));
      boolean inside = at > 0 && at < levels.size() - 1;
      double beside = 1 - confidence;
      double down = at == 0 ? 0 : inside ? beside / 2 : beside;
      cells.add(new LevelCell(indicator, row, below, above, down, down + confidence));
    }
  }

  private static double size(Scale scale, double value) {
    return scale.worst().isPresent() && scale.best().isPresent()
        ? StrictMath.abs(scale.best().getAsDouble() - scale.worst().getAsDouble())
        : StrictMath.abs(value);
  }

  /** The answers of a scale of levels, the lowest first. */
  private static List<Answer> levels(Scale scale) {
    if (scale instanceof YesNoScale) {
      return List.of(Answer.of(false), Answer.of(true));
    }
    if (scale instanceof LevelScale levels) {
      return levels.levels().stream().map(Level::id).map(Answer::of).toList();
    }
    return Stream.of(Stand.NONE, Stand.SIGNED, Stand.BOUND).map(PositionScale::answer).toList();
  }

  @Override
  public int dimension() {
    return cells.size();
  }

  @Override
  public void apply(double[] coordinates, int from, Replicate replicate) {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).apply(coordinates[from + i], replicate);
    }
  }

  private sealed interface Cell {
    void apply(double coordinate, Replicate replicate);
  }

  private record NumberCell(int indicator, int row, double middle, double half) implements Cell {
    @Override
    public void apply(double coordinate, Replicate replicate) {
      double away =
          coordinate < 0.5
              ? StrictMath.sqrt(2 * coordinate) - 1
              : 1 - StrictMath.sqrt(2 * (1 - coordinate));
      replicate.workspace().value(indicator, row, middle + half * away);
    }
  }

  private record LevelCell(
      int indicator, int row, Answer below, Answer above, double low, double high) implements Cell {
    @Override
    public void apply(double coordinate, Replicate replicate) {
      if (coordinate < low) {
        replicate.workspace().answer(indicator, row, below);
      } else if (coordinate >= high) {
        replicate.workspace().answer(indicator, row, above);
      }
    }
  }
}
