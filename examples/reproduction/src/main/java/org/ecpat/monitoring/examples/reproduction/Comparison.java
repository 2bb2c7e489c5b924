package org.ecpat.monitoring.examples.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The figures of an index computed again, beside the published ones.
 *
 * @param index the name of the index
 * @param states the number of states
 * @param figures the number of figures compared
 * @param largest the largest deviation of a number other than a rank
 * @param different the figures that are not the same to the printed digit
 * @param gaps how many published figures cannot be computed from the published data, by the reason
 */
record Comparison(
    String index,
    int states,
    int figures,
    double largest,
    List<String> different,
    Map<String, Integer> gaps) {
  private static final double SAME = 1e-9;

  /** Scores an index and compares every published figure. */
  static Comparison of(PublishedIndex index) {
    Recomputed ours = new Recomputed(index);
    double largest = 0;
    List<String> different = new ArrayList<>();
    for (Published figure : index.published().figures()) {
      String found = found(figure, ours);
      if (!found.equals(figure.value())) {
        different.add(figure.cell() + ": " + found + ", published " + figure.value());
      }
      largest = Math.max(largest, deviation(figure, ours));
    }
    Map<String, Integer> gaps = new TreeMap<>();
    index.published().gaps().forEach((why, figures) -> gaps.put(why, figures.size()));
    return new Comparison(
        index.name(), ours.states(), index.published().figures().size(), largest, different, gaps);
  }

  /** Our figure as it would be printed; the published one where they are the same. */
  private static String found(Published figure, Recomputed ours) {
    Published.Cell cell = figure.cell();
    if (cell.kind() == Published.Kind.RATING) {
      return ours.band(cell).orElse("not rated");
    }
    OptionalDouble number = ours.number(cell);
    if (number.isEmpty()) {
      return "none";
    }
    return switch (cell.kind()) {
      case EXACT, PREPARED -> exact(figure.value(), number.getAsDouble());
      default -> printed(number.getAsDouble(), digits(figure.value()));
    };
  }

  private static String exact(String published, double ours) {
    double theirs = Double.parseDouble(published);
    boolean same = Math.abs(ours - theirs) <= SAME * Math.max(1, Math.abs(theirs));
    return same ? published : Double.toString(ours);
  }

  private static double deviation(Published figure, Recomputed ours) {
    Published.Kind kind = figure.cell().kind();
    if (kind == Published.Kind.RATING || kind == Published.Kind.RANK) {
      return 0;
    }
    OptionalDouble number = ours.number(figure.cell());
    return number.isPresent()
        ? Math.abs(number.getAsDouble() - Double.parseDouble(figure.value()))
        : Double.NaN;
  }

  private static int digits(String printed) {
    int point = printed.indexOf('.');
    return point < 0 ? 0 : printed.length() - point - 1;
  }

  /** Prints a value that its methodology has rounded; one with more digits is seen to differ. */
  private static String printed(double value, int digits) {
    BigDecimal settled = new BigDecimal(value).setScale(10, RoundingMode.HALF_EVEN);
    BigDecimal shown = settled.setScale(digits, RoundingMode.HALF_EVEN);
    return settled.compareTo(shown) == 0 ? shown.toPlainString() : settled.toPlainString();
  }
}
