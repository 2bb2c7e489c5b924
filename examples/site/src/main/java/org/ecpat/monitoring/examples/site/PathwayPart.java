package org.ecpat.monitoring.examples.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.progress.AnswerChange;
import org.ecpat.monitoring.progress.Obstacle;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwaySet;
import org.ecpat.monitoring.progress.SingleStep;

/**
 * The way of a state to the next better rating.
 *
 * @param toward the rating to reach
 * @param obstacles what keeps the state out, in sentences
 * @param summary how many answers would have to change, and how many such sets there are
 * @param sets the sets that are shown
 * @param steps what single answers would do, the most valuable first
 */
public record PathwayPart(
    Ratings.Shown toward,
    List<String> obstacles,
    String summary,
    List<Way> sets,
    List<Step> steps) {
  private static final int MOST_SETS = 3;
  private static final int MOST_STEPS = 6;

  /**
   * Answers that would suffice together.
   *
   * @param changes the answers
   * @param result the score and the rating then
   */
  public record Way(List<Answered> changes, String result) {}

  /**
   * An answer that would be another one.
   *
   * @param label the indicator
   * @param from the answer as it is, or why there is none
   * @param to the answer in its place
   */
  public record Answered(String label, String from, String to) {}

  /**
   * What one answer alone would do.
   *
   * @param change the answer
   * @param gain the points that the whole score would rise by
   * @param rating the rating then
   */
  public record Step(Answered change, String gain, Ratings.Shown rating) {}

  static Optional<PathwayPart> of(Context context, String state) {
    return context.results().pathway(state).map(p -> new Maker(context, p).part());
  }

  private record Maker(Context context, Pathway pathway) {

    PathwayPart part() {
      return new PathwayPart(
          context.ratings().of(pathway.toward()),
          pathway.obstacles().stream().flatMap(o -> obstacle(o).stream()).toList(),
          summary(),
          pathway.sets().stream().limit(MOST_SETS).map(this::way).toList(),
          pathway.steps().stream()
              .filter(this::matters)
              .limit(MOST_STEPS)
              .map(this::step)
              .toList());
    }

    /** Whether a single answer moves the printed score or the rating. */
    private boolean matters(SingleStep step) {
      String nothing = words().number(0);
      return !step.band().equals(pathway.band())
          || (step.gain().isPresent()
              && !words().signed(step.gain().getAsDouble()).equals(nothing));
    }

    private Words words() {
      return context.words();
    }

    private Optional<String> obstacle(Obstacle obstacle) {
      return switch (obstacle.kind()) {
        case CAP ->
            pathway.caps().stream()
                .filter(c -> c.id().equals(obstacle.id()))
                .findFirst()
                .map(c -> words().say("pathway.cap", words().text(c.why())));
        case NO_SCORE -> Optional.of(words().say("unrated.no-score"));
        case CLASS -> Optional.of(words().say("pathway.class"));
        case COVERAGE ->
            Optional.of(
                words()
                    .say(
                        "pathway.coverage",
                        words().percent(obstacle.found()),
                        words().percent(obstacle.needed())));
        case SCORE ->
            Optional.of(
                words()
                    .say(
                        "pathway.score",
                        words().score(obstacle.found()),
                        words().score(obstacle.needed())));
      };
    }

    private String summary() {
      if (pathway.sets().isEmpty()) {
        return words()
            .say(
                pathway.search() == Pathway.Search.UNREACHABLE
                    ? "pathway.unreachable"
                    : "pathway.not-found");
      }
      int size = pathway.sets().get(0).changes().size();
      String number = words().say("pathway.fewest", size);
      String others =
          pathway.count() > MOST_SETS
              ? " " + words().say("pathway.of-many", MOST_SETS, pathway.count())
              : pathway.count() > 1 ? " " + words().say("pathway.of-few", pathway.count()) : "";
      String limited =
          pathway.search() == Pathway.Search.LIMITED ? " " + words().say("pathway.limited") : "";
      return number + others + limited;
    }

    private Way way(PathwaySet set) {
      Ratings.Shown then = context.ratings().of(set.band());
      return new Way(
          set.changes().stream().map(this::answered).toList(),
          words()
              .say("pathway.then", words().score(set.score()), then.symbol() + " " + then.label()));
    }

    private Step step(SingleStep step) {
      OptionalDouble gain = step.gain();
      return new Step(
          answered(step.change()),
          gain.isPresent() ? words().signed(gain.getAsDouble()) : Words.NOTHING,
          step.band().map(context.ratings()::of).orElseGet(context.ratings()::unrated));
    }

    private Answered answered(AnswerChange change) {
      Answers answers =
          new Answers(words(), context.indicator(change.indicator()).map(Indicator::scale));
      Optional<Answer> from = change.from();
      return new Answered(
          context.label(change.indicator()),
          from.map(answers::say)
              .or(() -> change.absence().map(r -> words().word("reason", r)))
              .orElse(Words.NOTHING),
          answers.say(change.to()));
    }
  }
}
