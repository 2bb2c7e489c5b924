package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A recorded human decision that overrides an answer or a rating.
 *
 * <p>An adjudicated answer is scored; what was observed stays beside it. An adjudicated rating is
 * shown beside the computed one, which keeps its rank.
 */
@ValueStyle
@Value.Immutable
public interface Adjudication {

  /** The code of the state. */
  String state();

  /** The round. */
  Round round();

  /** The id of the indicator whose answer is overridden. */
  Optional<String> indicator();

  /** The answer that counts. */
  Optional<Answer> answer();

  /** The id of the band that counts. */
  Optional<String> rating();

  /** Who decided. */
  String by();

  /** The day of the decision. */
  LocalDate on();

  /** Why; in every output, so nothing that only restricted evidence says. */
  Text why();

  /** Checks the rules of an adjudication. */
  @Value.Check
  default void check() {
    Rules.of("adjudication on '" + state() + "' in " + round().id())
        .id("state", state())
        .require(
            answer().isPresent() != rating().isPresent(),
            "answer-or-rating",
            "",
            "an adjudication overrides either an answer or a rating",
            answer().isPresent() ? "both" : "neither")
        .require(
            answer().isPresent() == indicator().isPresent(),
            "answer-or-rating",
            "indicator",
            "an answer needs its indicator, and a rating has none",
            indicator().orElse("none"))
        .id("indicator", indicator())
        .id("rating", rating())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Adjudication}. */
  final class Builder extends ImmutableAdjudication.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
