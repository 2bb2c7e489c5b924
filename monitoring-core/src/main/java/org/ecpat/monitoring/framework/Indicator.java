package org.ecpat.monitoring.framework;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** One measurable question. */
@ValueStyle
@Value.Immutable
public interface Indicator {

  /** The name by which goals and observations refer to it. */
  String id();

  /** The question. */
  Text question();

  /** A short name for tables; the id unless given. */
  Optional<Text> label();

  /** Whether it looks at structure, process or outcome. */
  IndicatorKind kind();

  /** How answers are recorded and what they are worth. */
  Scale scale();

  /** The weight among its siblings, 1 unless given; with 0 it is kept and not scored. */
  @Value.Default
  default double weight() {
    return 1;
  }

  /** Why it has this weight. */
  Optional<Text> weightRationale();

  /** The commitments it measures. */
  List<CommitmentLink> links();

  /** What it is about. */
  List<String> themes();

  /** How to find the answer. */
  Optional<Text> guidance();

  /** The states and dates it applies to; all, unless given. */
  Optional<Condition> condition();

  /** How sure the wording and the place of the indicator are. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** Checks the rules of an indicator. */
  @Value.Check
  default void check() {
    Rules.of("indicator '" + id() + "'")
        .id("id", id())
        .require(
            !id().equals(Framework.OVERALL),
            "reserved-id",
            "id",
            "this id stands for the whole framework",
            id())
        .weight("weight", weight())
        .ids("sources", sources())
        .require(
            links().stream().map(CommitmentLink::commitment).distinct().count() == links().size(),
            "duplicate-link",
            "links",
            "an indicator links to a commitment once",
            links().stream().map(CommitmentLink::commitment).toList())
        .verify();
  }

  /** An indicator with an id, a question, a kind and a scale. */
  static Indicator of(String id, String question, IndicatorKind kind, Scale scale) {
    return builder().id(id).question(Text.of(question)).kind(kind).scale(scale).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Indicator}. */
  final class Builder extends ImmutableIndicator.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
