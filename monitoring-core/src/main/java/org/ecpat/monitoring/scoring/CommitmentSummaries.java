package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.table.Range;
import org.ecpat.monitoring.table.Sum;

/** Means and counts over states of how far each keeps its promises. */
final class CommitmentSummaries {
  private final List<StateCommitments> states;
  private final Range range;

  CommitmentSummaries(List<StateCommitments> states, Range range) {
    this.states = states;
    this.range = range;
  }

  CommitmentSummary overall() {
    return group(Framework.OVERALL, StateCommitments::overall, s -> !s.overdue().isEmpty());
  }

  List<CommitmentSummary> commitments() {
    List<CommitmentSummary> all = new ArrayList<>();
    for (int i = 0; i < size(StateCommitments::commitments); i++) {
      int at = i;
      Function<StateCommitments, KeptCommitment> its = s -> s.commitments().get(at);
      all.add(
          summary(
              its.apply(states.get(0)).id(),
              s -> its.apply(s).score(),
              count(s -> its.apply(s).overdueSince().isPresent()),
              StageGap.mean(states.stream().map(s -> its.apply(s).lawGap()).toList()),
              StageGap.mean(states.stream().map(s -> its.apply(s).practiceGap()).toList())));
    }
    return all;
  }

  List<CommitmentSummary> groups(
      Function<StateCommitments, List<KeptGroup>> groups, Map<String, Set<String>> members) {
    List<CommitmentSummary> all = new ArrayList<>();
    for (int i = 0; i < size(groups); i++) {
      int at = i;
      String id = groups.apply(states.get(0)).get(at).id();
      Set<String> its = members.getOrDefault(id, Set.of());
      all.add(
          group(
              id,
              s -> groups.apply(s).get(at),
              s -> s.overdue().stream().anyMatch(o -> its.contains(o.commitment()))));
    }
    return all;
  }

  List<CommitmentSummary> kinds() {
    List<CommitmentSummary> all = new ArrayList<>();
    for (int i = 0; i < size(StateCommitments::kinds); i++) {
      int at = i;
      all.add(
          summary(
              states.get(0).kinds().get(at).id(),
              s -> s.kinds().get(at),
              0,
              StageGap.NONE,
              StageGap.NONE));
    }
    return all;
  }

  private int size(Function<StateCommitments, ? extends List<?>> items) {
    return states.isEmpty() ? 0 : items.apply(states.get(0)).size();
  }

  private CommitmentSummary group(
      String id, Function<StateCommitments, KeptGroup> its, Predicate<StateCommitments> overdue) {
    return summary(
        id,
        s -> its.apply(s).score(),
        count(overdue),
        StageGap.mean(states.stream().map(s -> its.apply(s).law()).toList()),
        StageGap.mean(states.stream().map(s -> its.apply(s).practice()).toList()));
  }

  private int count(Predicate<StateCommitments> condition) {
    return (int) states.stream().filter(condition).count();
  }

  private CommitmentSummary summary(
      String id,
      Function<StateCommitments, CommitmentScore> its,
      int overdue,
      StageGap law,
      StageGap practice) {
    Map<Fulfilment, Integer> counts = new EnumMap<>(Fulfilment.class);
    Sum sum = new Sum();
    int scored = 0;
    for (StateCommitments state : states) {
      CommitmentScore score = its.apply(state);
      counts.merge(Fulfilment.of(score, range), 1, Integer::sum);
      if (score.value().isPresent()) {
        sum.add(score.value().getAsDouble());
        scored++;
      }
    }
    OptionalDouble mean =
        scored == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.value() / scored);
    return new CommitmentSummary(id, mean, counts, overdue, law, practice);
  }
}
