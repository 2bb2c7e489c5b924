package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.scoring.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Computes one replicate after another: uniform coordinates in, scores and ranks out.
 *
 * <p>Made by {@link UncertaintyModel#replicate}. It reuses its arrays, so what it says holds until
 * the next run. Not thread-safe: one for each thread.
 */
public final class Replicate {
  private final UncertaintyModel model;
  private final @Nullable Workspace[] workspaces;
  private final double[] drawn;
  private Workspace workspace;

  Replicate(UncertaintyModel model) {
    this.model = model;
    this.workspaces = new @Nullable Workspace[model.plans()];
    this.drawn = new double[model.dimension()];
    this.workspace = model.baseline().workspace();
  }

  /**
   * Scores with the changes that these coordinates mean.
   *
   * @param coordinates numbers above 0 and below 1, those of the first factor first
   * @throws IllegalArgumentException unless there are as many as the model has dimensions
   */
  public void run(double[] coordinates) {
    if (coordinates.length != model.dimension()) {
      throw new IllegalArgumentException(
          "A replicate needs "
              + model.dimension()
              + " coordinates; found "
              + coordinates.length
              + ".");
    }
    prepare(coordinates);
    workspace.run();
  }

  /** Makes the changes without scoring. */
  void prepare(double[] coordinates) {
    workspace = chosen(coordinates);
    workspace.reset();
    for (int f = 0; f < model.size(); f++) {
      model.bound(f).apply(coordinates, model.offset(f), this);
    }
  }

  private Workspace chosen(double[] coordinates) {
    int plan = 0;
    for (int f = 0; f < model.size(); f++) {
      if (model.bound(f) instanceof Bound.Choice choice) {
        plan += choice.part(coordinates[model.offset(f)]);
      }
    }
    Workspace known = workspaces[plan];
    if (known == null) {
      known = model.baseline(plan).workspace();
      workspaces[plan] = known;
    }
    return known;
  }

  /** What is changed. */
  Workspace workspace() {
    return workspace;
  }

  /** The share of a weight that was drawn with a coordinate. */
  double drawn(int coordinate) {
    return drawn[coordinate];
  }

  void drawn(int coordinate, double share) {
    drawn[coordinate] = share;
  }

  /** Whether no state at all has a score, which counts as a failure. */
  public boolean isFailed() {
    for (int row = 0; row < model.states().size(); row++) {
      if (workspace.hasScore(row)) {
        return false;
      }
    }
    return true;
  }

  /** The overall score of a state, by its position; NaN if it has none. */
  public double score(int row) {
    return workspace.score(row);
  }

  /** The rank of a state, by its position; NaN if it has none. */
  public double rank(int row) {
    return workspace.rank(row);
  }

  /**
   * The band of a state, by its position, counted from 0 for the lowest; -1 if it is not rated.
   *
   * <p>Where the methodology has no bands, 0 for every state that is ranked.
   */
  public int band(int row) {
    return workspace.band(row);
  }
}
