package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.table.Sum;
import org.immutables.value.Value;

/** All scores of one state in a round. */
@ValueStyle
@Value.Immutable
public abstract class Scorecard {
  Scorecard() {}

  /** The code of the state. */
  public abstract String state();

  /** Its name. */
  public abstract Text name();

  /** The scores in the order of the board's nodes: the whole, then each goal with what is below. */
  public abstract List<Score> scores();

  /** The rating; empty if the state is not rated, or the methodology has no bands. */
  public abstract Optional<Rating> rating();

  /** Why the state is not rated. */
  public abstract Optional<Unrated> unrated();

  /** Its rank among the rated states. */
  public abstract Optional<Rank> rank();

  /** How far each commitment with an indicator is kept, in order of the framework. */
  public abstract List<CommitmentScore> commitments();

  /** How far each instrument with such a commitment is kept, in order of the framework. */
  public abstract List<CommitmentScore> instruments();

  /** What the state replied. */
  public abstract List<Reply> replies();

  /** Ratings that were decided in place of the computed one, which stays beside them. */
  public abstract List<Adjudication> adjudications();

  /** The score of the whole. */
  public Score overall() {
    return scores().get(0);
  }

  /** The first score of a goal or indicator, or of {@value Framework#OVERALL}. */
  public Optional<Score> score(String node) {
    return scores().stream().filter(s -> s.node().equals(node)).findFirst();
  }

  /** The scores directly below a node, in order. */
  public List<Score> below(String node) {
    return scores().stream().filter(s -> s.parent().equals(Optional.of(node))).toList();
  }

  /**
   * The share of the weight of the whole that rests on imputed values, from 0 to 1.
   *
   * <p>Weights are those with which they take part ({@link Score#pathWeight()}).
   */
  public double imputedShare() {
    return Sum.of(
        scores().stream().filter(Scorecard::isImputed).mapToDouble(Score::pathWeight).toArray());
  }

  /**
   * How sure the assessors are of the answers below a node, Σw·c/Σw, from 0 to 1.
   *
   * <p>The weights w are the nominal ones among the siblings, over all that applies. The confidence
   * c is the assessor's, 1 where none is stated and 0 where there is no answer, so that it is never
   * above the coverage. Imputed values have the confidence 0.
   *
   * @return empty if the node is not on the card, or nothing below it applies
   */
  public OptionalDouble confidence(String node) {
    return score(node).map(this::confidence).orElse(OptionalDouble.empty());
  }

  private OptionalDouble confidence(Score score) {
    List<Score> parts = below(score.node());
    if (parts.isEmpty()) {
      return score.coverage().isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              score.coverage().getAsDouble()
                  * score.basis().map(b -> b.confidence().orElse(1)).orElse(1.0));
    }
    Sum sum = new Sum();
    Sum total = new Sum();
    for (Score part : parts) {
      OptionalDouble confidence = confidence(part);
      if (confidence.isPresent()) {
        sum.add(part.nominalWeight() * confidence.getAsDouble());
        total.add(part.nominalWeight());
      }
    }
    return total.value() > 0
        ? OptionalDouble.of(sum.value() / total.value())
        : OptionalDouble.empty();
  }

  private static boolean isImputed(Score score) {
    return score.steps().stream().anyMatch(s -> s.kind() == Step.Kind.IMPUTED)
        || score.basis().stream()
            .flatMap(b -> b.preparation().stream())
            .anyMatch(p -> p.kind() == CellChange.Kind.IMPUTED);
  }

  /** Equal if every attribute is, whether it was computed, built or read. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof Scorecard card && attributes().equals(card.attributes());
  }

  @Override
  public final int hashCode() {
    return attributes().hashCode();
  }

  /** The state and its overall score, for reading in a shell. */
  @Override
  public final String toString() {
    return scores().isEmpty() ? state() : state() + ", " + overall();
  }

  private List<Object> attributes() {
    return List.of(
        state(),
        name(),
        scores(),
        rating(),
        unrated(),
        rank(),
        commitments(),
        instruments(),
        replies(),
        adjudications());
  }

  /** A builder without any attribute set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Scorecard}. */
  public static final class Builder extends ImmutableScorecard.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
