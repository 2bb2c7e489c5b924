package org.ecpat.monitoring.json.codec;

import java.util.Optional;

/**
 * A property that every value of a kind has alike, such as its type.
 *
 * @param name its name
 * @param value the value that is written
 * @param shape what is accepted
 * @param check refuses a value read, if it is not acceptable
 * @param description one sentence for readers
 */
record Constant(String name, String value, Shape shape, Check check, String description) {

  /** Looks at a value that was read. */
  interface Check {
    /** Refuses the value if it is not acceptable; whether it is. */
    boolean accepts(String found, Input in);
  }

  /** The property {@code type} of one variant. */
  static Constant type(String value) {
    return new Constant(
        "type",
        value,
        new Shape.Constant(value),
        (found, in) -> found.equals(value),
        "Which of the types.");
  }

  /** Reads and checks the value; whether it is acceptable. */
  boolean read(Input in) {
    String found = in.expect(JsonType.STRING) ? in.scalar(Codecs.STRING) : null;
    return found != null && check.accepts(found, in);
  }

  Shape.Property property() {
    return new Shape.Property(name, shape, description, Shape.Presence.REQUIRED, Optional.empty());
  }
}
