package org.ecpat.monitoring.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.immutables.value.Value;

/**
 * The smallest sets of changed answers with which a state would reach a band.
 *
 * <p>Where changes have costs, the cheapest sets, and among these the smallest.
 */
@ValueStyle
@Value.Immutable
public interface Pathway {
  /** The most sets that are listed. */
  int MOST_SETS = 10;

  /** The greatest number of sets that is told apart from greater ones. */
  int MOST_COUNTED = Integer.MAX_VALUE;

  /** What was judged. */
  AssessmentIdentity assessment();

  /** What was asked. */
  PathwayRequest request();

  /** The bands of the rating, the lowest first. */
  List<Band> bands();

  /** The caps on the rating. */
  List<Cap> caps();

  /** The overall score as it is. */
  OptionalDouble score();

  /** The coverage as it is, from 0 to 1. */
  OptionalDouble coverage();

  /** The id of the band as it is; empty if the state is not rated. */
  Optional<String> band();

  /** The id of the band to reach. */
  String toward();

  /** What keeps the state out: caps in order, then coverage, then the score. */
  List<Obstacle> obstacles();

  /** How far the search came. */
  Search search();

  /** The sets, at most {@value #MOST_SETS}, in order of their indicators in the plan. */
  List<PathwaySet> sets();

  /**
   * The number of sets that are as good, of which {@link #sets} are the first; at most {@link
   * #MOST_COUNTED}, which stands for more.
   *
   * <p>If the search was {@linkplain Search#LIMITED limited}, there may be more.
   */
  @Value.Default
  default int count() {
    return 0;
  }

  /** The cost that no set can be below, as far as it was proved; empty if no set can do it. */
  OptionalDouble leastCost();

  /** The score if every answer that can change were the best. */
  OptionalDouble highestScore();

  /** The id of the band then; empty if the state is not rated even then. */
  Optional<String> highestBand();

  /** What each changed answer alone would do, the most valuable first. */
  List<SingleStep> steps();

  /** How far a search came. */
  enum Search {
    /** No set is better than those found, and all that are as good were counted. */
    COMPLETE,
    /** The limit was reached: a set may be better by {@link Pathway#gap}, others as good. */
    LIMITED,
    /** No set reaches the band. */
    UNREACHABLE
  }

  /** The cost by which an unknown set may be below those found; empty if none was found. */
  default OptionalDouble gap() {
    return sets().isEmpty() || leastCost().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(StrictMath.max(0, sets().get(0).cost() - leastCost().getAsDouble()));
  }

  /** Checks the number of sets. */
  @Value.Check
  default void check() {
    Rules.of("pathway of '" + request().state() + "'")
        .require(
            count() >= sets().size(),
            "fewer-than-listed",
            "count",
            "must be the number of all sets, at least those listed",
            count())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Pathway}. */
  final class Builder extends ImmutablePathway.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
