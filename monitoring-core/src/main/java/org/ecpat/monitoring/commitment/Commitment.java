package org.ecpat.monitoring.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** One provision of an instrument, in our own words. */
@ValueStyle
@Value.Immutable
public interface Commitment {

  /** The name by which indicators refer to it, such as {@code OPSC-3}. */
  String id();

  /** The id of the instrument it is part of. */
  String instrument();

  /** Where it stands in the instrument, such as {@code art. 3} or {@code item 25}. */
  Optional<Text> provision();

  /** What is promised. */
  Text text();

  /** The day by which it was to be done. */
  Optional<LocalDate> deadline();

  /** What it is about. */
  List<String> themes();

  /** How sure the statement of it is. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** Checks the rules of a commitment. */
  @Value.Check
  default void check() {
    Rules.of("commitment '" + id() + "'")
        .id("id", id())
        .id("instrument", instrument())
        .ids("sources", sources())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Commitment}. */
  final class Builder extends ImmutableCommitment.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
