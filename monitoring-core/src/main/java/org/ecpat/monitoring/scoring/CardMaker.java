package org.ecpat.monitoring.scoring;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Sum;

/** Makes the cards of a board from its columns, each when it is first looked at. */
final class CardMaker extends AbstractList<Scorecard> implements RandomAccess {
  private final Results results;
  private final Evaluation evaluation;
  private final Methodology methodology;
  private final Observations observations;
  private final Round round;
  private final Judgement judgement;
  private final CommitmentScores commitments;
  private final double[][] nominal;
  private final AtomicReferenceArray<Scorecard> cards;

  CardMaker(
      Results results,
      Evaluation evaluation,
      Methodology methodology,
      Observations observations,
      Round round) {
    this.results = results;
    this.evaluation = evaluation;
    this.methodology = methodology;
    this.observations = observations;
    this.round = round;
    this.judgement = new Judgement(methodology, results);
    this.commitments = new CommitmentScores(results);
    this.nominal = nominalShares();
    this.cards = new AtomicReferenceArray<>(results.rows());
  }

  @Override
  public int size() {
    return results.rows();
  }

  @Override
  public Scorecard get(int row) {
    Scorecard card = cards.get(row);
    if (card == null) {
      card = make(row);
      cards.set(row, card);
    }
    return card;
  }

  private double[][] nominalShares() {
    double[][] shares = new double[results.layout.nodes.size()][];
    for (int n = 0; n < shares.length; n++) {
      double[] weights = results.table.weights(results.layout.nodes.get(n)).clone();
      double total = Sum.of(weights);
      for (int c = 0; c < weights.length; c++) {
        weights[c] = total > 0 ? weights[c] / total : 0;
      }
      shares[n] = weights;
    }
    return shares;
  }

  private Scorecard make(int row) {
    String state = results.table.states().get(row);
    return Scorecard.builder()
        .state(state)
        .name(results.cells.name(row))
        .scores(scores(row))
        .rating(judgement.ratingOf(row))
        .unrated(judgement.unratedOf(row))
        .rank(judgement.rankOf(row))
        .commitments(commitments.commitments(row))
        .instruments(commitments.instruments(row))
        .replies(replies(state))
        .adjudications(adjudications(state))
        .build();
  }

  private List<Reply> replies(String state) {
    return observations.replies().stream()
        .filter(r -> r.state().equals(state) && r.round().id().equals(round.id()))
        .sorted(Comparator.comparing(Reply::toString))
        .toList();
  }

  private List<Adjudication> adjudications(String state) {
    return observations.adjudications().stream()
        .filter(a -> a.state().equals(state) && a.round().id().equals(round.id()))
        .filter(a -> a.rating().isPresent())
        .sorted(Comparator.comparing(Adjudication::on).thenComparing(Adjudication::toString))
        .toList();
  }

  private List<Score> scores(int row) {
    Explanation explanation = new Explanation(results, evaluation, methodology.range(), row);
    List<Score> scores = new ArrayList<>();
    for (int p = 0; p < results.layout.places.size(); p++) {
      scores.add(score(row, results.layout.places.get(p), explanation.at(p)));
    }
    return scores;
  }

  private Score score(int row, Place place, Explanation.PlacePoints points) {
    int slot = place.slot();
    Column column = results.table.columns[slot];
    Optional<Bounds> bounds = results.bounds.bounds(slot, row);
    Score.Builder score =
        Score.builder()
            .node(place.node().id())
            .parent(place.node().parent())
            .value(value(column, row))
            .reason(column.reason(row))
            .coverage(results.share(slot, row))
            .bounds(bounds)
            .nominalWeight(nominalWeight(place))
            .weight(points.weight)
            .pathWeight(points.pathWeight)
            .available(points.available)
            .lost(points.lost)
            .steps(points.steps);
    if (bounds.isEmpty() && !column.is(row, Reason.NOT_APPLICABLE)) {
      score.unbounded(Reason.NOT_BOUNDED);
    }
    if (results.layout.isLeaf(slot)) {
      score.raw(value(results.table.input.answers(slot), row)).basis(basis(row, slot));
    }
    return score.build();
  }

  private Basis basis(int row, int leaf) {
    Basis basis = results.cells.basis(row, leaf);
    List<Prepared> prepared = results.table.input.prepared(leaf, row);
    return prepared.isEmpty() ? basis : Basis.builder().from(basis).preparation(prepared).build();
  }

  private double nominalWeight(Place place) {
    if (place.parent() < 0) {
      return 1;
    }
    int parent = results.layout.places.get(place.parent()).slot();
    return place.child() < 0 ? 0 : nominal[parent - results.layout.leaves.size()][place.child()];
  }

  private static OptionalDouble value(Column column, int row) {
    return column.has(row) ? OptionalDouble.of(column.value(row)) : OptionalDouble.empty();
  }
}
