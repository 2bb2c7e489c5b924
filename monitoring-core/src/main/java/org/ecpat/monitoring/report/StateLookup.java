package org.ecpat.monitoring.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;

/**
 * Finds the state that a page is asked for.
 *
 * @param subject what it is looked up in, for readers
 * @param rule where it must stand
 */
record StateLookup(String subject, String rule) {

  /**
   * What was found of a state.
   *
   * @throws InvalidInputException with the nearest of the known states if nothing was
   */
  <T> T require(String state, Optional<T> found, List<T> all, Function<T, String> code) {
    return found.orElseThrow(
        () ->
            new InvalidInputException(
                Finding.error("unknown-state", subject, "")
                    .rule(rule)
                    .unknown(state, all.stream().map(code).toList())
                    .build()));
  }
}
