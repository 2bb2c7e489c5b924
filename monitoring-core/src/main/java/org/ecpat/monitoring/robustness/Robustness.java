package org.ecpat.monitoring.robustness;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Round;
import org.immutables.value.Value;

/** How far the scores of a round hold when its uncertain inputs vary. */
@ValueStyle
@Value.Immutable
public interface Robustness {

  /** The id of the framework. */
  String framework();

  /** Its version. */
  String frameworkVersion();

  /** The id of the methodology. */
  String methodology();

  /** Its version. */
  String methodologyVersion();

  /** The id of the observations; empty if only values were given. */
  Optional<String> observations();

  /** Their version. */
  Optional<String> observationsVersion();

  /** The round; empty if only values were given. */
  Optional<Round> round();

  /** What was varied, how often, from which seed. */
  RobustnessRequest request();

  /** The number of replicates in which no state had a score; nothing else counts them. */
  @Value.Default
  default int failed() {
    return 0;
  }

  /** The states, in order of code. */
  List<StateRobustness> states();

  /** What holds for one state. */
  default Optional<StateRobustness> state(String code) {
    return states().stream().filter(s -> s.state().equals(code)).findFirst();
  }

  /** Checks that not more failed than were run. */
  @Value.Check
  default void check() {
    Rules.of("robustness")
        .require(
            failed() >= 0 && failed() <= request().replicates(),
            "failed",
            "failed",
            "must be from 0 to the number of replicates",
            failed())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Robustness}. */
  final class Builder extends ImmutableRobustness.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
