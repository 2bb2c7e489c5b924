package org.ecpat.monitoring.robustness;

import java.util.Optional;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Baseline;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;

/**
 * Monte Carlo over the uncertain inputs of a round.
 *
 * <pre>{@code
 * var request = RobustnessRequest.of(Factors.weightsWithin(0.25), Factors.leaveIndicatorOut(framework));
 * var robustness = RobustnessAnalysis.of(exercise, Round.of(2022), request).run(4, Watch.NONE);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Another engine can share the replicates out itself: {@link #tally}
 * on each part, {@link Tally#merge}, then {@link #result}; that gives the same bits as {@link
 * #run}, because the random numbers of a replicate follow from the seed and its number alone.
 */
public final class RobustnessAnalysis {
  private final UncertaintyModel model;
  private final RobustnessRequest request;
  private final Optional<Observations> observations;
  private final Optional<Round> round;

  private RobustnessAnalysis(
      Baseline baseline,
      RobustnessRequest request,
      Optional<Observations> observations,
      Optional<Round> round) {
    this.model = UncertaintyModel.of(baseline, request.factors());
    this.request = request;
    this.observations = observations;
    this.round = round;
  }

  /**
   * An analysis of a round of an exercise.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all findings if the exercise has an
   *     error, or a factor names something unknown or does not fit
   */
  public static RobustnessAnalysis of(Exercise exercise, Round round, RobustnessRequest request) {
    return of(Scoring.plan(exercise), exercise.observations(), round, request);
  }

  /**
   * An analysis of a round.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all findings if the observations have
   *     an error, or a factor names something unknown or does not fit
   */
  public static RobustnessAnalysis of(
      ScoringPlan plan, Observations observations, Round round, RobustnessRequest request) {
    return new RobustnessAnalysis(
        plan.baseline(observations, round), request, Optional.of(observations), Optional.of(round));
  }

  /**
   * An analysis of a baseline.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all findings if a factor names
   *     something unknown or does not fit
   */
  public static RobustnessAnalysis of(Baseline baseline, RobustnessRequest request) {
    return new RobustnessAnalysis(baseline, request, Optional.empty(), Optional.empty());
  }

  /** The exercise with its factors. */
  public UncertaintyModel model() {
    return model;
  }

  /** What is varied, and how often. */
  public RobustnessRequest request() {
    return request;
  }

  /**
   * Runs all replicates.
   *
   * @param threads the number of threads, at least one; the result does not depend on it
   * @param watch hears of the progress and may end the work
   * @throws java.util.concurrent.CancellationException if the watch ended the work
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public Robustness run(int threads, Watch watch) {
    return result(tally(0, request.replicates(), threads, watch));
  }

  /**
   * Runs some replicates in the caller's thread.
   *
   * @param from the number of the first, counted from 0
   * @param to one more than the number of the last
   * @throws IllegalArgumentException if they are not among the replicates of the request
   */
  public Tally tally(long from, long to) {
    return tally(from, to, 1, Watch.NONE);
  }

  private Tally tally(long from, long to, int threads, Watch watch) {
    if (from < 0 || from > to || to > request.replicates()) {
      throw new IllegalArgumentException(
          "The replicates must be among the first "
              + request.replicates()
              + "; found "
              + from
              + " to "
              + to
              + ".");
    }
    return Parallel.run(from, to, threads, watch, () -> new Worker(model, request.seed())).stream()
        .reduce(Tally::merge)
        .orElseGet(() -> new Tally(model));
  }

  /**
   * The result of all replicates.
   *
   * @throws IllegalArgumentException if they are not as many as were asked for
   */
  public Robustness result(Tally all) {
    if (all.replicates() != request.replicates()) {
      throw new IllegalArgumentException(
          "The result needs all "
              + request.replicates()
              + " replicates; found "
              + all.replicates()
              + ".");
    }
    Framework framework = model.baseline().plan().framework();
    Methodology methodology = model.baseline().plan().methodology();
    return Robustness.builder()
        .framework(framework.id())
        .frameworkVersion(framework.version())
        .methodology(methodology.id())
        .methodologyVersion(methodology.version())
        .observations(observations.map(Observations::id))
        .observationsVersion(observations.map(Observations::version))
        .round(round)
        .request(request)
        .failed((int) all.failed())
        .states(new Summary(model, request, all).states())
        .build();
  }

  private static final class Worker implements Parallel.Worker<Tally> {
    private final Replicate replicate;
    private final Tally tally;
    private final double[] coordinates;
    private final long seed;

    Worker(UncertaintyModel model, long seed) {
      this.replicate = model.replicate();
      this.tally = new Tally(model);
      this.coordinates = new double[model.dimension()];
      this.seed = seed;
    }

    @Override
    public void work(long piece) {
      Draws.fill(seed, piece, coordinates);
      replicate.run(coordinates);
      tally.add(replicate);
    }

    @Override
    public Tally result() {
      return tally;
    }
  }
}
