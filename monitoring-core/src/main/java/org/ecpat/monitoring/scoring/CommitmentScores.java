package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.framework.CommitmentLink;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/**
 * How far each commitment is kept: means of the indicators linked to it, by link weight.
 *
 * <p>It counts for a state if its instrument is in force or adopted, open to the state, and counted
 * by the policy.
 */
final class CommitmentScores {
  private final Results results;
  private final Acceptances acceptances;
  private final CommitmentPolicy policy;
  private final Map<Commitment, List<Link>> links = new LinkedHashMap<>();
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();

  private record Link(int leaf, double weight) {}

  CommitmentScores(Results results) {
    this(results, CommitmentPolicy.OPEN);
  }

  CommitmentScores(Results results, CommitmentPolicy policy) {
    this.results = results;
    this.policy = policy;
    this.acceptances = new Acceptances(results);
    results.framework().instruments().forEach(i -> instruments.put(i.id(), i));
    Map<String, Commitment> byId = new LinkedHashMap<>();
    for (Commitment commitment : results.framework().commitments()) {
      byId.put(commitment.id(), commitment);
      links.put(commitment, new ArrayList<>());
    }
    for (int leaf = 0; leaf < results.layout.leaves.size(); leaf++) {
      Indicator indicator = results.layout.leaves.get(leaf);
      for (CommitmentLink link : indicator.links()) {
        Commitment commitment = byId.get(link.commitment());
        if (commitment != null && link.weight() > 0) {
          links
              .computeIfAbsent(commitment, c -> new ArrayList<>())
              .add(new Link(leaf, link.weight()));
        }
      }
    }
    links.values().removeIf(List::isEmpty);
  }

  /** The scores of the commitments that an indicator measures, in order of the framework. */
  List<CommitmentScore> commitments(int row) {
    return links.entrySet().stream().map(e -> score(row, e.getKey(), e.getValue())).toList();
  }

  /** The scores of the instruments of these commitments, in order of the framework. */
  List<CommitmentScore> instruments(int row) {
    Map<String, List<CommitmentScore>> byInstrument = new LinkedHashMap<>();
    instruments.keySet().forEach(id -> byInstrument.put(id, new ArrayList<>()));
    links.forEach(
        (commitment, its) ->
            byInstrument
                .computeIfAbsent(commitment.instrument(), i -> new ArrayList<>())
                .add(score(row, commitment, its)));
    List<CommitmentScore> scores = new ArrayList<>();
    byInstrument.forEach(
        (id, parts) -> {
          if (!parts.isEmpty()) {
            scores.add(mean(id, parts));
          }
        });
    return scores;
  }

  /** The commitments that an indicator measures, in order of the framework. */
  List<Commitment> measured() {
    return List.copyOf(links.keySet());
  }

  /** How far states accepted instruments. */
  Acceptances acceptances() {
    return acceptances;
  }

  /** The score of a commitment that an indicator measures. */
  CommitmentScore score(int row, Commitment commitment) {
    return score(row, commitment, links.getOrDefault(commitment, List.of()));
  }

  /** The same over the indicators of some kinds; empty if there are none. */
  Optional<CommitmentScore> score(int row, Commitment commitment, Set<IndicatorKind> kinds) {
    List<Link> its =
        links.getOrDefault(commitment, List.of()).stream()
            .filter(link -> kinds.contains(results.layout.leaves.get(link.leaf()).kind()))
            .toList();
    return its.isEmpty() ? Optional.empty() : Optional.of(score(row, commitment, its));
  }

  private CommitmentScore score(int row, Commitment commitment, List<Link> its) {
    Truth counts = counts(row, commitment.instrument());
    if (counts != Truth.TRUE) {
      return new CommitmentScore(
          commitment.id(),
          OptionalDouble.empty(),
          Optional.of(counts == Truth.FALSE ? Reason.NOT_APPLICABLE : Reason.NO_DATA),
          OptionalDouble.empty());
    }
    Mean mean = new Mean();
    for (Link link : its) {
      Column column = results.table.columns[link.leaf()];
      OptionalDouble value =
          column.has(row) ? OptionalDouble.of(column.value(row)) : OptionalDouble.empty();
      mean.add(value, column.reason(row), results.share(link.leaf(), row), link.weight());
    }
    return mean.score(commitment.id());
  }

  /** Whether an instrument counted for a state: in force or adopted, open to it, by policy. */
  Truth counts(int row, String id) {
    Instrument instrument = instruments.get(id);
    if (instrument == null) {
      return Truth.UNKNOWN;
    }
    LocalDate date = results.facts.date();
    boolean began = instrument.countsFrom().map(d -> !d.isAfter(date)).orElse(false);
    Truth counts = Truth.of(began).and(results.facts.isOpen(id, row));
    return counts != Truth.TRUE || policy.equals(CommitmentPolicy.OPEN)
        ? counts
        : policy.counts(acceptances.of(row, instrument));
  }

  /** The mean of some scores, each counted once. */
  static CommitmentScore mean(String id, List<CommitmentScore> scores) {
    Mean mean = new Mean();
    scores.forEach(s -> mean.add(s.value(), s.reason(), s.coverage(), 1));
    return mean.score(id);
  }

  /** A weighted mean that keeps account of what is missing. */
  private static final class Mean {
    private final Sum sum = new Sum();
    private final Sum weight = new Sum();
    private final Sum covered = new Sum();
    private final Sum applicable = new Sum();
    private Optional<Reason> first = Optional.empty();

    void add(OptionalDouble value, Optional<Reason> reason, OptionalDouble coverage, double w) {
      if (value.isPresent()) {
        sum.add(w * value.getAsDouble());
        weight.add(w);
      } else if (reason.isPresent()
          && reason.get() != Reason.NOT_APPLICABLE
          && (first.isEmpty() || reason.get().compareTo(first.get()) < 0)) {
        first = reason;
      }
      if (reason.isEmpty() || reason.get() != Reason.NOT_APPLICABLE) {
        covered.add(w * coverage.orElse(0));
        applicable.add(w);
      }
    }

    CommitmentScore score(String id) {
      boolean has = weight.value() > 0;
      return new CommitmentScore(
          id,
          has ? OptionalDouble.of(sum.value() / weight.value()) : OptionalDouble.empty(),
          has ? Optional.empty() : first.or(() -> Optional.of(Reason.NOT_APPLICABLE)),
          applicable.value() > 0
              ? OptionalDouble.of(covered.value() / applicable.value())
              : OptionalDouble.empty());
    }
  }
}
