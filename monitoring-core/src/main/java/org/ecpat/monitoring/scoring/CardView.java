package org.ecpat.monitoring.scoring;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.RandomAccess;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Reply;
import org.jspecify.annotations.Nullable;

/** A row of a board's columns as a scorecard; what is asked for is read or computed then. */
final class CardView extends Scorecard {
  private final CardMaker maker;
  private final Results results;
  private final int row;
  private final List<Score> scores;

  /** Made by the first who asks for points; the same whoever makes it. */
  private @Nullable Explanation explanation;

  CardView(CardMaker maker, int row) {
    this.maker = maker;
    this.results = maker.results();
    this.row = row;
    this.scores = new Scores();
  }

  Results results() {
    return results;
  }

  int row() {
    return row;
  }

  double nominalWeight(int place) {
    return maker.shares().of(place);
  }

  Explanation explanation() {
    Explanation known = explanation;
    if (known == null) {
      known = maker.explain(row);
      explanation = known;
    }
    return known;
  }

  @Override
  public String state() {
    return results.table.states().get(row);
  }

  @Override
  public Text name() {
    return results.facts.name(row);
  }

  @Override
  public List<Score> scores() {
    return scores;
  }

  @Override
  public Optional<Score> score(String node) {
    return results.layout.place(node).stream().mapToObj(scores::get).findFirst();
  }

  @Override
  public Optional<Rating> rating() {
    return maker.judgement().ratingOf(row);
  }

  @Override
  public Optional<Unrated> unrated() {
    return maker.judgement().unratedOf(row);
  }

  @Override
  public Optional<Rank> rank() {
    return maker.judgement().rankOf(row);
  }

  @Override
  public List<CommitmentScore> commitments() {
    return maker.commitments().commitments(row);
  }

  @Override
  public List<CommitmentScore> instruments() {
    return maker.commitments().instruments(row);
  }

  @Override
  public List<Reply> replies() {
    return maker.replies(state());
  }

  @Override
  public List<Adjudication> adjudications() {
    return maker.adjudications(state());
  }

  private Score score(int place) {
    return new ScoreView(this, place, results.layout.place(place));
  }

  /** The scores of the row, a place for each node. */
  private final class Scores extends AbstractList<Score> implements RandomAccess {
    @Override
    public int size() {
      return results.layout.places.size();
    }

    @Override
    public Score get(int place) {
      return score(place);
    }

    /** Without the checks for changes that a list which never changes can do without. */
    @Override
    public Iterator<Score> iterator() {
      int size = size();
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < size;
        }

        @Override
        public Score next() {
          if (next >= size) {
            throw new NoSuchElementException();
          }
          return score(next++);
        }
      };
    }
  }
}
