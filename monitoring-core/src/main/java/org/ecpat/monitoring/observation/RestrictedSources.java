package org.ecpat.monitoring.observation;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds the sources whose titles alone may say who spoke, because nothing open rests on them. */
final class RestrictedSources {
  private RestrictedSources() {}

  /** The ids of the sources of restricted evidence that nothing else rests on. */
  static Set<String> of(Observations observations) {
    Set<String> restricted = new TreeSet<>();
    Set<String> open = new HashSet<>();
    for (Observation observation : observations.observations()) {
      for (Evidence evidence : observation.evidence()) {
        boolean isOpen = evidence.confidentiality() == Confidentiality.PUBLIC;
        evidence.source().ifPresent(isOpen ? open::add : restricted::add);
      }
    }
    observations
        .positions()
        .forEach(
            register -> {
              open.addAll(register.sources());
              register.positions().forEach(p -> open.addAll(p.sources()));
            });
    restricted.removeAll(open);
    return restricted;
  }
}
