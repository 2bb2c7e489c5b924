package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.Pathways;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.StateProgress;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.StateRobustness;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/**
 * Everything that a site says, before it is said in a language.
 *
 * @param exercise what was judged
 * @param verdicts what others published
 * @param board the board of the round that is shown
 * @param kept how far promises are kept, and what is overdue
 * @param earlier the boards of the rounds before it, the earliest first
 * @param changes the changes of each state since each of them, by id of the earlier round
 * @param robustness what of it holds when weights and answers vary
 * @param pathways the ways to the next better rating, by state
 */
record Results(
    Exercise exercise,
    Optional<Verdicts> verdicts,
    Scoreboard board,
    Commitments kept,
    List<Scoreboard> earlier,
    Map<String, ProgressReview> changes,
    Optional<Robustness> robustness,
    Map<String, Pathway> pathways) {

  /** Scores a round and those before it. */
  static Results of(
      Exercise exercise,
      Optional<Verdicts> verdicts,
      Round round,
      List<Round> rounds,
      Optional<RobustnessRequest> request) {
    ScoringPlan plan = Scoring.plan(exercise);
    List<Round> before =
        rounds.stream().filter(r -> r.date().isBefore(round.date())).sorted().toList();
    List<Scoreboard> boards = new ArrayList<>();
    List<Round> all = new ArrayList<>(before);
    all.add(round);
    plan.score(exercise.observations(), all).forEach(b -> boards.add(made(b)));
    Map<String, ProgressReview> changes = new TreeMap<>();
    before.forEach(
        r -> changes.put(r.id(), ProgressReview.of(plan, exercise.observations(), r, round)));
    Scoreboard board = boards.remove(boards.size() - 1);
    int threads = Runtime.getRuntime().availableProcessors();
    Optional<Robustness> robustness =
        request.map(
            r ->
                RobustnessAnalysis.of(plan, exercise.observations(), round, r)
                    .run(threads, Watch.NONE));
    return new Results(
        exercise,
        verdicts,
        board,
        Commitments.of(plan, exercise.observations(), round),
        List.copyOf(boards),
        changes,
        robustness,
        pathways(exercise, round));
  }

  private static Map<String, Pathway> pathways(Exercise exercise, Round round) {
    Map<String, Pathway> pathways = new TreeMap<>();
    if (exercise.methodology().rating().isPresent()) {
      Pathways.of(Assessment.of(exercise, round))
          .all()
          .forEach(p -> pathways.put(p.request().state(), p));
    }
    return pathways;
  }

  /** The way of a state to the next better rating; empty if it has the best. */
  Optional<Pathway> pathway(String state) {
    return Optional.ofNullable(pathways.get(state));
  }

  /** A board makes each card when it is looked at; here each is looked at many times. */
  private static Scoreboard made(Scoreboard board) {
    return Scoreboard.of(board.header(), board.cards());
  }

  /** What holds for a state. */
  Optional<StateRobustness> robustness(String state) {
    return robustness.flatMap(all -> all.state(state));
  }

  /** The change of a state since an earlier round. */
  Optional<StateProgress> change(String earlier, String state) {
    return Optional.ofNullable(changes.get(earlier)).flatMap(review -> review.state(state));
  }

  /**
   * The first round in which somebody was rated, if it is an earlier one: the board compares with
   * it.
   *
   * <p>Rounds that know next to nothing would show changes that say next to nothing.
   */
  Optional<Round> since() {
    Optional<Round> first = Optional.empty();
    for (Scoreboard before : earlier) {
      if (first.isEmpty() && before.cards().stream().anyMatch(c -> c.rank().isPresent())) {
        first = Optional.of(before.round());
      }
    }
    return first;
  }
}
