package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.table.Columns;

/**
 * The children of one node, as a weighting sees them.
 *
 * @param node the id of the node
 * @param children the ids of its children, in order
 * @param declared their weights in the framework or, where given, in the methodology
 * @param leaves for each child, the number of indicators with weight below it; 1 for an indicator
 * @param scores the scores of the population, a column for each child
 */
public record Siblings(
    String node,
    List<String> children,
    List<Double> declared,
    List<Integer> leaves,
    Columns scores) {

  /** Copies the lists. */
  public Siblings {
    children = List.copyOf(children);
    declared = List.copyOf(declared);
    leaves = List.copyOf(leaves);
  }
}
