package org.ecpat.monitoring.methodology;

/** Says in the grounds of preparations how many there are of something. */
final class Counted {
  private Counted() {}

  /** The number and the noun, with an {@code s} unless there is one. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
