package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A state, territory or district that is monitored, known by an opaque code.
 *
 * <p>The code is usually ISO 3166 alpha-3. The caller's register decides what is a state; the
 * library takes no sides.
 */
@ValueStyle
@Value.Immutable
public interface State {

  /** The code by which other parts refer to it, such as {@code IRL}. */
  String code();

  /** Its name. */
  Text name();

  /** The first day it existed; empty means always, as far as the monitoring is concerned. */
  Optional<LocalDate> existsFrom();

  /** The last day it existed; empty means it still does. */
  Optional<LocalDate> existsUntil();

  /** Whether it existed on a day, both ends included. */
  default boolean existsOn(LocalDate date) {
    return existsFrom().map(from -> !date.isBefore(from)).orElse(true)
        && existsUntil().map(until -> !date.isAfter(until)).orElse(true);
  }

  /** Checks the rules of a state. */
  @Value.Check
  default void check() {
    Rules.of("state '" + code() + "'")
        .id("code", code())
        .require(
            existsFrom().isEmpty()
                || existsUntil().isEmpty()
                || !existsUntil().get().isBefore(existsFrom().get()),
            "period",
            "existsUntil",
            "a state cannot end before it began",
            existsUntil().orElse(null))
        .verify();
  }

  /** A state that exists throughout. */
  static State of(String code, String name) {
    return builder().code(code).name(Text.of(name)).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link State}. */
  final class Builder extends ImmutableState.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
