package org.ecpat.monitoring.scoring;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Reply;
import org.ecpat.monitoring.observation.Round;

/** The cards of a board as views of its columns, each made when it is first looked at. */
final class CardMaker extends AbstractList<Scorecard> implements RandomAccess {
  private final Results results;
  private final Evaluation evaluation;
  private final Methodology methodology;
  private final Observations observations;
  private final Round round;
  private final Judgement judgement;
  private final CommitmentScores commitments;
  private final Shares shares;
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
    this.shares = new Shares(results.layout, results.table);
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
      card = new CardView(this, row);
      cards.lazySet(row, card);
    }
    return card;
  }

  Results results() {
    return results;
  }

  Judgement judgement() {
    return judgement;
  }

  CommitmentScores commitments() {
    return commitments;
  }

  /** How the points of a row come about, computed now. */
  Explanation explain(int row) {
    return new Explanation(results, evaluation, shares, methodology.range(), row);
  }

  List<Reply> replies(String state) {
    return observations.replies().stream()
        .filter(r -> r.state().equals(state) && r.round().id().equals(round.id()))
        .sorted(Comparator.comparing(Reply::toString))
        .toList();
  }

  List<Adjudication> adjudications(String state) {
    return observations.adjudications().stream()
        .filter(a -> a.state().equals(state) && a.round().id().equals(round.id()))
        .filter(a -> a.rating().isPresent())
        .sorted(Comparator.comparing(Adjudication::on).thenComparing(Adjudication::toString))
        .toList();
  }

  /** The shares before anything is left out. */
  Shares shares() {
    return shares;
  }
}
