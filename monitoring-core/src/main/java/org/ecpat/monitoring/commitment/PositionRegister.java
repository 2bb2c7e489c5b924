package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A list of positions, its last day, and the states for which it is complete.
 *
 * <p>Up to {@link #asOf()}, a state of {@link #completeFor()} without an entry did nothing towards
 * an instrument of {@link #instruments()}. About other states its silence means nothing.
 */
@ValueStyle
@Value.Immutable
public interface PositionRegister {

  /** The name by which other parts refer to it. */
  String id();

  /** Its title. */
  Text title();

  /** The last day it knows about. */
  LocalDate asOf();

  /** The ids of the instruments it lists. */
  List<String> instruments();

  /** The codes of the states for which it lists everything. */
  List<String> completeFor();

  /** The positions. */
  List<Position> positions();

  /** The ids of the sources. */
  List<String> sources();

  /** Checks the rules of a register. */
  @Value.Check
  default void check() {
    Rules.of("position register '" + id() + "'")
        .id("id", id())
        .ids("instruments", instruments())
        .ids("completeFor", completeFor())
        .ids("sources", sources())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PositionRegister}. */
  final class Builder extends ImmutablePositionRegister.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
