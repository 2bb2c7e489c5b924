package org.ecpat.monitoring.examples.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;

/**
 * The scores of a state in all rounds, as a chart and as a table.
 *
 * @param points the rounds in which the state has a score, the earliest first
 * @param line the points of the chart's line, as SVG wants them
 * @param inWords the chart in words
 */
public record History(List<Point> points, String line, String inWords) {
  private static final int WIDTH = 620;
  private static final int HEIGHT = 160;

  /** How much room the name of a round needs on a small screen. */
  private static final double NAME = 75;

  /**
   * One round.
   *
   * @param round its name
   * @param score the score
   * @param bounds the bounds in words
   * @param coverage how much was answered
   * @param rating the rating
   * @param change the change since then over what both rounds know, or nothing
   * @param compared over how many indicators, or nothing
   * @param x where the round stands in the chart
   * @param y where the score stands
   * @param top where the bounds end
   * @param bottom where the bounds begin
   * @param minor whether its name stands so near to another that small screens leave it out
   */
  public record Point(
      String round,
      String score,
      String bounds,
      String coverage,
      Ratings.Shown rating,
      String change,
      String compared,
      String x,
      String y,
      String top,
      String bottom,
      boolean minor) {

    private Point minor(boolean near) {
      return new Point(
          round, score, bounds, coverage, rating, change, compared, x, y, top, bottom, near);
    }
  }

  static History of(Context context, Scorecard card) {
    List<Scoreboard> boards = new ArrayList<>(context.results().earlier());
    boards.add(context.board());
    LocalDate first = boards.get(0).round().date();
    double days = Math.max(1, ChronoUnit.DAYS.between(first, context.board().round().date()));
    List<Point> points = new ArrayList<>();
    for (Scoreboard board : boards) {
      double x = ChronoUnit.DAYS.between(first, board.round().date()) / days;
      board
          .card(card.state())
          .filter(c -> c.overall().value().isPresent())
          .ifPresent(c -> points.add(point(context, board, c, x)));
    }
    String line = points.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    String inWords =
        points.stream()
            .map(p -> context.words().say("history.point", p.round(), p.score()))
            .collect(Collectors.joining("; "));
    return new History(List.copyOf(spaced(points)), line, inWords);
  }

  /** Marks the points whose names stand too near to a later one that keeps its name. */
  private static List<Point> spaced(List<Point> points) {
    List<Point> spaced = new ArrayList<>();
    double kept = Double.POSITIVE_INFINITY;
    for (int i = points.size() - 1; i >= 0; i--) {
      double x = Double.parseDouble(points.get(i).x());
      boolean near = kept - x < NAME;
      kept = near ? kept : x;
      spaced.add(0, points.get(i).minor(near));
    }
    return spaced;
  }

  private static Point point(Context context, Scoreboard board, Scorecard card, double x) {
    Words words = context.words();
    Score whole = card.overall();
    double value = whole.value().orElseThrow();
    Optional<StateProgress> change = context.results().change(board.round().id(), card.state());
    return new Point(
        Clean.text(board.round().id()),
        words.number(value),
        words.bounds(whole.bounds()),
        words.percent(whole.coverage()),
        context.ratings().of(card),
        change
            .filter(c -> c.difference().isPresent())
            .map(c -> words.signed(c.difference().getAsDouble()))
            .orElse(""),
        change
            .filter(c -> c.difference().isPresent())
            .map(c -> words.say("history.compared", c.indicators().size(), c.leftOut().size()))
            .orElse(""),
        Bar.length(50 + x * (WIDTH - 80)),
        y(context, value),
        y(context, whole.bounds().map(b -> b.high()).orElse(value)),
        y(context, whole.bounds().map(b -> b.low()).orElse(value)),
        false);
  }

  private static String y(Context context, double value) {
    return Bar.length(10 + (1 - Bar.place(value, context.header().range()) / 100) * (HEIGHT - 20));
  }

  /** Whether there is more than one round to show. */
  public boolean hasEarlier() {
    return points.size() > 1;
  }
}
