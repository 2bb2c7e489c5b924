package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** Why the scores of two boards differ, state by state: what a {@link ChangeSplit} found. */
@ValueStyle
@Value.Immutable
public interface BoardChange {

  /** What was judged earlier. */
  AssessmentIdentity before();

  /** What was judged later. */
  AssessmentIdentity after();

  /** The states that stand on both boards, in order of code. */
  List<StateChange> states();

  /** The codes of the states that stand on one of the boards only. */
  List<String> leftOut();

  /** The change of a state. */
  default Optional<StateChange> state(String code) {
    return states().stream().filter(s -> s.state().equals(code)).findFirst();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BoardChange}. */
  final class Builder extends ImmutableBoardChange.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
