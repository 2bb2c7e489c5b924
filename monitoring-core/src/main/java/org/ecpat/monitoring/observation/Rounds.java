package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds rounds of one id with different dates. */
final class Rounds {
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<Round> reported = new HashSet<>();
  private final Set<Round> met = new HashSet<>();

  /** Whether a round was looked at before, so that nothing more will be said of it. */
  boolean isMet(Round round) {
    return met.contains(round);
  }

  /** Says once of each date that differs from the first one of its round. */
  void validate(Round round, Spot spot) {
    met.add(round);
    LocalDate first = dates.get(round.id());
    if (first == null) {
      dates.put(round.id(), round.date());
      places.put(round.id(), spot.place().get());
    } else if (!first.equals(round.date()) && reported.add(round)) {
      spot.add(
          spot.error("round-date")
              .rule("round '" + round.id() + "' must have one date")
              .value(round.date().toString())
              .remedy("It is " + first + " at " + places.get(round.id()) + "."));
    }
  }
}
