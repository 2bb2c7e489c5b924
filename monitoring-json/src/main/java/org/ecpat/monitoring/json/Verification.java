package org.ecpat.monitoring.json;

import java.util.List;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;

/**
 * What came out when an edition was computed again.
 *
 * @param edition the id of the edition
 * @param exactness how closely numbers were compared
 * @param findings what is not as it was frozen; empty if the edition holds
 */
public record Verification(String edition, Exactness exactness, List<Finding> findings) {

  /** Copies the list. */
  public Verification {
    findings = List.copyOf(findings);
  }

  /** Whether every part and every result is as it was frozen. */
  public boolean holds() {
    return findings.isEmpty();
  }

  /** The outcome in one line, then a line for each finding. */
  public String text() {
    String outcome =
        "edition '"
            + edition
            + "' "
            + (holds() ? "holds" : "does not hold")
            + ", "
            + exactness.words;
    return findings.stream()
        .map(finding -> "\n" + finding.text())
        .collect(Collectors.joining("", outcome, ""));
  }

  @Override
  public String toString() {
    return text();
  }

  /** How closely numbers are compared. */
  public enum Exactness {
    /** Every bit, because the same version of the library computes them. */
    BIT_FOR_BIT("compared bit for bit with the same version of the library", 0),
    /** To 1e-9, because another version of the library computed them. */
    WITHIN_TOLERANCE("compared within 1e-9 with another version of the library", 1e-9);

    private final String words;
    private final double tolerance;

    Exactness(String words, double tolerance) {
      this.words = words;
      this.tolerance = tolerance;
    }

    double tolerance() {
      return tolerance;
    }
  }
}
