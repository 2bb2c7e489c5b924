package org.ecpat.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of one kind that a document defines, and the references to them.
 *
 * <p>Made for validators: first {@linkplain #put put} every name, then ask about each name and
 * reference where it stands, so that the findings come in the order of the document.
 */
public final class Definitions {
  /** How many names are compared in all before near ones are no longer looked for. */
  private static final int COMPARISONS = 1_000_000;

  private final String kind;
  private final String all;
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Optional<String>> remedies = new HashMap<>();
  private int compared;

  private Definitions(String kind, String all) {
    this.kind = kind;
    this.all = all;
  }

  /**
   * No names yet.
   *
   * @param kind what they name, as in the code {@code unknown-indicator}
   * @param all how all of them are called, such as {@code the framework's indicators}
   */
  public static Definitions of(String kind, String all) {
    return new Definitions(kind, all);
  }

  /** Adds a name; of several definitions the first counts. */
  public void put(String name, String place) {
    places.putIfAbsent(name, place);
  }

  /** Whether a name is defined. */
  public boolean has(String name) {
    return places.containsKey(name);
  }

  /** Whether no name is defined. */
  public boolean isEmpty() {
    return places.isEmpty();
  }

  /** Adds a {@code duplicate-id} if the name was first defined at another place. */
  public void requireUnique(String name, String subject, String place, List<Finding> findings) {
    String first = places.getOrDefault(name, place);
    if (!first.equals(place)) {
      findings.add(
          Finding.error("duplicate-id", subject, place)
              .rule("an id must be used once")
              .value("'" + name + "'")
              .remedy("It is first used at " + first + ".")
              .build());
    }
  }

  /** Adds an {@code unknown-…} error if the name is not defined. */
  public void require(String name, String subject, String place, List<Finding> findings) {
    require(Severity.ERROR, name, subject, place, findings);
  }

  /** Adds an {@code unknown-…} finding of a severity if the name is not defined. */
  public void require(
      Severity severity, String name, String subject, String place, List<Finding> findings) {
    if (!has(name)) {
      findings.add(
          Finding.error("unknown-" + kind, subject, place)
              .severity(severity)
              .rule("must refer to one of " + all)
              .value("'" + name + "'")
              .remedy(remedies.computeIfAbsent(name, this::remedy))
              .build());
    }
  }

  /** Adds an {@code unknown-…} error for each name of a list that is not defined. */
  public void requireAll(List<String> names, String subject, String place, List<Finding> findings) {
    for (int i = 0; i < names.size(); i++) {
      if (!has(names.get(i))) {
        require(names.get(i), subject, place + "/" + i, findings);
      }
    }
  }

  private Optional<String> remedy(String name) {
    if (compared > COMPARISONS) {
      return Optional.empty();
    }
    compared += places.size();
    return Optional.of(Names.remedy(name, places.keySet()));
  }
}
