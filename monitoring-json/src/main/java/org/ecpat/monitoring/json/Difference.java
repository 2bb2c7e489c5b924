package org.ecpat.monitoring.json;

import java.util.Optional;

/**
 * One value that two documents do not share.
 *
 * @param place where it is: property names, and for items of lists their id, code or position
 * @param before the value in the first document as JSON, if it has one
 * @param after the value in the second document as JSON, if it has one
 */
public record Difference(String place, Optional<String> before, Optional<String> after) {
  private static final int LONGEST = 60;

  /** One line: the place, what was and what is. */
  public String text() {
    return place + ": " + shown(before) + " became " + shown(after);
  }

  private static String shown(Optional<String> value) {
    return value
        .map(v -> v.length() > LONGEST ? v.substring(0, LONGEST) + "…" : v)
        .orElse("nothing");
  }
}
