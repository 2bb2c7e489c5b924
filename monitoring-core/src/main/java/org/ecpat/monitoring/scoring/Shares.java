package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.table.Sum;

/** The nominal weights of all places, before anything is left out. */
final class Shares {
  private final Layout layout;
  private final double[] weights;
  private final double[] totals;

  Shares(Layout layout, ScoreTable table) {
    this.layout = layout;
    this.weights = new double[layout.places.size()];
    this.totals = new double[layout.nodes.size()];
    for (InnerNode node : layout.nodes) {
      totals[node.slot - layout.leaves.size()] = Sum.of(table.weights(node));
    }
    for (int p = 0; p < weights.length; p++) {
      Place place = layout.place(p);
      weights[p] = place.child() < 0 ? 0 : table.weights(above(place))[place.child()];
    }
  }

  private InnerNode above(Place place) {
    return layout.node(layout.place(place.parent()).slot());
  }

  /** The weight of each place; 0 for the whole, and where it has none. */
  double[] weights() {
    return weights;
  }

  /** The sum of the weights of the children of a node. */
  double total(InnerNode node) {
    return totals[node.slot - layout.leaves.size()];
  }

  /** The share of a place among its siblings, from 0 to 1; 0 if it has no weight. */
  double of(int place) {
    if (place == 0) {
      return 1;
    }
    return weights[place] > 0 ? weights[place] / total(above(layout.place(place))) : 0;
  }
}
