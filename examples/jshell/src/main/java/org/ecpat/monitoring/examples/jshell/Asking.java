package org.ecpat.monitoring.examples.jshell;

import static org.ecpat.monitoring.examples.jshell.Lookup.round;
import static org.ecpat.monitoring.examples.jshell.Memory.remembered;
import static org.ecpat.monitoring.examples.jshell.Memory.report;
import static org.ecpat.monitoring.examples.jshell.Mistake.given;
import static org.ecpat.monitoring.examples.jshell.Mistake.plainly;

import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.ChangeSplit;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.Pathways;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.TrendRequest;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;

/** What the shell can be asked about results: why, which promises, what changed, what next. */
public final class Asking {
  private Asking() {}

  /** Prints in sentences why a state is rated as it is, and how sure that is. */
  @Help(place = 36, type = "why(board, \"KEN\")", does = "why a rating is not higher, in sentences")
  public static void why(Scoreboard board, String state) {
    why(board, state, Report.builder());
  }

  /** The same in another language, such as {@code fr}. */
  @Help(place = 37, type = "why(board, \"KEN\", \"fr\")", does = "the same in another language")
  public static void why(Scoreboard board, String state, String language) {
    given(language, "language");
    why(board, state, plainly(() -> Report.builder().language(language)));
  }

  /** The same with where ranks and ratings lie when weights and answers vary. */
  @Help(place = 38, type = "why(board, \"KEN\", robust)", does = "the same with how sure it is")
  public static void why(Scoreboard board, String state, Robustness robustness) {
    why(board, state, Report.builder().robustness(given(robustness, "robustness")));
  }

  private static void why(Scoreboard board, String state, Report.Builder report) {
    String code = Lookup.card(board, state).state();
    Memory.framework(board.header().framework()).ifPresent(report::framework);
    System.out.print(report.build().sentences(board, code).plain());
  }

  /** Prints the largest reasons for the score of a state against a baseline. */
  @Help(
      place = 39,
      type = "why(board, \"KEN\", ReasonBaseline.medianState(), 3)",
      does = "the largest reasons against a baseline")
  public static void why(Scoreboard board, String state, ReasonBaseline baseline, int most) {
    String code = Lookup.card(board, state).state();
    given(baseline, "baseline");
    Report words = report(board.header().framework());
    System.out.print(
        plainly(
            () ->
                words.reasons(board, ReasonCodes.of(board, code, baseline).largest(most)).plain()));
  }

  /** Why the scores of all states changed between two rounds. */
  @Help(
      place = 41,
      type = "var change = change(exercise, 2016, 2022)",
      does = "why all states changed, split into causes")
  public static BoardChange change(Exercise exercise, Object earlier, Object later) {
    return change(assess(exercise, earlier), assess(exercise, later));
  }

  /** Why the scores of all states differ between two assessments. */
  @Help(place = 42, type = "change(before, after)", does = "the same, of any two assessments")
  public static BoardChange change(Assessment before, Assessment after) {
    given(before, "first assessment");
    given(after, "second assessment");
    return plainly(() -> ChangeSplit.between(before, after).board());
  }

  /** Prints why the scores of a state changed. */
  @Help(place = 43, type = "show(change, \"THA\")", does = "why a state changed")
  public static void show(BoardChange change, String state) {
    String framework = given(change, "change").after().framework();
    String code = Lookup.code(framework, state);
    System.out.print(plainly(() -> report(framework).change(change, code).plain()));
  }

  /** The smallest sets of answers that would lead a state to the next better rating. */
  @Help(
      place = 44,
      type = "show(pathway(exercise, 2022, \"ALB\"))",
      does = "the fewest answers that lead to the next better rating")
  public static Pathway pathway(Exercise exercise, Object round, String state) {
    Assessment assessment = assess(exercise, round);
    String code = Lookup.state(assessment.board(), state);
    return plainly(() -> Pathways.of(assessment).find(PathwayRequest.of(code)));
  }

  /** The sets of answers that would lead a state where a request says. */
  @Help(place = 45, type = "pathway(exercise, 2022, request)", does = "the same, as you want it")
  public static Pathway pathway(Exercise exercise, Object round, PathwayRequest request) {
    Assessment assessment = assess(exercise, round);
    given(request, "request");
    return plainly(() -> Pathways.of(assessment).find(request));
  }

