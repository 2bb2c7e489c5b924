package org.ecpat.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Input that cannot be used, with all that was found wrong in it.
 *
 * <p>The message is the text of every finding, one a line, below the name of the document if there
 * is one.
 */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;
  private final @Nullable String document;

  /** An exception for these findings, in their order. */
  public InvalidInputException(List<Finding> findings) {
    super(lines(findings));
    this.findings = List.copyOf(findings);
    this.document = null;
  }

  /** An exception for the findings on one document, such as a file. */
  public InvalidInputException(String document, List<Finding> findings) {
    super(document + " cannot be used:\n" + lines(findings));
    this.findings = List.copyOf(findings);
    this.document = document;
  }

  private static String lines(List<Finding> findings) {
    return findings.stream().map(Finding::text).collect(Collectors.joining("\n"));
  }

  /** An exception for one finding. */
  public InvalidInputException(Finding finding) {
    this(List.of(finding));
  }

  /** All that was found, in the order it was found; empty only after Java serialisation. */
  public List<Finding> findings() {
    return findings == null ? List.of() : findings;
  }

  /** The name of the document in which they were found, if they were found in one. */
  public Optional<String> document() {
    return Optional.ofNullable(document);
  }

  /**
   * Throws if any of the findings is an error.
   *
   * @throws InvalidInputException with all the findings, the errors before the warnings
   */
  public static void throwIfErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(
          findings.stream().sorted(Comparator.comparing(Finding::severity)).toList());
    }
  }
}
