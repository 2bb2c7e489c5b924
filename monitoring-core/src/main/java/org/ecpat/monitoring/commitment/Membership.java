package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Rules;

/**
 * A period in which a state belongs to a group.
 *
 * @param state the code of the state
 * @param from the first day; empty means always before
 * @param until the last day; empty means ever since
 */
public record Membership(String state, Optional<LocalDate> from, Optional<LocalDate> until) {

  /**
   * Checks the period.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if it ends before it begins
   */
  public Membership {
    Rules.of("membership of '" + state + "'")
        .id("state", state)
        .require(
            from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get()),
            "period",
            "until",
            "a membership cannot end before it began",
            until.orElse(null))
        .verify();
  }

  /** A membership without beginning or end. */
  public static Membership of(String state) {
    return new Membership(state, Optional.empty(), Optional.empty());
  }

  /** Whether the state belongs on a day, both ends included. */
  public boolean holdsOn(LocalDate date) {
    return from.map(f -> !date.isBefore(f)).orElse(true)
        && until.map(u -> !date.isAfter(u)).orElse(true);
  }
}
