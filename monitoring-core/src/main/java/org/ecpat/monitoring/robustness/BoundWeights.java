package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.table.Sum;

/** Draws the weights of some nodes; nodes with a single child keep it. */
final class BoundWeights implements Bound {
  private final List<NodeWeights> nodes = new ArrayList<>();
  private final WeightSpread spread;
  private int dimension;

  BoundWeights(Baseline baseline, List<Integer> positions, WeightSpread spread) {
    this.spread = spread;
    for (int node : positions) {
      double[] nominal = baseline.weights(node);
      if (nominal.length > 1) {
        nodes.add(new NodeWeights(node, shares(nominal), spread));
        dimension += nominal.length;
      }
    }
  }

  private static double[] shares(double[] weights) {
    double total = Sum.of(weights);
    double[] shares = weights.clone();
    for (int c = 0; c < shares.length; c++) {
      shares[c] = total > 0 ? shares[c] / total : 0;
    }
    return shares;
  }

  /** The nodes whose weights are drawn, by position, in the order of the coordinates. */
  List<Integer> positions() {
    return nodes.stream().map(n -> n.node).toList();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void apply(double[] coordinates, int from, Replicate replicate) {
    int at = from;
    for (int i = 0; i < nodes.size(); i++) {
      NodeWeights node = nodes.get(i);
      node.draw(coordinates, at, replicate, spread);
      at += node.nominal.length;
    }
  }

  private static final class NodeWeights {
    private final int node;
    private final double[] nominal;
    private final GammaQuantile[] quantiles;

    NodeWeights(int node, double[] nominal, WeightSpread spread) {
      this.node = node;
      this.nominal = nominal;
      this.quantiles = new GammaQuantile[nominal.length];
      if (spread instanceof WeightSpread.Dirichlet dirichlet) {
        for (int c = 0; c < nominal.length; c++) {
          quantiles[c] =
              new GammaQuantile(
                  StrictMath.max(dirichlet.concentration() * nominal[c], Double.MIN_NORMAL));
        }
      }
    }

    void draw(double[] coordinates, int from, Replicate replicate, WeightSpread spread) {
      double sum = 0;
      double lost = 0;
      for (int c = 0; c < nominal.length; c++) {
        double term = variate(c, coordinates[from + c], spread);
        replicate.drawn(from + c, term);
        double next = sum + term;
        double part = next - sum;
        lost += (sum - (next - part)) + (term - part);
        sum = next;
      }
      double total = sum + lost;
      for (int c = 0; c < nominal.length; c++) {
        double share = total > 0 ? replicate.drawn(from + c) / total : nominal[c];
        replicate.drawn(from + c, share);
        replicate.workspace().weight(node, c, share);
      }
    }

    private double variate(int child, double coordinate, WeightSpread spread) {
      if (spread instanceof WeightSpread.Relative relative) {
        return nominal[child] * (1 + relative.share() * (2 * coordinate - 1));
      }
      if (spread instanceof WeightSpread.Simplex) {
        return -StrictMath.log(coordinate);
      }
      return nominal[child] > 0 ? quantiles[child].of(coordinate) : 0;
    }
  }
}
