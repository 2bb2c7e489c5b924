package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.immutables.value.Value;

/**
 * How far promises are kept in a round, by state and over all states.
 *
 * <p>A commitment is the mean of the scores of the indicators linked to it, by link weight only; an
 * instrument, a theme, a force and the whole are each the mean of their commitments that count.
 * Over all states each state that has a score counts once. An indicator linked to two commitments
 * counts in both. A commitment counts for a state if its instrument was in force (a declaration:
 * adopted) and open to the state on the reference date, and if a {@link CommitmentPolicy} says so.
 *
 * <p><b>The gap</b> compares three stages, in points of the score range. <em>Accepted</em> is what
 * the position is worth: bound and adopted everything, signed half, not bound and withdrawn
 * nothing; bound with reservations what the methodology gives for that, or else everything. <em>In
 * law</em> is the mean of the structural indicators of a commitment, <em>in practice</em> that of
 * its process and outcome indicators. A gap is the earlier stage less the later one, over those
 * commitments that have both, and over the states that have it.
 *
 * <pre>{@code
 * var kept = Commitments.of(Scoring.plan(exercise), exercise.observations(), Round.of(2022));
 * kept.instrument("OPSC").orElseThrow().law().points();
 * kept.state("THA").orElseThrow().overdue();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface Commitments {

  /** What was judged, by what, and how to read it. */
  BoardHeader header();

  /** For which states the commitments of an instrument count. */
  @Value.Default
  default CommitmentPolicy policy() {
    return CommitmentPolicy.OPEN;
  }

  /** The states, in order of code. */
  List<StateCommitments> states();

  /** All commitments together. */
  CommitmentSummary overall();

  /** Each commitment that an indicator measures, in order of the framework. */
  List<CommitmentSummary> commitments();

  /** Each instrument with such a commitment, in order of the framework. */
  List<CommitmentSummary> instruments();

  /** Each theme of such a commitment, in alphabetical order. */
  List<CommitmentSummary> themes();

  /** Binding and political commitments. */
  List<CommitmentSummary> forces();

  /** Structural, process and outcome indicators; they have no gaps and nothing overdue. */
  List<CommitmentSummary> kinds();

  /** The ids of the commitments that no indicator of the plan measures, in order. */
  List<String> unmeasured();

  /** The ids of the instruments of which no commitment is measured, in order. */
  List<String> unmeasuredInstruments();

  /**
   * How far promises are kept, whatever positions states have.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  static Commitments of(ScoringPlan plan, Observations observations, Round round) {
    return of(plan, observations, round, CommitmentPolicy.OPEN);
  }

  /**
   * How far promises are kept, where they count by a policy.
   *
   * @throws InvalidInputException with all findings if the observations have an error
   */
  static Commitments of(
      ScoringPlan plan, Observations observations, Round round, CommitmentPolicy policy) {
    return plan.commitments(observations, round, policy);
  }

  /** One state; empty if it is not there. */
  default Optional<StateCommitments> state(String code) {
    return states().stream().filter(s -> s.state().equals(code)).findFirst();
  }

  /** One commitment over all states; empty if there is none, or no indicator measures it. */
  default Optional<CommitmentSummary> commitment(String id) {
    return find(commitments(), id);
  }

  /** One instrument over all states; empty if there is none, or no indicator measures any of it. */
  default Optional<CommitmentSummary> instrument(String id) {
    return find(instruments(), id);
  }

  /** One theme over all states; empty if no commitment that is measured has it. */
  default Optional<CommitmentSummary> theme(String id) {
    return find(themes(), id);
  }

  /** The states in which each commitment is overdue, by commitment. */
  default Map<String, List<StateCommitments>> overdue() {
    Map<String, List<StateCommitments>> overdue = new TreeMap<>();
    for (StateCommitments state : states()) {
      for (OverdueCommitment item : state.overdue()) {
        overdue.merge(
            item.commitment(),
            List.of(state),
            (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
      }
    }
    return overdue;
  }

  private static Optional<CommitmentSummary> find(List<CommitmentSummary> all, String id) {
    return all.stream().filter(summary -> summary.id().equals(id)).findFirst();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Commitments}. */
  final class Builder extends ImmutableCommitments.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
