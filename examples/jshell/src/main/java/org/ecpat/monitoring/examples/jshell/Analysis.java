package org.ecpat.monitoring.examples.jshell;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.json.Editions;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.Factor;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Output;
import org.ecpat.monitoring.robustness.RankChecks;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.robustness.SensitivityAnalysis;
import org.ecpat.monitoring.robustness.SobolRequest;
import org.ecpat.monitoring.robustness.UncertaintyModel;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;

/** The longer ways from an exercise to a result, in their usual form. */
final class Analysis {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final double A_QUARTER = 0.25;
  private static final int SOBOL_SIZE = 64;

  private Analysis() {}

  static Scoreboard board(Exercise exercise, Round round) {
    Memory.remembered(exercise);
    return Mistake.plainly(() -> Scoring.plan(exercise).score(exercise.observations(), round));
  }

  static Scoreboard whatIf(
      Exercise exercise, Round round, String state, String indicator, Object answer) {
    String code = Lookup.state(board(exercise, round), state);
    Lookup.node(exercise.framework(), indicator);
    return Mistake.plainly(
        () ->
            Assessment.of(exercise, round)
                .with(code, indicator, answer(exercise.framework(), indicator, answer))
                .board());
  }

  private static Answer answer(Framework framework, String indicator, Object answer) {
    if (answer instanceof Answer given) {
      return given;
    } else if (answer instanceof Boolean yes) {
      return Answer.of(yes);
    } else if (answer instanceof Number number) {
      return Answer.of(number.doubleValue());
    }
    String text = answer.toString();
    boolean levels =
        framework.indicator(indicator).filter(i -> i.scale() instanceof YesNoScale).isEmpty();
    return levels || !(text.equals("yes") || text.equals("no"))
        ? Answer.of(text)
        : Answer.of(text.equals("yes"));
  }

  /** Weights a quarter up and down, one indicator out, goals that can or cannot make up. */
  static RobustnessRequest usual(Exercise exercise) {
    return RobustnessRequest.of(
        Factors.weightsWithin(A_QUARTER),
        Factors.leaveIndicatorOut(exercise.framework()),
        Factors.aggregationsAt(0, Aggregations.arithmeticMean(), Aggregations.geometricMean()));
  }

  static Robustness robust(Exercise exercise, Round round, RobustnessRequest request) {
    Memory.remembered(exercise);
    Watch watch = new ProgressBar(System.err, InstantSource.system());
    return Mistake.plainly(
        () -> RobustnessAnalysis.of(exercise, round, request).run(THREADS, watch));
  }

  static DataQuality quality(Exercise exercise, Round round) {
    Memory.remembered(exercise);
    return Mistake.plainly(
        () -> DataQuality.of(Scoring.plan(exercise), exercise.observations(), round));
  }

  static RankCheckup checkup(Exercise exercise, Round round) {
    return Mistake.plainly(
        () ->
            RankChecks.all(
                Scoring.plan(exercise).baseline(exercise.observations(), round),
                THREADS,
                Watch.NONE));
  }

  private static SensitivityAnalysis analysis(Exercise exercise, Round round) {
    List<Factor> factors =
        List.of(
            Factors.weightsWithin(A_QUARTER),
            Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST));
    return SensitivityAnalysis.of(
        UncertaintyModel.of(Scoring.plan(exercise), exercise.observations(), round, factors));
  }

  static Sensitivity sensitivity(Exercise exercise, Round round, String... states) {
    return Mistake.plainly(
        () ->
            analysis(exercise, round)
                .sobol(
                    SobolRequest.builder().seed(1).size(SOBOL_SIZE).build(),
                    outputs(board(exercise, round), states),
                    THREADS,
                    Watch.NONE));
  }

  /** The mean change of ranks, and the rank of each state that is named. */
  private static List<Output> outputs(Scoreboard board, String... states) {
    List<Output> outputs = new ArrayList<>(List.of(Output.meanRankChange()));
    Stream.of(states).map(s -> Lookup.state(board, s)).map(Output::rankOf).forEach(outputs::add);
    return outputs;
  }

  static List<Finding> findings(Exercise exercise) {
    List<Finding> all = new ArrayList<>(exercise.framework().findings());
    all.addAll(exercise.methodology().findings(exercise.framework()));
    all.addAll(exercise.observations().findings(exercise.framework()));
    return all;
  }

  static Edition freeze(String id, Exercise exercise, String day, List<Round> rounds) {
    try {
      LocalDate frozen = LocalDate.parse(day);
      return Mistake.plainly(() -> Editions.freeze(id, exercise, rounds, frozen));
    } catch (DateTimeParseException e) {
      throw new Mistake("'" + day + "' is no day. Write it as in 2026-11-30.");
    }
  }
}
