package org.ecpat.monitoring.examples.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/**
 * The figures of an index computed again, beside the published ones.
 *
 * @param index the name of the index
 * @param states the number of states
 * @param figures the number of figures compared
 * @param largest the largest deviation of a score
 * @param different the figures that are not the same to the printed digit
 */
record Comparison(String index, int states, int figures, double largest, List<String> different) {

  /** Scores an index and compares every published figure. */
  static Comparison of(PublishedIndex index) {
    ScoringPlan plan = Scoring.plan(index.framework(), index.methodology());
    Map<String, Scorecard> cards = new TreeMap<>();
    for (Round round : index.observations().rounds()) {
      Scoreboard board = plan.score(index.observations(), round);
      board.cards().forEach(card -> cards.put(round.id() + "/" + card.state(), card));
    }
    double largest = 0;
    List<String> different = new ArrayList<>();
    for (Published figure : index.figures()) {
      Scorecard card = cards.get(figure.round() + "/" + figure.state());
      String ours = card == null ? "no card" : ours(figure, card);
      if (!ours.equals(figure.value())) {
        different.add(
            figure.state()
                + " "
                + figure.node()
                + " "
                + figure.kind()
                + ": "
                + ours
                + ", published "
                + figure.value());
      }
      largest = Math.max(largest, deviation(figure, card));
    }
    return new Comparison(index.name(), cards.size(), index.figures().size(), largest, different);
  }

  private static String ours(Published figure, Scorecard card) {
    return switch (figure.kind()) {
      case SCORE -> printed(score(figure, card), digits(figure.value()));
      case RATING -> card.rating().map(Rating::band).orElse("not rated");
      case RANK -> card.rank().map(Rank::position).map(p -> printed(p, 0)).orElse("no rank");
    };
  }

  private static OptionalDouble score(Published figure, Scorecard card) {
    return card.score(figure.node()).map(Score::value).orElse(OptionalDouble.empty());
  }

  private static double deviation(
      Published figure, @org.jspecify.annotations.Nullable Scorecard card) {
    if (card == null || figure.kind() != Published.Kind.SCORE) {
      return 0;
    }
    OptionalDouble ours = score(figure, card);
    return ours.isPresent()
        ? Math.abs(ours.getAsDouble() - Double.parseDouble(figure.value()))
        : Double.NaN;
  }

  private static int digits(String printed) {
    int point = printed.indexOf('.');
    return point < 0 ? 0 : printed.length() - point - 1;
  }

  private static String printed(OptionalDouble value, int digits) {
    return value.isPresent() ? printed(value.getAsDouble(), digits) : "no score";
  }

  /** Prints a value that its methodology has rounded; one with more digits is seen to differ. */
  private static String printed(double value, int digits) {
    BigDecimal settled = new BigDecimal(value).setScale(10, RoundingMode.HALF_EVEN);
    BigDecimal shown = settled.setScale(digits, RoundingMode.HALF_EVEN);
    return settled.compareTo(shown) == 0 ? shown.toPlainString() : settled.toPlainString();
  }
}
