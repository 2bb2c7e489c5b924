package org.ecpat.monitoring.robustness;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Reason;

/**
 * How much a part of a node decides of the node's variance, beside the weight it was given.
 *
 * @param node the id of the goal, or {@code overall}
 * @param component the id of the part right below it
 * @param weight its nominal share among its siblings, from 0 to 1
 * @param importance w·cov(x, y)/var(y), as {@link
 *     org.ecpat.monitoring.table.Correlation#importance} says
 * @param reason why there is no importance: the node is no weighted arithmetic mean, or does not
 *     vary
 * @param correlation Pearson's coefficient of the part and the node; empty if either is constant
 */
public record ComponentImportance(
    String node,
    String component,
    double weight,
    OptionalDouble importance,
    Optional<Reason> reason,
    OptionalDouble correlation) {}
