package org.ecpat.monitoring.methodology;

import java.util.Optional;

/** A pluggable part of a methodology. */
public interface Strategy {

  /**
   * The name and parameters under which {@link Methods} can make an equal one.
   *
   * <p>Empty for a lambda: it scores, but it cannot be written to a document, frozen in an edition
   * or sent to another machine.
   */
  default Optional<Spec> spec() {
    return Optional.empty();
  }
}
