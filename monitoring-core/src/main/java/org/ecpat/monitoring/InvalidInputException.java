package org.ecpat.monitoring;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that cannot be used, with all that was found wrong in it.
 *
 * <p>The message is the text of every finding, one a line.
 */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** An exception for these findings, in their order. */
  public InvalidInputException(List<Finding> findings) {
    super(findings.stream().map(Finding::text).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** An exception for one finding. */
  public InvalidInputException(Finding finding) {
    this(List.of(finding));
  }

  /** All that was found, in the order it was found; empty only after Java serialisation. */
  public List<Finding> findings() {
    return findings == null ? List.of() : findings;
  }

  /**
   * Throws if any of the findings is an error.
   *
   * @throws InvalidInputException with all the findings, warnings included
   */
  public static void throwIfErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(findings);
    }
  }
}
