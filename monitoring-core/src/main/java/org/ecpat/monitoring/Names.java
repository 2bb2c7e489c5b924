package org.ecpat.monitoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the known name that an unknown one was probably meant to be. */
public final class Names {
  private static final int MOST_LISTED = 12;

  private Names() {}

  /** A remedy: the nearest known name, or the known names where they are few. */
  public static String remedy(String name, Collection<String> known) {
    return nearest(name, known).map(Names::suggestion).orElseGet(() -> list(known, MOST_LISTED));
  }

  /** A remedy: the nearest known name, if one is near, and then all of them. */
  public static String remedyWithAll(String name, Collection<String> known) {
    return nearest(name, known).map(n -> suggestion(n) + " ").orElse("")
        + list(known, Integer.MAX_VALUE);
  }

  private static String suggestion(String name) {
    return "Did you mean '" + name + "'?";
  }

  /** The nearest known name, if it is near enough to be worth suggesting. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, Math.min(name.length(), 30) / 3);
    return known.stream()
        .filter(k -> Math.abs(k.length() - name.length()) <= limit)
        .map(k -> new Candidate(k, distance(wanted, k.toLowerCase(Locale.ROOT))))
        .filter(c -> c.distance <= limit && c.distance < name.length())
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private static String list(Collection<String> known, int most) {
    if (known.isEmpty()) {
      return "None is known.";
    }
    List<String> sorted = known.stream().sorted().distinct().toList();
    String names =
        sorted.stream().limit(most).map(k -> "'" + k + "'").collect(Collectors.joining(", "));
    int rest = sorted.size() - most;
    return "Known: " + names + (rest > 0 ? " and " + rest + " more." : ".");
  }

  /** The Damerau–Levenshtein distance in its optimal string alignment form. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }

  private record Candidate(String name, int distance) {}
}
