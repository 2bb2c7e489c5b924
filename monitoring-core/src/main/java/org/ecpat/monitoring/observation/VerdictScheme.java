package org.ecpat.monitoring.observation;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** The labels that a publisher of verdicts uses, from the best to the worst. */
@ValueStyle
@Value.Immutable
public interface VerdictScheme {

  /**
   * One label of a scheme.
   *
   * @param id the name by which verdicts refer to it
   * @param name the label as published
   */
  record Label(String id, Text name) {
    /**
     * Checks the id.
     *
     * @throws org.ecpat.monitoring.InvalidInputException if it is not an id
     */
    public Label {
      Rules.of("label '" + id + "'").id("id", id).verify();
    }
  }

  /** The name by which verdicts refer to it. */
  String id();

  /** Its title. */
  Text title();

  /** Who publishes the verdicts. */
  Text publisher();

  /** The labels, best first. */
  List<Label> labels();

  /** How sure the order of the labels is. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The ids of the sources. */
  List<String> sources();

  /** What a reader should know besides. */
  Optional<Text> note();

  /** The label with an id. */
  default Optional<Label> label(String id) {
    return labels().stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /** Checks the rules of a scheme. */
  @Value.Check
  default void check() {
    Rules.of("verdict scheme '" + id() + "'")
        .id("id", id())
        .ids("sources", sources())
        .require(
            labels().stream().map(Label::id).distinct().count() == labels().size(),
            "duplicate-id",
            "labels",
            "the labels must have different ids",
            labels().stream().map(Label::id).toList())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link VerdictScheme}. */
  final class Builder extends ImmutableVerdictScheme.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
