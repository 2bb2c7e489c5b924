package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Band;
import org.immutables.value.Value;

/**
 * How two judgements of a round agree: by two methodologies, or of two editions.
 *
 * <pre>{@code
 * var other = Methodology.builder().from(methodology).aggregation(geometricMean()).build();
 * var comparison = Comparison.between(now, now.with(other));
 * comparison.spearman();
 * comparison.movers().get(0).causes();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface Comparison {
  /** The movers of which it is said why. */
  int MOST_EXPLAINED = 10;

  /** The first judgement. */
  AssessmentIdentity first();

  /** The second judgement. */
  AssessmentIdentity second();

  /** The bands of the first rating, the lowest first. */
  List<Band> firstBands();

  /** The bands of the second rating, the lowest first. */
  List<Band> secondBands();

  /**
   * Spearman's coefficient of the ranks of the states that both rank; empty with fewer than two, or
   * if one judgement ranks all alike.
   */
  OptionalDouble spearman();

  /** Kendall's τ-b of the same ranks; empty as Spearman's is. */
  OptionalDouble kendall();

  /**
   * The states that both judgements rank, those that move the most ranks first, then the most
   * points, then in order of code; of the first {@value #MOST_EXPLAINED} that move it is said why.
   */
  List<Mover> movers();

  /** The codes of the states that only the first judgement ranks. */
  List<String> onlyFirst();

  /** The codes of the states that only the second judgement ranks. */
  List<String> onlySecond();

  /** The place of a state by both judgements. */
  default Optional<Mover> mover(String state) {
    return movers().stream().filter(m -> m.state().equals(state)).findFirst();
  }

  /**
   * Compares two judgements of the same round.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if they are of different frameworks or
   *     rounds, or a part has an error
   */
  static Comparison between(Assessment first, Assessment second) {
    return new Comparer(first, second).comparison();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Comparison}. */
  final class Builder extends ImmutableComparison.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
