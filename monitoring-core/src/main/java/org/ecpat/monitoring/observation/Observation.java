package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * What one assessor found for a state, an indicator and a round.
 *
 * <p>It has an answer or an absence, never both and never neither. One with a disaggregation speaks
 * about a part of the population; it is kept and not scored.
 */
@ValueStyle
@Value.Immutable
public interface Observation {

  /** The name by which a later observation refers to it. */
  Optional<String> id();

  /** The code of the state. */
  String state();

  /** The id of the indicator. */
  String indicator();

  /** The round. */
  Round round();

  /** The answer. */
  Optional<Answer> answer();

  /** Why there is no answer. */
  Optional<Absence> absence();

  /** Remarks on the answer. */
  List<Qualifier> qualifiers();

  /** How sure the assessor is, from 0 to 1. */
  OptionalDouble confidence();

  /** What it rests on. */
  List<Evidence> evidence();

  /** What the assessor adds; in every output, so nothing that only restricted evidence says. */
  Optional<Text> note();

  /** Who found it. */
  Optional<String> assessor();

  /** The day it was recorded. */
  Optional<LocalDate> recordedOn();

  /** The id of the observation that this one replaces. */
  Optional<String> supersedes();

  /** The part of the population it speaks about, such as {@code sex: girls}; empty means all. */
  Map<String, String> disaggregation();

  /** Whether an answer carries a kind of remark. */
  default boolean has(Qualifier.Kind kind) {
    return qualifiers().stream().anyMatch(q -> q.kind() == kind);
  }

  /** Checks the rules of an observation. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of(
                () ->
                    "observation of '" + state() + "' on '" + indicator() + "' in " + round().id())
            .id("state", state())
            .id("indicator", indicator())
            .require(
                answer().isPresent() != absence().isPresent(),
                "answer-or-absence",
                "",
                "an observation has either an answer or an absence",
                answer().isPresent() ? "both" : "neither")
            .require(
                answer().isPresent() || qualifiers().isEmpty(),
                "qualifier-without-answer",
                "qualifiers",
                "only an answer can be qualified",
                qualifiers())
            .id("id", id())
            .id("supersedes", supersedes());
    confidence().ifPresent(c -> rules.share("confidence", c));
    rules.verify();
  }

  /** An observation with an answer. */
  static Observation of(String state, String indicator, Round round, Answer answer) {
    return builder().state(state).indicator(indicator).round(round).answer(answer).build();
  }

  /** An observation without an answer. */
  static Observation of(String state, String indicator, Round round, Absence absence) {
    return builder().state(state).indicator(indicator).round(round).absence(absence).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Observation}. */
  final class Builder extends ImmutableObservation.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
