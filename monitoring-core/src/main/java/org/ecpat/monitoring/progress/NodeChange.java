package org.ecpat.monitoring.progress;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Sum;

/**
 * The change of one score, split into its causes.
 *
 * @param node the id of the goal or indicator, or {@code overall}
 * @param parent the id of the node above, as it stands later; empty for the whole
 * @param before the earlier score
 * @param after the later score
 * @param effects the points that each cause added, negative if it took some; they add up to the
 *     difference. Causes that do not differ are left out; empty if a score is missing
 */
public record NodeChange(
    String node,
    Optional<String> parent,
    OptionalDouble before,
    OptionalDouble after,
    Map<Cause, Double> effects) {

  /** Copies the effects, in the order of the causes. */
  public NodeChange {
    Map<Cause, Double> ordered = new EnumMap<>(Cause.class);
    ordered.putAll(effects);
    effects = Collections.unmodifiableMap(ordered);
  }

  /** The later less the earlier score; empty if one is missing. */
  public OptionalDouble difference() {
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The points that a cause added; 0 if it does not differ. */
  public double effect(Cause cause) {
    return effects.getOrDefault(cause, 0.0);
  }

  /** What the effects add up to. */
  public double explained() {
    return Sum.of(effects.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
