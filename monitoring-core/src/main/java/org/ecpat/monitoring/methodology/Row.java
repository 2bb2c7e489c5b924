package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Sum;

/** The values of one state that are present, with their weights; read again for every row. */
final class Row {
  /** The positions of the values among the children. */
  final int[] children;

  final double[] values;
  final double[] weights;

  /** How many there are; what the arrays hold beyond that is old. */
  int size;

  Row(int children) {
    this.children = new int[children];
    this.values = new double[children];
    this.weights = new double[children];
  }

  /** Reads what a row has with a weight above 0. */
  void read(Columns columns, double[] all, int row) {
    size = 0;
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).has(row) && all[c] > 0) {
        children[size] = c;
        values[size] = columns.get(c).value(row);
        weights[size++] = all[c];
      }
    }
  }

  double least() {
    double least = values[0];
    for (int i = 1; i < size; i++) {
      least = StrictMath.min(least, values[i]);
    }
    return least;
  }

  double greatest() {
    double greatest = values[0];
    for (int i = 1; i < size; i++) {
      greatest = StrictMath.max(greatest, values[i]);
    }
    return greatest;
  }

  double total() {
    Sum total = new Sum();
    for (int i = 0; i < size; i++) {
      total.add(weights[i]);
    }
    return total.value();
  }

  double mean() {
    Sum sum = new Sum();
    for (int i = 0; i < size; i++) {
      sum.add(weights[i] * values[i]);
    }
    return sum.value() / total();
  }

  /** The mean of the squared distances from the mean. */
  double variance() {
    double mean = mean();
    Sum sum = new Sum();
    for (int i = 0; i < size; i++) {
      double distance = values[i] - mean;
      sum.add(weights[i] * distance * distance);
    }
    return sum.value() / total();
  }

  /** The indices of the values, the smallest value first. */
  int[] rising() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The values, the smallest first. */
  double[] sorted() {
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** A result brought back between the smallest and the largest value, where it belongs. */
  double within(double result) {
    return StrictMath.min(StrictMath.max(result, least()), greatest());
  }
}
