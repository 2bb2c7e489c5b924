package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.table.Range;
import org.immutables.value.Value;

/**
 * How observations become scores: a named, versioned value.
 *
 * <p>A methodology with nothing but id, title and framework scores by scale, with the declared
 * weights and arithmetic means, skips what is missing and rates nobody.
 */
@ValueStyle
@Value.Immutable
public interface Methodology {

  /** The name by which results refer to it. */
  String id();

  /** The version of its content. */
  @Value.Default
  default String version() {
    return "1";
  }

  /** The title. */
  Text title();

  /** What it does and why. */
  Optional<Text> description();

  /** The id of the framework it is for. */
  String framework();

  /** How sure it is that this is how the exercise was judged. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The publications it rests on. */
  List<Source> sources();

  /** The score range; 0 to 100 unless given. */
  @Value.Default
  default Range range() {
    return Range.PERCENT;
  }

  /** The states of each round; a round not listed is about those with an observation. */
  List<Population> populations();

  /** What is done to values before they become scores, in this order; nothing unless given. */
  List<Preparation> preparation();

  /** How values become scores; by scale unless given. */
  @Value.Default
  default Normalization normalization() {
    return Normalizations.byScale();
  }

  /** Which rounds normalisations are fitted on; the round that is scored unless given. */
  @Value.Default
  default FitOn fitOn() {
    return FitOn.thisRound();
  }

  /** How children are weighted; as declared unless given. */
  @Value.Default
  default Weighting weighting() {
    return Weightings.declared();
  }

  /** How scores are aggregated; by the arithmetic mean unless given. */
  @Value.Default
  default Aggregation aggregation() {
    return Aggregations.arithmeticMean();
  }

  /** What a missing child means; skipped unless given. */
  @Value.Default
  default MissingPolicy missing() {
    return MissingPolicy.SKIP;
  }

  /** The least share of children with a value, below which a node has none; 0 unless given. */
  @Value.Default
  default double threshold() {
    return 0;
  }

  /** Rules for all nodes of a level: the first for the whole, the second for the top goals, … */
  List<NodeRules> levels();

  /** Rules for single nodes, by the id of a goal or {@value Framework#OVERALL}. */
  Map<String, NodeRules> nodes();

  /** Rules for single indicators, by id. */
  Map<String, IndicatorRules> indicators();

  /** The least coverage, from 0 to 1, below which a state is not rated; 0 unless given. */
  @Value.Default
  default double minimumCoverage() {
    return 0;
  }

  /** The rating; without it states are ranked by score alone. */
  Optional<RatingRules> rating();

  /** How states are put in order. */
  @Value.Default
  default Ranking ranking() {
    return Ranking.DEFAULT;
  }

  /** How the observations of several assessors become one; the latest counts unless given. */
  @Value.Default
  default Reconciliation reconciliation() {
    return Reconciliations.latest();
  }

  /** The points of a state that is bound with reservations; those of bound unless given. */
  OptionalDouble reservedPoints();

  /** The digits after the point that tables print; 1 unless given. Not part of any value. */
  @Value.Default
  default int printedDigits() {
    return 1;
  }

  /** The states of a round, if they are listed. */
  default Optional<Population> population(String round) {
    return populations().stream().filter(p -> p.round().equals(round)).findFirst();
  }

  /** All that is wrong or doubtful in this methodology for a framework. */
  default List<Finding> findings(Framework framework) {
    return new MethodologyValidator(this, framework).findings();
  }

  /** Checks the rules inside a methodology; references are left to the validator. */
  @Value.Check
  default void check() {
    Rules rules =
        Rules.of("methodology '" + id() + "'")
            .id("id", id())
            .text("version", version())
            .id("framework", framework())
            .ids("nodes", nodes().keySet())
            .ids("indicators", indicators().keySet())
            .share("threshold", threshold())
            .share("minimumCoverage", minimumCoverage())
            .require(
                printedDigits() >= 0 && printedDigits() <= 9,
                "digits",
                "printedDigits",
                "the printed digits must be from 0 to 9",
                printedDigits())
            .require(
                populations().stream().map(Population::round).distinct().count()
                    == populations().size(),
                "duplicate-id",
                "populations",
                "a round's states are listed once",
                populations().stream().map(Population::round).toList());
    reservedPoints().ifPresent(p -> rules.finite("reservedPoints", p));
    rules.verify();
  }

  /** The simplest methodology for a framework. */
  static Methodology of(String id, String title, Framework framework) {
    return builder().id(id).title(Text.of(title)).framework(framework.id()).build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Methodology}. */
  final class Builder extends ImmutableMethodology.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
