package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** An international agreement: treaty, declaration, or law of an organisation of states. */
@ValueStyle
@Value.Immutable
public interface Instrument {

  /** The name by which other parts refer to it, such as {@code OPSC}. */
  String id();

  /** The full title. */
  Text title();

  /** What it is in law. */
  InstrumentKind kind();

  /** Whether it binds in law or is a political promise. */
  Force force();

  /** The day it was adopted. */
  LocalDate adopted();

  /** The day from which states could accept it; the day of adoption unless said otherwise. */
  @Value.Default
  default LocalDate openFrom() {
    return adopted();
  }

  /** The day it came into force; empty if it has not, or if that does not apply. */
  Optional<LocalDate> inForce();

  /** The groups of states that it is open to; empty means all states. */
  List<String> openTo();

  /** How sure these statements are. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** What a reader should know besides, such as dates in dispute. */
  Optional<Text> note();

  /** The day from which it counts: in force, or for a declaration adopted; empty if never yet. */
  default Optional<LocalDate> countsFrom() {
    return kind() == InstrumentKind.DECLARATION ? Optional.of(adopted()) : inForce();
  }

  /** Checks the rules of an instrument. */
  @Value.Check
  default void check() {
    Rules.of("instrument '" + id() + "'")
        .id("id", id())
        .ids("openTo", openTo())
        .ids("sources", sources())
        .require(
            !openFrom().isBefore(adopted()),
            "open-before-adoption",
            "openFrom",
            "an instrument cannot be open before it was adopted on " + adopted(),
            openFrom())
        .require(
            inForce().map(d -> !d.isBefore(adopted())).orElse(true),
            "force-before-adoption",
            "inForce",
            "an instrument cannot be in force before it was adopted on " + adopted(),
            inForce().orElse(null))
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Instrument}. */
  final class Builder extends ImmutableInstrument.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
