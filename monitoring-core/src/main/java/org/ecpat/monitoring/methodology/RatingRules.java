package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Decimals;
import org.immutables.value.Value;

/** The bands of a rating, how a state comes into one, and the caps on it. */
@ValueStyle
@Value.Immutable
public interface RatingRules {

  /**
   * The bands, the lowest first.
   *
   * <p>Where they follow from the score, only the first has no lower bound; otherwise none has one.
   */
  List<Band> bands();

  /** How a state comes into a band; by its score unless given. */
  @Value.Default
  default Classification classification() {
    return Classification.byScore();
  }

  /** The caps. */
  List<Cap> caps();

  /** The position of a band in {@link #bands()}, 0 for the lowest; -1 if there is none. */
  default int index(String band) {
    for (int i = 0; i < bands().size(); i++) {
      if (bands().get(i).id().equals(band)) {
        return i;
      }
    }
    return -1;
  }

  /** The bands from the worst to the best, when some order says which end is the better one. */
  default List<Band> worstFirst(Ranking.Order order) {
    return Arrays.stream(positions(order)).mapToObj(bands()::get).toList();
  }

  /** The positions of the bands from the worst to the best. */
  default int[] positions(Ranking.Order order) {
    int last = bands().size() - 1;
    return IntStream.rangeClosed(0, last)
        .map(i -> order == Ranking.Order.HIGHEST_FIRST ? i : last - i)
        .toArray();
  }

  /**
   * The position of the band that a score lies in, after {@link Decimals#settle}.
   *
   * @throws java.util.NoSuchElementException if bands do not follow from the score
   */
  default int indexOf(double score) {
    int index = 0;
    for (int i = 1; i < bands().size(); i++) {
      if (Decimals.reaches(score, bands().get(i).atLeast().orElseThrow())) {
        index = i;
      }
    }
    return index;
  }

  /** The band with an id. */
  default Optional<Band> band(String id) {
    return bands().stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /** Checks the order of the bands and the ids. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of("rating")
            .require(!bands().isEmpty(), "bands", "bands", "needs at least one band", "none");
    if (classification() instanceof ByScore) {
      checkBounds(rules);
    } else {
      checkNoBounds(rules);
    }
    rules.require(
        bands().stream().map(Band::id).distinct().count() == bands().size(),
        "duplicate-id",
        "bands",
        "the bands must have different ids",
        bands().stream().map(Band::id).toList());
    rules.require(
        caps().stream().map(Cap::id).distinct().count() == caps().size(),
        "duplicate-id",
        "caps",
        "the caps must have different ids",
        caps().stream().map(Cap::id).toList());
    rules.verify();
  }

  private void checkNoBounds(Rules rules) {
    for (int i = 0; i < bands().size(); i++) {
      Band band = bands().get(i);
      rules.require(
          band.atLeast().isEmpty(),
          "band-bound",
          "bands/" + i + "/atLeast",
          "a band has a lower bound only where bands follow from the score",
          "band '" + band.id() + "' from " + band.atLeast().orElse(Double.NaN));
    }
  }

  private void checkBounds(Rules rules) {
    for (int i = 0; i < bands().size(); i++) {
      Band band = bands().get(i);
      rules.require(
          (i == 0) == band.atLeast().isEmpty(),
          "band-bound",
          "bands/" + i + "/atLeast",
          i == 0
              ? "the lowest band, which stands first, has no lower bound"
              : "every band but the lowest, which stands first, needs a lower bound",
          "band '" + band.id() + "'");
      rules.require(
          i < 2
              || band.atLeast().isEmpty()
              || band.atLeast().getAsDouble() > bands().get(i - 1).atLeast().orElse(Double.NaN),
          "band-overlap",
          "bands/" + i + "/atLeast",
          "a band must begin above the one before it" + (i < 2 ? "" : before(bands().get(i - 1))),
          "band '" + band.id() + "' from " + band.atLeast().orElse(Double.NaN),
          Optional.of("Let the bands stand from the lowest to the highest."));
    }
  }

  private static String before(Band band) {
    return ", '" + band.id() + "' from " + band.atLeast().orElse(Double.NaN);
  }

  /** Bands without caps, the lowest first. */
  static RatingRules of(Band... bands) {
    return builder().addBands(bands).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RatingRules}. */
  final class Builder extends ImmutableRatingRules.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
