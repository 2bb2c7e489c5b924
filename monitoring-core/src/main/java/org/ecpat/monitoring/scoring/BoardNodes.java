package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;

/** Refuses names that a board does not have, which would be rolled up to nothing without a word. */
final class BoardNodes {
  private BoardNodes() {}

  /**
   * Checks that a board has all of some nodes.
   *
   * @throws InvalidInputException with a finding for each that it does not have
   */
  static void check(Scoreboard board, Collection<String> ids, String subject) {
    List<String> known = board.header().nodes().stream().map(Node::id).distinct().toList();
    List<Finding> findings = new ArrayList<>();
    for (String id : ids) {
      if (!known.contains(id)) {
        findings.add(
            Finding.error("unknown-node", subject, "")
                .rule("must be a goal or indicator of the board, or the whole")
                .unknown(id, known)
                .build());
      }
    }
    InvalidInputException.throwIfErrors(findings);
  }
}
