package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.scoring.Node;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scorecard;

/** The goals of a card, each with its score and its indicators. */
public final class GoalParts {
  private final Context context;
  private final Words words;
  private final Scorecard card;

  GoalParts(Context context, Scorecard card) {
    this.context = context;
    this.words = context.words();
    this.card = card;
  }

  /**
   * A goal of a card.
   *
   * @param anchor the name of its place on the page
   * @param depth 1 for a goal of the whole, 2 for its sub-goals, and so on
   * @param title its title
   * @param description what is to be achieved
   * @param score its score, or why there is none
   * @param bounds its bounds in words
   * @param bar the score with its bounds
   * @param coverage how much of it is answered
   * @param weight its share of the whole
   * @param indicators its indicators
   */
  public record Part(
      String anchor,
      int depth,
      String title,
      String description,
      String score,
      String bounds,
      Bar bar,
      String coverage,
      String weight,
      List<IndicatorLine> indicators) {}

  /** The goals in order, each before its sub-goals. */
  List<Part> parts() {
    List<Score> heads = new ArrayList<>();
    Map<Integer, Integer> depths = new HashMap<>();
    Map<Integer, List<Score>> below = new HashMap<>();
    Map<String, Integer> latest = new HashMap<>();
    for (Score score : card.scores()) {
      Integer above = score.parent().map(latest::get).orElse(null);
      if (isIndicator(score)) {
        int head = above == null ? head(heads, below, card.overall(), latest) : above;
        below.computeIfAbsent(head, h -> new ArrayList<>()).add(score);
      } else if (score.parent().isPresent()) {
        int head = head(heads, below, score, latest);
        depths.put(head, above == null ? 1 : depths.getOrDefault(above, 1) + 1);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      parts.add(part(i, heads.get(i), depths.getOrDefault(i, 1), below.getOrDefault(i, List.of())));
    }
    return parts;
  }

  private static int head(
      List<Score> heads,
      Map<Integer, List<Score>> below,
      Score score,
      Map<String, Integer> latest) {
    heads.add(score);
    int index = heads.size() - 1;
    latest.put(score.node(), index);
    below.put(index, new ArrayList<>());
    return index;
  }

  private boolean isIndicator(Score score) {
    return context.node(score.node()).map(n -> n.kind() == Node.Kind.INDICATOR).orElse(false);
  }

  private Part part(int number, Score score, int depth, List<Score> indicators) {
    Optional<Goal> goal = context.framework().goal(score.node());
    return new Part(
        "goal-" + (number + 1),
        depth,
        context.label(score.node()),
        words.text(goal.flatMap(Goal::description)),
        words.number(score.value(), score.reason()),
        words.bounds(score.bounds()),
        Bar.of(score.value(), score.bounds(), context.header().range()),
        words.percent(score.coverage()),
        words.weight(score.pathWeight()),
        indicators.stream().map(s -> IndicatorLine.of(context, card, s)).toList());
  }
}
