package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.examples.site.IndicatorLine.Standing;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.table.Reason;

/**
 * The answers that differ from those of the round before.
 *
 * @param since the round before
 * @param turns the answers, in the order of the card
 */
public record Turns(String since, List<Turn> turns) {

  /**
   * An answer that differs.
   *
   * @param label the indicator
   * @param before what was found then
   * @param after what is found now
   * @param direction whether it is better, worse, or only differently known
   */
  public record Turn(String label, Found before, Found after, Direction direction) {}

  /**
   * An answer, or why there is none.
   *
   * @param standing how good it is
   * @param text what it is
   */
  public record Found(Standing standing, String text) {}

  /** Where an answer turned. */
  public enum Direction {
    /** To the better. */
    UP("▲"),
    /** To the worse. */
    DOWN("▼"),
    /** Only one of the two is known. */
    OTHER("·");

    private final String symbol;

    Direction(String symbol) {
      this.symbol = symbol;
    }

    /** Its sign. */
    public String symbol() {
      return symbol;
    }

    /** Its class in the style sheet, and the last part of the key of its word. */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What differs from the latest earlier round in which the state was on the board. */
  static Optional<Turns> of(Context context, Scorecard card) {
    List<Scoreboard> earlier = context.results().earlier();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Optional<Scorecard> before = earlier.get(i).card(card.state());
      if (before.isPresent()) {
        String round = Clean.text(earlier.get(i).round().id());
        return Optional.of(new Turns(round, turns(context, before.get(), card)));
      }
    }
    return Optional.empty();
  }

  private static List<Turn> turns(Context context, Scorecard before, Scorecard after) {
    List<Turn> turns = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Score now : after.scores()) {
      Optional<Score> then = before.score(now.node()).filter(s -> s.basis().isPresent());
      if (now.basis().isPresent() && then.isPresent() && !seen.contains(now.node())) {
        seen.add(now.node());
        Found was = found(context, then.get());
        Found is = found(context, now);
        if (!was.equals(is)) {
          turns.add(new Turn(context.label(now.node()), was, is, direction(then.get(), now)));
        }
      }
    }
    return turns;
  }

  private static Direction direction(Score then, Score now) {
    if (then.value().isEmpty() || now.value().isEmpty()) {
      return Direction.OTHER;
    }
    int order = Double.compare(now.value().getAsDouble(), then.value().getAsDouble());
    return order > 0 ? Direction.UP : order < 0 ? Direction.DOWN : Direction.OTHER;
  }

  private static Found found(Context context, Score score) {
    Words words = context.words();
    Answers answers = new Answers(words, context.indicator(score.node()).map(Indicator::scale));
    Optional<String> answer = score.basis().flatMap(Basis::answer).map(answers::say);
    Optional<Reason> absence = score.basis().flatMap(Basis::absence).map(Reason::of);
    Standing standing =
        Standing.of(score.value(), score.reason().or(() -> absence), context.header().range());
    return new Found(
        score.nominalWeight() == 0 && standing != Standing.NONE ? Standing.KEPT : standing,
        answer
            .or(() -> absence.map(r -> words.word("reason", r)))
            .or(() -> score.reason().map(r -> words.word("reason", r)))
            .orElse(Words.NOTHING));
  }
}
