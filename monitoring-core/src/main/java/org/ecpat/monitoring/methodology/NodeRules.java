package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * How one node is made of its children, as far as it differs from the rule.
 *
 * <p>What is left out here follows the rules of the level, then those of the methodology.
 */
@ValueStyle
@Value.Immutable
public interface NodeRules {

  /** How the scores of the children become one. */
  Optional<Aggregation> aggregation();

  /** How the children are weighted. */
  Optional<Weighting> weighting();

  /** What a missing child means. */
  Optional<MissingPolicy> missing();

  /**
   * The least share of children with a value, from 0 to 1, below which the node has none.
   *
   * <p>Direct children are counted, each as one, without those that are not applicable.
   */
  OptionalDouble threshold();

  /** A function applied after the aggregation. */
  Optional<Transform> transform();

  /** A rounding applied last. */
  Optional<Rounding> rounding();

  /** How it gets a value from other states, where it has none. */
  Optional<NodeImputation> imputation();

  /** The weight among the node's siblings, in place of the framework's. */
  OptionalDouble weight();

  /** Checks the rules inside. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("node rules");
    threshold().ifPresent(t -> rules.share("threshold", t));
    weight().ifPresent(w -> rules.weight("weight", w));
    rules.verify();
  }

  /** These rules, and where they say nothing, others. */
  default NodeRules orElse(NodeRules others) {
    return builder()
        .aggregation(aggregation().or(others::aggregation))
        .weighting(weighting().or(others::weighting))
        .missing(missing().or(others::missing))
        .threshold(threshold().isPresent() ? threshold() : others.threshold())
        .transform(transform().or(others::transform))
        .rounding(rounding().or(others::rounding))
        .imputation(imputation().or(others::imputation))
        .weight(weight().isPresent() ? weight() : others.weight())
        .build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link NodeRules}. */
  final class Builder extends ImmutableNodeRules.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
