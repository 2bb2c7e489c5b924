package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecpat.monitoring.Finding;

/** Finds rounds of one id with different dates. */
final class Rounds {
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<Round> reported = new HashSet<>();

  /** Says once of each date that differs from the first one of its round. */
  void validate(Round round, String subject, String place, List<Finding> findings) {
    LocalDate first = dates.get(round.id());
    if (first == null) {
      dates.put(round.id(), round.date());
      places.put(round.id(), place);
    } else if (!first.equals(round.date()) && reported.add(round)) {
      findings.add(
          Finding.error("round-date", subject, place)
              .rule("round '" + round.id() + "' must have one date")
              .value(round.date().toString())
              .remedy("It is " + first + " at " + places.get(round.id()) + ".")
              .build());
    }
  }
}
