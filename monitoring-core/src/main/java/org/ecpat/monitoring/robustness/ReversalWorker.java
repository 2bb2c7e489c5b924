package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.scoring.Baseline;

/** Takes one state away after another and compares the order of the others. */
final class ReversalWorker implements Parallel.Worker<List<RankReversal>> {
  private final Baseline baseline;
  private final double[] before;
  private final List<RankReversal> found = new ArrayList<>();

  ReversalWorker(Baseline baseline, double[] before) {
    this.baseline = baseline;
    this.before = before;
  }

  @Override
  public void work(long piece) {
    int away = (int) piece;
    double[] after = RankChecks.settled(baseline.without(away));
    long turned = 0;
    List<RankReversal.Turned> examples = new ArrayList<>();
    for (int a = 0; a < before.length; a++) {
      for (int b = a + 1; a != away && b < before.length; b++) {
        if (b != away && isTurned(a, b, after[a < away ? a : a - 1], after[b < away ? b : b - 1])) {
          turned++;
          if (examples.size() < RankReversal.MOST_EXAMPLES) {
            examples.add(before[a] > before[b] ? turned(a, b) : turned(b, a));
          }
        }
      }
    }
    if (turned > 0) {
      found.add(new RankReversal(baseline.states().get(away), turned, examples));
    }
  }

  /** Whether one was above the other and is now below; false if a score is missing. */
  private boolean isTurned(int a, int b, double afterA, double afterB) {
    return (before[a] > before[b] && afterA < afterB) || (before[a] < before[b] && afterA > afterB);
  }

  private RankReversal.Turned turned(int first, int second) {
    return new RankReversal.Turned(baseline.states().get(first), baseline.states().get(second));
  }

  @Override
  public List<RankReversal> result() {
    return found;
  }
}
