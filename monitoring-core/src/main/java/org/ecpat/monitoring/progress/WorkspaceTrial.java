package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Workspace;

/** Scores changed answers in a workspace, where nothing is prepared before it is scored. */
final class WorkspaceTrial implements Trial {
  private final Workspace workspace;
  private final List<Indicator> indicators;
  private final int row;

  WorkspaceTrial(Baseline baseline, int row) {
    this.workspace = baseline.workspace();
    this.indicators = baseline.plan().indicators();
    this.row = row;
  }

  @Override
  public Outcome outcome(Map<Integer, Answer> changes) {
    run(changes);
    return new Outcome(workspace.score(row), workspace.band(row));
  }

  @Override
  public double[] indicators(Map<Integer, Answer> changes) {
    run(changes);
    return indicators.stream()
        .mapToDouble(i -> workspace.scores().column(i.id()).orElseThrow().value(row))
        .toArray();
  }

  private void run(Map<Integer, Answer> changes) {
    workspace.reset();
    changes.forEach((indicator, answer) -> workspace.answer(indicator, row, answer));
    workspace.run();
  }
}
