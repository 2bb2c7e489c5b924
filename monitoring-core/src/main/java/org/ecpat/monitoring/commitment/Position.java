package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** What a state did towards an instrument, and when. */
@ValueStyle
@Value.Immutable
public interface Position {

  /** The code of the state. */
  String state();

  /** The id of the instrument. */
  String instrument();

  /** The day it signed. */
  Optional<LocalDate> signed();

  /** The day it consented to be bound; counts from this day on. */
  Optional<LocalDate> consented();

  /** The act by which it consented. */
  Optional<Consent> consent();

  /** The day its withdrawal took effect. */
  Optional<LocalDate> withdrawn();

  /** Its reservations and declarations, in our words. */
  List<Text> reservations();

  /** The ids of the sources. */
  List<String> sources();

  /** The stand on a day; the day of an act counts. */
  default Stand standOn(LocalDate date) {
    if (reached(withdrawn(), date)) {
      return Stand.WITHDRAWN;
    }
    if (reached(consented(), date)) {
      return Stand.BOUND;
    }
    return reached(signed(), date) ? Stand.SIGNED : Stand.NONE;
  }

  private static boolean reached(Optional<LocalDate> act, LocalDate date) {
    return act.isPresent() && !act.get().isAfter(date);
  }

  /** Checks the rules of a position. */
  @Value.Check
  default void check() {
    Rules.of("position of '" + state() + "' towards '" + instrument() + "'")
        .id("state", state())
        .id("instrument", instrument())
        .ids("sources", sources())
        .require(
            signed().isPresent() || consented().isPresent(),
            "empty-position",
            "",
            "a position needs a date of signature or of consent",
            null)
        .require(
            consent().isEmpty() || consented().isPresent(),
            "consent-without-date",
            "consent",
            "an act of consent needs its date",
            consent().orElse(null))
        .require(
            withdrawn().isEmpty()
                || consented().map(c -> !withdrawn().get().isBefore(c)).orElse(false),
            "withdrawn-before-consent",
            "withdrawn",
            "a state can only withdraw after it consented",
            withdrawn().orElse(null))
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Position}. */
  final class Builder extends ImmutablePosition.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
