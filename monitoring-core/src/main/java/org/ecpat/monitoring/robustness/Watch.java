package org.ecpat.monitoring.robustness;

/**
 * Follows long work and may end it.
 *
 * <p>Both methods are called often and from any of the threads that work, so they must be quick and
 * thread-safe. Nothing here reads a clock: a watch that has one can tell the time left from the
 * share that is done.
 */
public interface Watch {

  /** Follows nothing and never ends the work. */
  Watch NONE = new Watch() {};

  /**
   * Hears how far the work is.
   *
   * @param done the pieces of work that are done
   * @param all the pieces of work there are, at least one
   */
  default void progressed(long done, long all) {}

  /**
   * Whether the work is to end without a result.
   *
   * <p>The work then throws a {@link java.util.concurrent.CancellationException}.
   */
  default boolean isCancelled() {
    return false;
  }
}
