package org.ecpat.monitoring;

import java.util.List;

/**
 * A report of what was found in an input, for other programs.
 *
 * @param findings what was found, in the order of the input
 */
public record Findings(List<Finding> findings) {

  /** Copies the list. */
  public Findings {
    findings = List.copyOf(findings);
  }
}
