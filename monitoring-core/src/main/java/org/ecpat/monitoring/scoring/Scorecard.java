package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Reply;
import org.immutables.value.Value;

/** All scores of one state in a round. */
@ValueStyle
@Value.Immutable
public interface Scorecard {

  /** The code of the state. */
  String state();

  /** Its name. */
  Text name();

  /** The scores in the order of the board's nodes: the whole, then each goal with what is below. */
  List<Score> scores();

  /** The rating; empty if the state is not rated, or the methodology has no bands. */
  Optional<Rating> rating();

  /** Why the state is not rated. */
  Optional<Unrated> unrated();

  /** Its rank among the rated states. */
  Optional<Rank> rank();

  /** How far each commitment with an indicator is kept, in order of the framework. */
  List<CommitmentScore> commitments();

  /** How far each instrument with such a commitment is kept, in order of the framework. */
  List<CommitmentScore> instruments();

  /** What the state replied. */
  List<Reply> replies();

  /** Ratings that were decided in place of the computed one, which stays beside them. */
  List<Adjudication> adjudications();

  /** The score of the whole. */
  default Score overall() {
    return scores().get(0);
  }

  /** The first score of a goal or indicator, or of {@value Framework#OVERALL}. */
  default Optional<Score> score(String node) {
    return scores().stream().filter(s -> s.node().equals(node)).findFirst();
  }

  /** The scores directly below a node, in order. */
  default List<Score> below(String node) {
    return scores().stream().filter(s -> s.parent().equals(Optional.of(node))).toList();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Scorecard}. */
  final class Builder extends ImmutableScorecard.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
