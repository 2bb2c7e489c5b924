package org.ecpat.monitoring.methodology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Decimals;

/** Fills cells from the same state's values in other rounds. */
record RoundImputation(From from, OptionalDouble years, List<String> named) implements Preparation {
  /** Which rounds give the value. */
  enum From {
    /** The last earlier one with a value. */
    EARLIER,
    /** The line between the nearest ones on either side, or the nearest one at the ends. */
    BOTH_SIDES
  }

  RoundImputation {
    named = List.copyOf(named);
    Rules rules = Rules.of("imputation").ids("indicators", named);
    years.ifPresent(
        y -> rules.require(y > 0, "years", "years", "the greatest age must be above 0", y));
    rules.verify();
  }

  @Override
  public List<CellChange> changes(Panel panel, List<Panel> rounds) {
    List<CellChange> changes = new ArrayList<>();
    for (int indicator : panel.chosen(named)) {
      for (int row = 0; row < panel.rows(); row++) {
        if (panel.isMissing(indicator, row)) {
          fill(panel, rounds, indicator, row).ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private Optional<CellChange> fill(Panel panel, List<Panel> rounds, int indicator, int row) {
    String state = panel.states().get(row);
    LocalDate date = panel.round().date();
    Optional<Seen> before = Optional.empty();
    Optional<Seen> after = Optional.empty();
    for (Panel other : rounds) {
      Optional<Seen> seen = seen(other, indicator, state);
      if (seen.isPresent() && !isTooFar(other, date)) {
        if (other.round().date().isBefore(date)) {
          before = seen;
        } else if (other.round().date().isAfter(date) && after.isEmpty()) {
          after = seen;
        }
      }
    }
    if (from == From.EARLIER) {
      return before.map(b -> CellChange.impute(indicator, row, b.value, "carried from " + b.name));
    }
    return between(before, after, date)
        .map(line -> CellChange.impute(indicator, row, line.value, line.name));
  }

  private boolean isTooFar(Panel other, LocalDate date) {
    double apart = StrictMath.abs(year(other.round().date()) - year(date));
    return years.isPresent() && !Decimals.reaches(years.getAsDouble(), apart);
  }

  private static Optional<Seen> seen(Panel panel, int indicator, String state) {
    int row = panel.states().indexOf(state);
    return row >= 0 && panel.column(indicator).has(row)
        ? Optional.of(
            new Seen(
                "round '" + panel.round().id() + "'",
                panel.round().date(),
                panel.column(indicator).value(row)))
        : Optional.empty();
  }

  private static Optional<Seen> between(
      Optional<Seen> before, Optional<Seen> after, LocalDate date) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.or(() -> after).map(s -> new Seen("held at " + s.name, date, s.value));
    }
    double start = year(before.get().date);
    double share = (year(date) - start) / (year(after.get().date) - start);
    return Optional.of(
        new Seen(
            "between " + before.get().name + " and " + after.get().name,
            date,
            before.get().value + share * (after.get().value - before.get().value)));
  }

  /** The year with its part that has passed, so that the last day of a year is the next year. */
  private static double year(LocalDate date) {
    return date.getYear() + (double) date.getDayOfYear() / date.lengthOfYear();
  }

  /** A value of another round. */
  private record Seen(String name, LocalDate date, double value) {}

  @Override
  public Scope scope() {
    return Scope.ALL_ROUNDS;
  }

  @Override
  public Set<String> indicators() {
    return new TreeSet<>(named);
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Spec.of(from == From.EARLIER ? "carry-forward" : "interpolate");
    spec = years.isPresent() ? spec.with("years", years.getAsDouble()) : spec;
    return Optional.of(Preparations.named(spec, named));
  }
}
