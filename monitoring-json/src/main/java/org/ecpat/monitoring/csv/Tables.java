package org.ecpat.monitoring.csv;

/**
 * The door to tables: reads and writes values of the model as CSV.
 *
 * <pre>{@code
 * List<Observation> seen =
 *     Tables.reader().observations(framework, Round.of(2022), Path.of("answers.csv"));
 * Tables.writer().board(board, stream);
 * }</pre>
 */
public final class Tables {
  private Tables() {}

  /** A reader. */
  public static TableReader reader() {
    return TableReader.usual();
  }

  /** A writer of tables separated by commas. */
  public static TableWriter writer() {
    return TableWriter.withCommas();
  }
}