  /** An exercise in a round, where changes begin. */
  @Help(place = 46, type = "assess(exercise, 2022)", does = "an assessment, to change and compare")
  public static Assessment assess(Exercise exercise, Object round) {
    Round wanted = round(exercise, round);
    return Assessment.of(remembered(exercise), wanted);
  }

  /** How a round is judged by another methodology, beside the exercise's own. */
  @Help(
      place = 47,
      type = "show(compare(exercise, 2022, methodology))",
      does = "what another methodology makes of it")
  public static Comparison compare(Exercise exercise, Object round, Methodology other) {
    Assessment assessment = assess(exercise, round);
    given(other, "methodology");
    return plainly(() -> Comparison.between(assessment, assessment.with(other)));
  }

  /** The board if a state had answered otherwise. */
  @Help(
      place = 48,
      type = "whatIf(exercise, 2022, \"THA\", \"minimum-age-work\", \"yes\")",
      does = "the board if a state had answered otherwise")
  public static Scoreboard whatIf(
      Exercise exercise, Object round, String state, String indicator, Object answer) {
    Round wanted = round(exercise, round);
    return Analysis.whatIf(exercise, wanted, state, indicator, given(answer, "answer"));
  }

  /** How far promises are kept, wherever an agreement is open to a state. */
  @Help(
      place = 55,
      type = "show(kept(exercise, 2022))",
      does = "which promises are kept or overdue")
  public static Commitments kept(Exercise exercise, Object round) {
    return kept(exercise, round, CommitmentPolicy.OPEN);
  }

  /** How far promises are kept, where they count by a policy. */
  @Help(
      place = 56,
      type = "kept(exercise, 2022, CommitmentPolicy.BOUND)",
      does = "the same, for states that are bound")
  public static Commitments kept(Exercise exercise, Object round, CommitmentPolicy policy) {
    Round wanted = round(exercise, round);
    remembered(exercise);
    given(policy, "policy");
    return plainly(
        () -> Commitments.of(Scoring.plan(exercise), exercise.observations(), wanted, policy));
  }

  /** Prints how far one state keeps its promises. */
  @Help(place = 57, type = "show(kept(exercise, 2022), \"THA\")", does = "the promises of a state")
  public static void show(Commitments commitments, String state) {
    String framework = given(commitments, "result").header().framework();
    String code = Lookup.code(framework, state);
    System.out.print(plainly(() -> report(framework).commitments(commitments, code).plain()));
  }

  /** What changed from one round to another: indicators, goals, level and change. */
  @Help(
      place = 58,
      type = "show(progress(exercise, 2016, 2022))",
      does = "what improved and worsened, and where")
  public static ProgressReview progress(Exercise exercise, Object earlier, Object later) {
    Round first = round(exercise, earlier);
    Round second = round(exercise, later);
    remembered(exercise);
    return plainly(
        () -> ProgressReview.of(Scoring.plan(exercise), exercise.observations(), first, second));
  }

  /** Prints what changed in one state, with the evidence. */
  @Help(
      place = 58,
      type = "show(progress(exercise, 2016, 2022), \"THA\")",
      does = "the same of one state, with the evidence")
  public static void show(ProgressReview review, String state) {
    String framework = given(review, "result").header().framework();
    String code = Lookup.code(framework, state);
    System.out.print(plainly(() -> report(framework).progress(review, code).plain()));
  }

  /** The trends from one round to another, by the rule of Open SDG, without targets. */
  @Help(place = 59, type = "show(trends(exercise, 2016, 2022))", does = "where the trends lead")
  public static Trends trends(Exercise exercise, Object earlier, Object later) {
    Round first = round(exercise, earlier);
    Round second = round(exercise, later);
    return plainly(() -> trends(exercise, TrendRequest.of(first, second)));
  }

  /** The trends that a request asks for. */
  @Help(place = 59, type = "trends(exercise, request)", does = "the same, with targets")
  public static Trends trends(Exercise exercise, TrendRequest request) {
    remembered(exercise);
    given(request, "request");
    return plainly(() -> Trends.of(Scoring.plan(exercise), exercise.observations(), request));
  }
}
