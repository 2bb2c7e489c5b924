package org.ecpat.monitoring.json.codec;

import java.util.Set;
import org.ecpat.monitoring.Finding;

/** What is surely wrong between the readable parts of a document of which others were refused. */
final class SureFindings {
  /** What is wrong whatever else is: no part that was refused could mend it. */
  private static final Set<String> SURE =
      Set.of(
          "act-before-adoption",
          "deadline-before-adoption",
          "duplicate-child",
          "duplicate-id",
          "duplicate-position",
          "goal-cycle",
          "misplaced-child",
          "supersedes-cycle",
          "supersedes-other-cell",
          "two-parents");

  /** Sure if the scale comes from a framework that is whole. */
  private static final String MISFIT = "answer-misfit";

  private SureFindings() {}

  /**
   * Whether a finding holds whatever was refused.
   *
   * @param ids all ids that stand anywhere in the document, refused parts included
   */
  static boolean isSure(Finding finding, Set<String> ids) {
    return SURE.contains(finding.code()) || isUnknownName(finding, ids);
  }

  /** Whether a name leads nowhere, not even to something that was refused. */
  private static boolean isUnknownName(Finding finding, Set<String> ids) {
    return finding.code().startsWith("unknown-")
        && !finding.code().equals("unknown-band")
        && finding.value().filter(value -> ids.contains(unquoted(value))).isEmpty();
  }

  private static String unquoted(String value) {
    return value.length() > 1 ? value.substring(1, value.length() - 1) : value;
  }

  /** The same between a document and another one, which is whole. */
  static boolean isSureAgainst(Finding finding, Set<String> ids) {
    return isSure(finding, ids) || finding.code().equals(MISFIT);
  }
}
