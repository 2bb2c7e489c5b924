package org.ecpat.monitoring.observation;

import java.util.List;
import java.util.function.Supplier;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;

/**
 * Where something may be wrong; subject and place are worded only if it is.
 *
 * <p>Among a million observations most are sound, and wording would take most of the time.
 */
record Spot(Supplier<String> subject, Supplier<String> place, List<Finding> findings) {

  static Spot of(String subject, String place, List<Finding> findings) {
    return new Spot(() -> subject, () -> place, findings);
  }

  /** A spot below this one, on the same subject. */
  Spot at(String step) {
    return new Spot(subject, () -> place.get() + step, findings);
  }

  Finding.Builder error(String code) {
    return Finding.error(code, subject.get(), place.get());
  }

  Finding.Builder warning(String code) {
    return Finding.warning(code, subject.get(), place.get());
  }

  void add(Finding.Builder finding) {
    findings.add(finding.build());
  }

  /** Requires that a name is defined. */
  void require(Definitions definitions, String name) {
    if (!definitions.has(name)) {
      definitions.require(name, subject.get(), place.get(), findings);
    }
  }
}
