package org.ecpat.monitoring.examples.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of numbered work.
 *
 * @param from the number of the first piece
 * @param to one more than the number of the last
 */
public record Part(int from, int to) implements Serializable {

  /** Parts of about the same size, in order. */
  public static List<Part> of(int all, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(i -> new Part(at(all, parts, i), at(all, parts, i + 1)))
        .toList();
  }

  private static int at(int all, int parts, int i) {
    return (int) ((long) all * i / parts);
  }
}
