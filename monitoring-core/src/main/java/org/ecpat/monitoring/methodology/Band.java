package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Decimals;
import org.immutables.value.Value;

/** A labelled band of scores. */
@ValueStyle
@Value.Immutable
public interface Band {

  /** The name by which caps and results refer to it. */
  String id();

  /** The label of the rating. */
  Text label();

  /** The least score in the band, inclusive; empty for the lowest band alone. */
  OptionalDouble atLeast();

  /** A colour as {@code #rrggbb}; never the only sign. */
  Optional<String> color();

  /** A short sign that stands beside the colour. */
  Optional<String> symbol();

  /** Checks the rules of a band. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of("band '" + id() + "'")
            .id("id", id())
            .require(
                color().isEmpty() || color().get().matches("#[0-9a-f]{6}"),
                "color",
                "color",
                "a colour must be # and six hexadecimal digits in lower case",
                color().orElse(null));
    atLeast().ifPresent(a -> rules.finite("atLeast", a));
    rules.verify();
  }

  /** A band from a score on. */
  static Band of(String id, String label, double atLeast) {
    return builder().id(id).label(Text.of(label)).atLeast(atLeast).build();
  }

  /** The lowest band. */
  static Band lowest(String id, String label) {
    return builder().id(id).label(Text.of(label)).build();
  }

  /**
   * Bands of equal width, such as letters in steps of ten.
   *
   * @param second where the second band begins; the lowest has no bound
   * @param width the width of every band between the lowest and the highest, above 0
   * @param labels the labels from the lowest band to the highest, which are their ids too
   * @throws org.ecpat.monitoring.InvalidInputException unless the width is above 0 and both numbers
   *     are finite
   */
  static List<Band> inSteps(double second, double width, String... labels) {
    Rules.of("bands in steps")
        .finite("second", second)
        .finite("width", width)
        .require(!(width <= 0), "width", "width", "the width must be above 0", width)
        .verify();
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      double atLeast = Decimals.settle(second + (i - 1) * width);
      bands.add(i == 0 ? lowest(labels[i], labels[i]) : of(labels[i], labels[i], atLeast));
    }
    return bands;
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Band}. */
  final class Builder extends ImmutableBand.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
