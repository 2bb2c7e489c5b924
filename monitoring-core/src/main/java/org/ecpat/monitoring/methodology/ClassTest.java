package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * One test on the way to a class: of the profile of a band, or of a row of a decision table.
 *
 * <p>A row has nothing but its id and whether it holds.
 */
@ValueStyle
@Value.Immutable
public interface ClassTest {

  /** The id of the band whose profile, or of the row whose condition, was tested. */
  String of();

  /**
   * Whether the band is reached, or the row holds.
   *
   * <p>By the optimistic procedure a band is reached unless its profile is preferred to the state:
   * the profile outranks it, and it does not outrank the profile.
   */
  Truth holds();

  /** The share of the weight, from 0 to 1, that says the state is as good as the profile. */
  OptionalDouble concordance();

  /** The credibility, from 0 to 1, that the state outranks the profile: that after vetoes. */
  OptionalDouble credibility();

  /** The credibility that the profile outranks the state; only by the optimistic procedure. */
  OptionalDouble reverse();

  /** The criteria that speak for it in full or in part, in their order. */
  List<String> supporting();

  /** The criteria whose veto lowers the credibility, in their order. */
  List<String> vetoing();

  /** The criteria without a score, left out or counted as the worst, in their order. */
  List<String> missing();

  /** Checks the shares. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("test '" + of() + "'").id("of", of());
    concordance().ifPresent(share -> rules.share("concordance", share));
    credibility().ifPresent(share -> rules.share("credibility", share));
    reverse().ifPresent(share -> rules.share("reverse", share));
    rules.verify();
  }

  /** The test of a row. */
  static ClassTest of(String row, Truth holds) {
    return builder().of(row).holds(holds).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ClassTest}. */
  final class Builder extends ImmutableClassTest.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
