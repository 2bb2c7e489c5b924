package org.ecpat.monitoring.robustness;

import java.util.List;
import org.ecpat.monitoring.scoring.Workspace;

/** A factor bound to an exercise, which changes a workspace; immutable. */
interface Bound {

  /** The number of uniform coordinates. */
  int dimension();

  /**
   * Makes the change.
   *
   * @param coordinates numbers above 0 and below 1
   * @param from where those of this factor begin
   * @param replicate what is changed
   */
  void apply(double[] coordinates, int from, Replicate replicate);

  /** A factor that chooses among plans, which is done before anything else. */
  record Choice(int size, int stride) implements Bound {
    @Override
    public int dimension() {
      return 1;
    }

    /** The part of the plan's number that this factor chooses. */
    int part(double coordinate) {
      return category(coordinate, size) * stride;
    }

    @Override
    public void apply(double[] coordinates, int from, Replicate replicate) {
      // The replicate has chosen its workspace already.
    }
  }

  /** Leaves something out, or nothing above the probability. */
  record LeftOut(List<String> ids, double probability) implements Bound {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public void apply(double[] coordinates, int from, Replicate replicate) {
      double coordinate = coordinates[from];
      if (coordinate < probability) {
        Workspace workspace = replicate.workspace();
        workspace.leaveOut(ids.get(category(coordinate / probability, ids.size())));
      }
    }
  }

  /** The category of a coordinate, each as likely. */
  static int category(double coordinate, int size) {
    return StrictMath.min(size - 1, (int) (coordinate * size));
  }
}
