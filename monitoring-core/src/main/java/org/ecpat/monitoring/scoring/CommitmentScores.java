package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.framework.CommitmentLink;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/** How far each commitment is kept: means of the indicators linked to it, by link weight. */
final class CommitmentScores {
  private final Results results;
  private final Map<Commitment, List<Link>> links = new LinkedHashMap<>();
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();

  private record Link(int leaf, double weight) {}

  CommitmentScores(Results results) {
    this.results = results;
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
            Mean mean = new Mean();
            parts.forEach(p -> mean.add(p.value(), p.reason(), p.coverage(), 1));
            scores.add(mean.score(id));
          }
        });
    return scores;
  }

  private CommitmentScore score(int row, Commitment commitment, List<Link> its) {
    Truth counts = counts(row, instruments.get(commitment.instrument()));
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

  /** Whether an instrument counted for a state: in force or adopted, and open to it. */
  private Truth counts(int row, @org.jspecify.annotations.Nullable Instrument instrument) {
    if (instrument == null) {
      return Truth.UNKNOWN;
    }
    LocalDate date = results.facts.date();
    boolean began = instrument.countsFrom().map(d -> !d.isAfter(date)).orElse(false);
    return Truth.of(began).and(results.facts.isOpen(instrument.id(), row));
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
