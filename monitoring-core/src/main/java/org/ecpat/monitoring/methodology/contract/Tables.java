package org.ecpat.monitoring.methodology.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Columns;
import org.ecpat.monitoring.table.Reason;

/** Small tables of every awkward kind. */
final class Tables {
  private static final long SEED = 20_100_101;
  private static final Reason[] ABSENCES = {
    Reason.NOT_APPLICABLE, Reason.WITHHELD, Reason.NO_DATA, Reason.NOT_ASSESSED
  };

  private Tables() {}

  /** What can be in a column. */
  private enum Content {
    SCORES,
    ZEROS_AND_SCORES,
    NEGATIVES,
    CONSTANT,
    TIES,
    TINY_RANGE,
    LARGE
  }

  /** Tables of different sizes and contents, with and without gaps. */
  static List<Columns> all() {
    List<Columns> tables = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (Content content : Content.values()) {
      for (int rows : new int[] {0, 1, 2, 7, 12}) {
        for (int columns : new int[] {1, 3}) {
          tables.add(table(random, content, rows, columns, 0));
          tables.add(table(random, content, rows, columns, 0.3));
        }
      }
    }
    return tables;
  }

  /** Tables of scores without gaps, for promises about values. */
  static List<Columns> complete() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Columns> tables = new ArrayList<>();
    for (Content content : List.of(Content.SCORES, Content.ZEROS_AND_SCORES, Content.TIES)) {
      for (int columns : new int[] {1, 2, 4}) {
        tables.add(table(random, content, 6, columns, 0));
      }
    }
    return tables;
  }

  private static Columns table(
      SplittableRandom random, Content content, int rows, int columns, double gaps) {
    Column[] table = new Column[columns];
    for (int c = 0; c < columns; c++) {
      table[c] = Column.ofSize(rows);
      for (int row = 0; row < rows; row++) {
        if (random.nextDouble() < gaps) {
          table[c].set(row, ABSENCES[random.nextInt(ABSENCES.length)]);
        } else {
          table[c].set(row, value(random, content, c));
        }
      }
    }
    return Columns.of(rows, table);
  }

  private static double value(SplittableRandom random, Content content, int column) {
    double score = 1 + 99 * random.nextDouble();
    return switch (content) {
      case SCORES -> score;
      case ZEROS_AND_SCORES -> random.nextInt(3) == 0 ? 0 : score;
      case NEGATIVES -> score - 60;
      case CONSTANT -> 0.1 + column;
      case TIES -> 25 * random.nextInt(5);
      case TINY_RANGE -> 50 + 1e-9 * score;
      case LARGE -> 1e12 * score;
    };
  }

  /** Weights of different size, all above 0. */
  static double[] weights(int columns) {
    return IntStream.range(0, columns).mapToDouble(c -> 0.5 + c * 0.75).toArray();
  }

  /** Another order of so many rows. */
  static int[] shuffled(int rows) {
    int[] order = IntStream.range(0, rows).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = rows - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  static Columns copy(Columns columns) {
    Column[] copy = new Column[columns.size()];
    Arrays.setAll(copy, c -> columns.get(c).copy());
    return Columns.of(columns.rows(), copy);
  }

  static boolean same(Columns a, Columns b) {
    return IntStream.range(0, a.size()).allMatch(c -> a.get(c).equals(b.get(c)));
  }

  /** Whether two columns have the same reasons, and values that are close. */
  static boolean close(Column a, Column b) {
    return IntStream.range(0, a.size())
        .allMatch(
            row ->
                a.reason(row).equals(b.reason(row))
                    && (!a.has(row) || close(a.value(row), b.value(row))));
  }

  static boolean close(double a, double b) {
    return StrictMath.abs(a - b) <= tolerance(a, b);
  }

  static double tolerance(double a, double b) {
    return 1e-9 * StrictMath.max(1, StrictMath.max(StrictMath.abs(a), StrictMath.abs(b)));
  }
}
