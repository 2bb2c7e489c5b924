package org.ecpat.monitoring.robustness;

import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Statistics;
import org.ecpat.monitoring.table.Sum;

/** The sums behind Sobol indices, over some rows of a design, which can occur more than once. */
final class SobolSums {
  private final SobolRequest request;
  private final double[] outputs;
  private final int[] rows;
  private final double mean;
  private final double variance;

  SobolSums(SobolRequest request, double[] outputs, int[] rows) {
    this.request = request;
    this.outputs = outputs;
    this.rows = rows;
    double[] both = new double[2 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      both[i] = output(0, rows[i]);
      both[rows.length + i] = output(1, rows[i]);
    }
    double deviation = Statistics.standardDeviation(both);
    this.mean = Statistics.mean(both);
    this.variance = deviation * deviation;
  }

  /** The rows whose outputs are all finite. */
  static int[] completeRows(double[] outputs, int size) {
    return IntStream.range(0, size)
        .filter(
            row -> {
              boolean complete = true;
              for (int i = row; i < outputs.length; i += size) {
                complete &= Double.isFinite(outputs[i]);
              }
              return complete;
            })
        .toArray();
  }

  double mean() {
    return mean;
  }

  double variance() {
    return variance;
  }

  double first(int factor) {
    Sum sum = new Sum();
    for (int row : rows) {
      double b = output(1, row);
      double mixed = output(2 + factor, row);
      sum.add(
          switch (request.firstOrder()) {
            case SALTELLI -> b * (mixed - output(0, row));
            case CENTRED -> (b - mean) * (mixed - output(0, row));
            case JANSEN -> variance - (b - mixed) * (b - mixed) / 2;
          });
    }
    return share(sum);
  }

  double total(int factor) {
    Sum sum = new Sum();
    for (int row : rows) {
      double a = output(0, row);
      double mixed = output(2 + factor, row);
      sum.add(
          switch (request.totalOrder()) {
            case SALTELLI -> a * (a - mixed);
            case CENTRED -> (a - mean) * (a - mixed);
            case JANSEN -> (a - mixed) * (a - mixed) / 2;
          });
    }
    return share(sum);
  }

  private double share(Sum sum) {
    return variance > 0 ? sum.value() / rows.length / variance + 0.0 : 0;
  }

  private double output(int block, int row) {
    return outputs[block * request.size() + row];
  }
}
