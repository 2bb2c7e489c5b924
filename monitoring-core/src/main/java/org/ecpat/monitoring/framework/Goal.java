package org.ecpat.monitoring.framework;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** Something to be achieved, measured by sub-goals and indicators. */
@ValueStyle
@Value.Immutable
public interface Goal {

  /** The name by which other parts refer to it. */
  String id();

  /** Its title. */
  Text title();

  /** What is to be achieved. */
  Optional<Text> description();

  /** The weight among its siblings, 1 unless given. */
  @Value.Default
  default double weight() {
    return 1;
  }

  /** Why it has this weight. */
  Optional<Text> weightRationale();

  /** The ids of its sub-goals, in order. */
  List<String> goals();

  /** The ids of its indicators, in order after the sub-goals. */
  List<String> indicators();

  /** How sure the statement of it is. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** Checks the rules of a goal. */
  @Value.Check
  default void check() {
    Rules.of("goal '" + id() + "'")
        .id("id", id())
        .require(
            !id().equals(Framework.OVERALL),
            "reserved-id",
            "id",
            "this id stands for the whole framework",
            id())
        .weight("weight", weight())
        .ids("goals", goals())
        .ids("indicators", indicators())
        .ids("sources", sources())
        .verify();
  }

  /** A goal of these indicators. */
  static Goal of(String id, String title, String... indicators) {
    return builder().id(id).title(Text.of(title)).addIndicators(indicators).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Goal}. */
  final class Builder extends ImmutableGoal.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
