package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;

/**
 * What is doubtful in the replies and decisions that are to stand beside a board.
 *
 * <p>Only warnings: the same decision can stand beside boards of methodologies with other bands.
 */
record Asides(Methodology methodology, Observations observations, Round round) {

  /**
   * Decisions for a rating that no band has, and what is about states that are not on the board.
   */
  List<Finding> findings(Collection<String> states) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < observations.replies().size(); i++) {
      Reply reply = observations.replies().get(i);
      if (isHere(reply.round()) && !states.contains(reply.state())) {
        findings.add(absent("reply", reply.state(), "/replies/" + i, states));
      }
    }
    for (int i = 0; i < observations.adjudications().size(); i++) {
      Adjudication decision = observations.adjudications().get(i);
      if (isHere(decision.round()) && !states.contains(decision.state())) {
        findings.add(absent("adjudication", decision.state(), "/adjudications/" + i, states));
      } else if (isHere(decision.round())) {
        rating(decision, "/adjudications/" + i, findings);
      }
    }
    return findings;
  }

  private boolean isHere(Round other) {
    return other.id().equals(round.id());
  }

  private Finding absent(String what, String state, String place, Collection<String> states) {
    return Finding.warning("unknown-state", subject(what, state), place + "/state")
        .rule("should be about a state on the board, beside whose result it can stand")
        .unknown(state, states)
        .build();
  }

  private void rating(Adjudication decision, String place, List<Finding> findings) {
    List<String> bands =
        methodology.rating().map(RatingRules::bands).orElse(List.of()).stream()
            .map(Band::id)
            .toList();
    decision
        .rating()
        .filter(rating -> !bands.contains(rating))
        .ifPresent(
            rating ->
                findings.add(
                    Finding.warning(
                            "unknown-band",
                            subject("adjudication", decision.state()),
                            place + "/rating")
                        .rule("should decide for one of the bands of the rating")
                        .unknown(rating, bands)
                        .build()));
  }

  private String subject(String what, String state) {
    return what + " on '" + state + "' in " + round.id();
  }
}
