package org.ecpat.monitoring.observation;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A rating that others published, shown beside the computed ones and never scored.
 *
 * <p>Where the source leaves it open, {@link #labels()} is the set of possible labels.
 */
@ValueStyle
@Value.Immutable
public interface Verdict {

  /** The id of the scheme its labels belong to. */
  String scheme();

  /** The code of the state. */
  String state();

  /** The first year it speaks about. */
  int fromYear();

  /** The last year it speaks about; the first unless given. */
  @Value.Default
  default int toYear() {
    return fromYear();
  }

  /** The ids of the possible labels: one, several if it is open which, none if not known. */
  List<String> labels();

  /** The words of the publication, where they differ from the label. */
  Optional<String> asReported();

  /** How sure it is. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** What a reader should know besides. */
  Optional<Text> note();

  /** Whether it speaks about a year. */
  default boolean covers(int year) {
    return fromYear() <= year && year <= toYear();
  }

  /** Checks the rules of a verdict. */
  @Value.Check
  default void check() {
    Rules.of("verdict '" + scheme() + "' on '" + state() + "'")
        .id("scheme", scheme())
        .id("state", state())
        .ids("labels", labels())
        .ids("sources", sources())
        .require(fromYear() <= toYear(), "period", "toYear", "cannot end before it began", toYear())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Verdict}. */
  final class Builder extends ImmutableVerdict.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
