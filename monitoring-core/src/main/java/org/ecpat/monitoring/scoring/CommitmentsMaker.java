package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.table.Range;

/** Works out how far promises are kept in a scored round. */
final class CommitmentsMaker {
  private static final Set<IndicatorKind> LAW = EnumSet.of(IndicatorKind.STRUCTURAL);
  private static final Set<IndicatorKind> PRACTICE = EnumSet.complementOf(EnumSet.copyOf(LAW));

  private final Results results;
  private final Methodology methodology;
  private final CommitmentPolicy policy;
  private final CommitmentScores scores;
  private final List<Commitment> measured;
  private final CommitmentGroups groups;

  CommitmentsMaker(Results results, Methodology methodology, CommitmentPolicy policy) {
    this.results = results;
    this.methodology = methodology;
    this.policy = policy;
    this.scores = new CommitmentScores(results, policy);
    this.measured = scores.measured();
    this.groups = new CommitmentGroups(results.framework(), measured);
  }

  Commitments make(BoardHeader header) {
    List<StateCommitments> states =
        IntStream.range(0, results.rows()).mapToObj(this::state).toList();
    CommitmentSummaries summaries = new CommitmentSummaries(states, methodology.range());
    Set<String> known = measured.stream().map(Commitment::id).collect(Collectors.toSet());
    Set<String> instruments =
        measured.stream().map(Commitment::instrument).collect(Collectors.toSet());
    Framework framework = results.framework();
    return Commitments.builder()
        .header(header)
        .policy(policy)
        .states(states)
        .overall(summaries.overall())
        .commitments(summaries.commitments())
        .instruments(
            summaries.groups(
                StateCommitments::instruments, groups.ids(CommitmentGroups.Kind.INSTRUMENT)))
        .themes(summaries.groups(StateCommitments::themes, groups.ids(CommitmentGroups.Kind.THEME)))
        .forces(summaries.groups(StateCommitments::forces, groups.ids(CommitmentGroups.Kind.FORCE)))
        .kinds(summaries.kinds())
        .unmeasured(
            framework.commitments().stream()
                .map(Commitment::id)
                .filter(id -> !known.contains(id))
                .toList())
        .unmeasuredInstruments(
            framework.instruments().stream()
                .map(Instrument::id)
                .filter(id -> !instruments.contains(id))
                .toList())
        .build();
  }

  private StateCommitments state(int row) {
    Framework framework = results.framework();
    List<KeptCommitment> kept = measured.stream().map(c -> kept(row, c)).toList();
    return StateCommitments.builder()
        .state(results.facts.states().get(row))
        .name(results.facts.name(row))
        .acceptances(framework.instruments().stream().map(i -> accepted(row, i)).toList())
        .overall(group(Framework.OVERALL, kept, c -> true))
        .commitments(kept)
        .instruments(groups(kept, CommitmentGroups.Kind.INSTRUMENT))
        .themes(groups(kept, CommitmentGroups.Kind.THEME))
        .forces(groups(kept, CommitmentGroups.Kind.FORCE))
        .kinds(kinds(row))
        .overdue(overdue(row, kept))
        .build();
  }

  private AcceptedInstrument accepted(int row, Instrument instrument) {
    return new AcceptedInstrument(
        instrument.id(),
        scores.acceptances().of(row, instrument),
        scores.counts(row, instrument.id()));
  }

  private KeptCommitment kept(int row, Commitment commitment) {
    CommitmentScore score = scores.score(row, commitment);
    boolean counts = scores.counts(row, commitment.instrument()) == Truth.TRUE;
    Fulfilment fulfilment = Fulfilment.of(score, methodology.range());
    return new KeptCommitment(
        score,
        fulfilment,
        counts ? worth(row, commitment.instrument()) : OptionalDouble.empty(),
        stage(row, commitment, LAW),
        stage(row, commitment, PRACTICE),
        counts && isOpen(fulfilment) ? passed(commitment) : Optional.empty());
  }

