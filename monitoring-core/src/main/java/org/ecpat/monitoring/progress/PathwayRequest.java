package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** Which state is to reach which rating, and what its answers cost to change. */
@ValueStyle
@Value.Immutable
public interface PathwayRequest {
  /** The sets of answers that are looked at unless a request says otherwise. */
  int DEFAULT_NODE_LIMIT = 100_000;

  /** The code of the state. */
  String state();

  /** The id of the band to reach; the next better one unless given. */
  Optional<String> toward();

  /** What it costs to change the answer to an indicator, 0 or more; 1 where it is not said. */
  Map<String, Double> costs();

  /** The ids of the indicators whose answers cannot change. */
  List<String> fixed();

  /** The most sets of answers that the search looks at before it stops and says how far it came. */
  @Value.Default
  default int nodeLimit() {
    return DEFAULT_NODE_LIMIT;
  }

  /** What it costs to change the answer to an indicator. */
  default double cost(String indicator) {
    return costs().getOrDefault(indicator, 1.0);
  }

  /** Checks ids, costs and the limit. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of("pathway of '" + state() + "'")
            .id("state", state())
            .ids("fixed", fixed())
            .ids("costs", costs().keySet())
            .require(
                nodeLimit() >= 1,
                "node-limit",
                "nodeLimit",
                "at least one set must be looked at",
                nodeLimit());
    toward().ifPresent(band -> rules.id("toward", band));
    costs()
        .forEach(
            (indicator, cost) ->
                rules.require(
                    cost >= 0 && cost < Double.POSITIVE_INFINITY,
                    "cost",
                    "costs/" + indicator,
                    "a cost must be a finite number, 0 or more",
                    cost));
    rules.verify();
  }

  /** The way of a state to the next better band, every change at a cost of 1. */
  static PathwayRequest of(String state) {
    return builder().state(state).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PathwayRequest}. */
  final class Builder extends ImmutablePathwayRequest.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
