package org.ecpat.monitoring.csv;

/** Finds out what separates the cells of a table. */
final class Separators {
  private static final String USUAL = ",;\t";
  private static final int LINES = 20;

  private Separators() {}

  /**
   * The separator that most rows at the beginning have as often as the first one; among several,
   * the one that the first row has most often. Quoted cells do not count.
   */
  static char of(String text) {
    int[][] counts = counts(text);
    int best = 0;
    for (int i = 1; i < USUAL.length(); i++) {
      if (rank(counts[i]) > rank(counts[best])) {
        best = i;
      }
    }
    return USUAL.charAt(best);
  }

  private static int[][] counts(String text) {
    int[][] counts = new int[USUAL.length()][LINES];
    boolean quoted = false;
    int line = 0;
    for (int i = 0; i < text.length() && line < LINES; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int separator = quoted ? -1 : USUAL.indexOf(c);
      if (separator >= 0) {
        counts[separator][line]++;
      }
      line += c == '\n' && !quoted ? 1 : 0;
    }
    return counts;
  }

  private static long rank(int[] counts) {
    int alike = 0;
    for (int line = 1; line < LINES && counts[0] > 0; line++) {
      alike += counts[line] == counts[0] ? 1 : 0;
    }
    return ((long) alike << Integer.SIZE) + counts[0];
  }
}