  private OptionalDouble stage(int row, Commitment commitment, Set<IndicatorKind> kinds) {
    return scores
        .score(row, commitment, kinds)
        .map(CommitmentScore::value)
        .orElse(OptionalDouble.empty());
  }

  /** What a position is worth in the score range. */
  private OptionalDouble worth(int row, String id) {
    Acceptance acceptance =
        results
            .framework()
            .instrument(id)
            .map(i -> scores.acceptances().of(row, i))
            .orElse(Acceptance.UNKNOWN);
    return switch (acceptance) {
      case BOUND, ADOPTED -> worth(PositionScale.defaultPoints(Stand.BOUND));
      case RESERVED ->
          worth(methodology.reservedPoints().orElse(PositionScale.defaultPoints(Stand.BOUND)));
      case SIGNED -> worth(PositionScale.defaultPoints(Stand.SIGNED));
      case NOT_BOUND, WITHDRAWN -> worth(PositionScale.defaultPoints(Stand.NONE));
      case NOT_OPEN, UNKNOWN -> OptionalDouble.empty();
    };
  }

  private OptionalDouble worth(double points) {
    Range range = methodology.range();
    double share = points / PositionScale.defaultPoints(Stand.BOUND);
    return OptionalDouble.of(range.low() + range.width() * share);
  }

  private List<KeptGroup> groups(List<KeptCommitment> kept, CommitmentGroups.Kind kind) {
    return groups.of(kind).stream().map(g -> group(g.id(), kept, g.has())).toList();
  }

  private KeptGroup group(String id, List<KeptCommitment> kept, Predicate<Commitment> has) {
    List<KeptCommitment> some = new ArrayList<>();
    for (int c = 0; c < measured.size(); c++) {
      if (has.test(measured.get(c))) {
        some.add(kept.get(c));
      }
    }
    return new KeptGroup(
        CommitmentScores.mean(id, some.stream().map(KeptCommitment::score).toList()),
        StageGap.mean(some.stream().map(KeptCommitment::lawGap).toList()),
        StageGap.mean(some.stream().map(KeptCommitment::practiceGap).toList()));
  }

  private List<CommitmentScore> kinds(int row) {
    List<CommitmentScore> kinds = new ArrayList<>();
    for (IndicatorKind kind : IndicatorKind.values()) {
      List<CommitmentScore> of =
          measured.stream().flatMap(c -> scores.score(row, c, Set.of(kind)).stream()).toList();
      if (!of.isEmpty()) {
        kinds.add(CommitmentScores.mean(Acceptances.word(kind), of));
      }
    }
    return kinds;
  }

  private List<OverdueCommitment> overdue(int row, List<KeptCommitment> kept) {
    Map<String, KeptCommitment> byId =
        kept.stream().collect(Collectors.toMap(KeptCommitment::id, k -> k));
    return results.framework().commitments().stream()
        .flatMap(
            c -> {
              KeptCommitment its = byId.get(c.id());
              return its == null
                  ? unmeasured(row, c)
                  : its.overdueSince().stream()
                      .map(day -> new OverdueCommitment(c.id(), day, its.fulfilment()));
            })
        .toList();
  }

  private Stream<OverdueCommitment> unmeasured(int row, Commitment commitment) {
    return scores.counts(row, commitment.instrument()) == Truth.TRUE
        ? passed(commitment).stream()
            .map(day -> new OverdueCommitment(commitment.id(), day, Fulfilment.UNMEASURED))
        : Stream.of();
  }

  private static boolean isOpen(Fulfilment fulfilment) {
    return fulfilment != Fulfilment.KEPT && fulfilment != Fulfilment.NOT_APPLICABLE;
  }

  /** The deadline, if it lies before the reference date; on the day itself there is still time. */
  private Optional<LocalDate> passed(Commitment commitment) {
    return commitment.deadline().filter(day -> day.isBefore(results.facts.date()));
  }
}
