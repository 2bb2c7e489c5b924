package org.ecpat.monitoring.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;

/** Finds what is wrong between the parts of a collection of verdicts. */
final class VerdictsValidator {
  private final Verdicts verdicts;
  private final List<Finding> findings = new ArrayList<>();
  private final Definitions sources = Definitions.of("source", "the collection's sources");
  private final Definitions schemes = Definitions.of("scheme", "the collection's schemes");

  VerdictsValidator(Verdicts verdicts) {
    this.verdicts = verdicts;
    for (int i = 0; i < verdicts.sources().size(); i++) {
      sources.put(verdicts.sources().get(i).id(), "/sources/" + i + "/id");
    }
    for (int i = 0; i < verdicts.schemes().size(); i++) {
      schemes.put(verdicts.schemes().get(i).id(), "/schemes/" + i + "/id");
    }
  }

  List<Finding> findings() {
    for (int i = 0; i < verdicts.sources().size(); i++) {
      String id = verdicts.sources().get(i).id();
      sources.requireUnique(id, "source '" + id + "'", "/sources/" + i + "/id", findings);
    }
    for (int i = 0; i < verdicts.schemes().size(); i++) {
      VerdictScheme scheme = verdicts.schemes().get(i);
      String subject = "verdict scheme '" + scheme.id() + "'";
      schemes.requireUnique(scheme.id(), subject, "/schemes/" + i + "/id", findings);
      sources.requireAll(scheme.sources(), subject, "/schemes/" + i + "/sources", findings);
    }
    Map<Period, String> places = new HashMap<>();
    for (int i = 0; i < verdicts.verdicts().size(); i++) {
      verdict(verdicts.verdicts().get(i), "/verdicts/" + i, places);
    }
    return List.copyOf(findings);
  }

  private void verdict(Verdict verdict, String place, Map<Period, String> places) {
    String subject = "verdict '" + verdict.scheme() + "' on '" + verdict.state() + "'";
    String first = places.putIfAbsent(Period.of(verdict), place);
    if (first != null) {
      findings.add(
          Finding.error("duplicate-verdict", subject, place)
              .rule("a scheme has one verdict on a state for the same years")
              .value(verdict.fromYear() + " to " + verdict.toYear())
              .remedy("The first is at " + first + ".")
              .build());
    }
    sources.requireAll(verdict.sources(), subject, place + "/sources", findings);
  }

  private record Period(String scheme, String state, int from, int to) {
    static Period of(Verdict v) {
      return new Period(v.scheme(), v.state(), v.fromYear(), v.toYear());
    }
  }
}
