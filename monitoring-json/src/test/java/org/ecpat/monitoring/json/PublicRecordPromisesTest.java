package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Acceptance;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.CommitmentSummary;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.KeptCommitment;
import org.ecpat.monitoring.scoring.KeptGroup;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.scoring.StateCommitments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the promises of the public record are kept, in every round. */
class PublicRecordPromisesTest {
  private static final Exercise RECORD = Catalog.open("public-record");
  private static final ScoringPlan PLAN = Scoring.plan(RECORD);

  private static Commitments kept(int year) {
    return Commitments.of(PLAN, RECORD.observations(), Round.of(year));
  }

  @ParameterizedTest
  @ValueSource(ints = {2009, 2010, 2011, 2012, 2016, 2017, 2018, 2019, 2020, 2022})
  void everyRoundAgreesWithItsCardsAndWithItself(int year) {
    Commitments kept = kept(year);
    Scoreboard board = PLAN.score(RECORD.observations(), Round.of(year));
    assertThat(kept.states()).hasSameSizeAs(board.cards());
    for (Scorecard card : board.cards()) {
      StateCommitments state = kept.state(card.state()).orElseThrow();
      assertThat(scores(state.commitments(), KeptCommitment::score)).isEqualTo(card.commitments());
      assertThat(scores(state.instruments(), KeptGroup::score)).isEqualTo(card.instruments());
    }
    all(kept).forEach(summary -> consistent(summary, kept.states().size()));
    overdueIsDueAndNotKept(kept);
  }

  private static <T> List<CommitmentScore> scores(
      List<T> items, Function<T, CommitmentScore> score) {
    return items.stream().map(score).toList();
  }

  private static Stream<CommitmentSummary> all(Commitments kept) {
    return Stream.of(
            List.of(kept.overall()),
            kept.commitments(),
            kept.instruments(),
            kept.themes(),
            kept.forces(),
            kept.kinds())
        .flatMap(List::stream);
  }

  private static void consistent(CommitmentSummary summary, int states) {
    assertThat(summary.states().values().stream().mapToInt(Integer::intValue).sum())
        .as(summary.id())
        .isEqualTo(states);
    assertThat(summary.mean().isPresent()).as(summary.id()).isEqualTo(summary.scored() > 0);
    summary
        .law()
        .points()
        .ifPresent(
            points ->
                assertThat(summary.law().to().orElseThrow() + points)
                    .isCloseTo(summary.law().from().orElseThrow(), within(1e-9)));
  }

  private static void overdueIsDueAndNotKept(Commitments kept) {
    Framework framework = RECORD.framework();
    for (StateCommitments state : kept.states()) {
      state
          .overdue()
          .forEach(
              item -> {
                Commitment commitment = framework.commitment(item.commitment()).orElseThrow();
                assertThat(commitment.deadline()).hasValue(item.deadline());
                assertThat(item.deadline()).isBefore(kept.header().round().date());
                assertThat(item.fulfilment()).isNotIn(Fulfilment.KEPT, Fulfilment.NOT_APPLICABLE);
              });
    }
  }

  @Test
  void measuredAndUnmeasuredCommitmentsMakeTheFramework() {
    Commitments kept = kept(2022);
    Set<String> all = new HashSet<>(kept.unmeasured());
    kept.commitments().forEach(c -> assertThat(all.add(c.id())).isTrue());
    assertThat(all).hasSameSizeAs(RECORD.framework().commitments());
    // an independent institution for children (item 72) is asked by no public record
    assertThat(kept.unmeasured()).contains("RIO-72");
    assertThat(kept.unmeasuredInstruments()).containsExactly("OPIC", "EU2011-36");
  }

  /** Counted once more by other means: straight from the cards. */
  @Test
  void groupsAreMeansOverTheirCommitments() {
    Commitments kept = kept(2020);
    Map<String, Commitment> byId = new HashMap<>();
    RECORD.framework().commitments().forEach(c -> byId.put(c.id(), c));
    for (StateCommitments state : kept.states()) {
      for (KeptGroup theme : state.themes()) {
        double mean =
            state.commitments().stream()
                .filter(c -> Objects.requireNonNull(byId.get(c.id())).themes().contains(theme.id()))
                .flatMapToDouble(c -> c.score().value().stream())
                .average()
                .orElse(Double.NaN);
        assertThat(theme.score().value().orElse(Double.NaN))
            .as("%s, %s", state.state(), theme.id())
            .isCloseTo(mean, within(1e-9));
      }
    }
  }

  @Test
  void stricterPoliciesCountFewerStates() {
    Commitments open = kept(2022);
    Commitments bound =
        Commitments.of(PLAN, RECORD.observations(), Round.of(2022), CommitmentPolicy.BOUND);
    for (CommitmentSummary summary : open.instruments()) {
      assertThat(bound.instrument(summary.id()).orElseThrow().scored())
          .as(summary.id())
          .isLessThanOrEqualTo(summary.scored());
    }
    long parties =
        bound.states().stream()
            .filter(s -> s.acceptance("OPSC").equals(Optional.of(Acceptance.BOUND)))
            .count();
    assertThat(bound.instrument("OPSC").orElseThrow().scored()).isLessThanOrEqualTo((int) parties);
    assertThat(bound.instrument("OPSC").orElseThrow().law().from()).hasValue(100);
  }

  @Test
  void theDocumentIsReadAsItWasWritten() {
    Commitments kept = kept(2012);
    String text = Documents.text(kept);
    assertThat(Documents.read(Commitments.class, text)).isEqualTo(kept);
  }
}
