package org.ecpat.monitoring.framework;

import org.ecpat.monitoring.Rules;

/** What was found for an indicator; its scale says what it means. */
public sealed interface Answer {

  /** A yes or a no. */
  static Answer of(boolean yes) {
    return new YesNo(yes);
  }

  /** A measured quantity, in the unit of the scale. */
  static Answer of(double value) {
    return new Quantity(value);
  }

  /** A level or a stand, by its id. */
  static Answer of(String choice) {
    return new Choice(choice);
  }

  /** The answer as a reader would write it: {@code yes}, {@code 3.5} or the id of a level. */
  String text();

  /**
   * A yes or a no.
   *
   * @param yes whether it is a yes
   */
  record YesNo(boolean yes) implements Answer {
    @Override
    public String text() {
      return yes ? "yes" : "no";
    }
  }

  /**
   * A measured quantity.
   *
   * @param value the quantity, finite
   */
  record Quantity(double value) implements Answer {
    /**
     * Checks the value; minus zero becomes zero.
     *
     * @throws org.ecpat.monitoring.InvalidInputException if it is NaN or infinite
     */
    public Quantity {
      Rules.of("answer").finite("", value).verify();
      value = value + 0.0;
    }

    @Override
    public String text() {
      return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /**
   * A level or a stand.
   *
   * @param id the id of the level, or the stand in lower case
   */
  record Choice(String id) implements Answer {
    /**
     * Checks the id.
     *
     * @throws org.ecpat.monitoring.InvalidInputException if it is not an id
     */
    public Choice {
      Rules.of("answer").id("", id).verify();
    }

    @Override
    public String text() {
      return id;
    }
  }
}
