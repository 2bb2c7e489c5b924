package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** A state's own words on an observation or on its card; shown, never scored. */
@ValueStyle
@Value.Immutable
public interface Reply {

  /** The code of the state. */
  String state();

  /** The round. */
  Round round();

  /** The id of the indicator it speaks about; empty means the whole card. */
  Optional<String> indicator();

  /** What the state says. */
  Text text();

  /** Who says it. */
  Optional<String> by();

  /** The day it was given. */
  Optional<LocalDate> on();

  /** Checks the rules of a reply. */
  @Value.Check
  default void check() {
    Rules.of("reply of '" + state() + "'")
        .id("state", state())
        .id("indicator", indicator())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reply}. */
  final class Builder extends ImmutableReply.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
