package org.ecpat.monitoring.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * The yardstick: instruments, commitments, goals and indicators.
 *
 * <p>Parts refer to each other by id; {@link #findings()} names references that lead nowhere. The
 * goals that are no other goal's sub-goal stand below the whole, whose id is {@value #OVERALL}.
 */
@ValueStyle
@Value.Immutable
public interface Framework {

  /** The id that stands for the whole framework in methodologies and results. */
  String OVERALL = "overall";

  /** The name by which methodologies and observations refer to it. */
  String id();

  /** The version of its content. */
  @Value.Default
  default String version() {
    return "1";
  }

  /** The title. */
  Text title();

  /** What it is and where its limits are. */
  Optional<Text> description();

  /** How sure the framework is as a whole. */
  @Value.Default
  default Certainty certainty() {
    return Certainty.PUBLISHED;
  }

  /** The framework that it is a {@link Profile} of, if it was made by one. */
  Optional<FrameworkVersion> base();

  /** The publications it rests on. */
  List<Source> sources();

  /** The states that can be monitored, and their groups; empty accepts every code. */
  @Value.Default
  default StateRegister states() {
    return StateRegister.builder().build();
  }

  /** The instruments. */
  List<Instrument> instruments();

  /** The commitments. */
  List<Commitment> commitments();

  /** The goals and sub-goals, in order. */
  List<Goal> goals();

  /** The indicators, in order. */
  List<Indicator> indicators();

  /** The goals that are no other goal's sub-goal, in order; none of those in a cycle. */
  default List<Goal> topGoals() {
    Set<String> subGoals = new HashSet<>();
    goals().forEach(g -> subGoals.addAll(g.goals()));
    return goals().stream().filter(g -> !subGoals.contains(g.id())).toList();
  }

  /** The goal with an id. */
  default Optional<Goal> goal(String id) {
    return goals().stream().filter(g -> g.id().equals(id)).findFirst();
  }

  /** The indicator with an id. */
  default Optional<Indicator> indicator(String id) {
    return indicators().stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** The instrument with an id. */
  default Optional<Instrument> instrument(String id) {
    return instruments().stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** The commitment with an id. */
  default Optional<Commitment> commitment(String id) {
    return commitments().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * Everything wrong or doubtful between its parts, in the order of the document.
   *
   * <p>A framework with an error cannot be scored; one with warnings can. Empty if all is well.
   */
  default List<Finding> findings() {
    return new FrameworkValidator(this).findings();
  }

  /** Checks the rules inside a framework; references are left to {@link #findings()}. */
  @Value.Check
  default void check() {
    Rules.of("framework '" + id() + "'").id("id", id()).text("version", version()).verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Framework}. */
  final class Builder extends ImmutableFramework.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
