package org.ecpat.monitoring.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;

/** What is wrong with a table so far, up to as many findings as may be reported. */
final class SheetFindings {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding>comparingInt(f -> f.line().orElse(0))
          .thenComparingInt(f -> f.column().orElse(0));

  private final String name;
  private final int most;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Finding> noted = new HashSet<>();
  private Optional<Finding> tooMany = Optional.empty();

  SheetFindings(String name, int most) {
    this.name = name;
    this.most = most;
  }

  /** Notes a finding, once, if there are not as many as may be reported. */
  void note(Finding finding) {
    if (isFull() || !noted.add(finding)) {
      return;
    }
    findings.add(finding);
    if (isFull()) {
      tooMany =
          Optional.of(
              Finding.error("too-many-findings", "table", "")
                  .rule("reading stopped after " + most + " findings")
                  .line(finding.line())
                  .build());
    }
  }

  /** Whether there are as many findings as may be reported, so that reading stops. */
  boolean isFull() {
    return findings.size() == most;
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Whether the last finding is on a line. */
  boolean endOn(int line) {
    return !findings.isEmpty()
        && findings.get(findings.size() - 1).line().equals(OptionalInt.of(line));
  }

  /**
   * Throws if anything is wrong.
   *
   * @throws InvalidInputException with all that was found, in the order of the lines
   */
  void verify() {
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(
          name, Stream.concat(findings.stream().sorted(BY_PLACE), tooMany.stream()).toList());
    }
  }
}
