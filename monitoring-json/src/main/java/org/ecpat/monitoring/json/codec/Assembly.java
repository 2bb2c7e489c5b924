package org.ecpat.monitoring.json.codec;

/**
 * How an object is put together from the values of its fields.
 *
 * @param <T> the type of the object
 * @param <P> what holds the parts until then, such as a builder
 */
interface Assembly<T, P> {

  /** Something that can hold the parts. */
  P start();

  /** Adds the value of a field, by its position in the declaration. */
  void set(P parts, int field, Object value);

  /**
   * The object.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if its parts do not fit together
   */
  T finish(P parts);
}
