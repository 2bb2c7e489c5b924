package org.ecpat.monitoring.methodology;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Range;

/** A normalisation with its parameters, ready to be applied. */
public interface Fit {

  /**
   * Normalises every row that has a value; rows without one keep their reason.
   *
   * @param in the values in the units of the scale
   * @param out receives scores or reasons, as many rows as {@code in}
   */
  void apply(Column in, Column out);

  /** A value's score before it was moved into the range; empty if nothing is moved. */
  default OptionalDouble unclamped(double value) {
    return OptionalDouble.empty();
  }

  /** The range that every result is kept in; empty if there is none. */
  Optional<Range> range();

  /** The parameters by name, for the explanation. */
  Map<String, Double> parameters();
}
