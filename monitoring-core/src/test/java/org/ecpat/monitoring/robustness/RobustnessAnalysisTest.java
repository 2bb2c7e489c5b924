package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.junit.jupiter.api.Test;

class RobustnessAnalysisTest {

  private static RobustnessAnalysis analysis(RobustnessRequest request) {
    return RobustnessAnalysis.of(
        Exercises.plan(), Exercises.observations(), Exercises.ROUND, request);
  }

  private static RobustnessRequest everything() {
    return RobustnessRequest.builder()
        .addFactors(
            Factors.weightsAround(20),
            Factors.normalizations(Normalizations.byScale(), Normalizations.minMax()),
            Factors.aggregations(Aggregations.arithmeticMean(), Aggregations.geometricMean()),
            Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST),
            Factors.answers(0.8),
            Factors.leaveIndicatorOut(Exercises.framework()))
        .replicates(500)
        .seed(11)
        .build();
  }

  /**
   * The published example of SMAA-2: A = (1, 0, 1), B = (0, 1, 0), weights uniform on the simplex.
   *
   * <p>First-rank acceptability ¾ and ¼, central weights A (7/18, 2/9, 7/18), B (1/6, 2/3, 1/6).
   */
  @Test
  void reproducesSmaa2() {
    int n = 20_000;
    Robustness result =
        RobustnessAnalysis.of(
                smaaPlan(),
                smaaObservations(),
                Exercises.ROUND,
                RobustnessRequest.builder().addFactors(Factors.anyWeights()).replicates(n).build())
            .run(2, Watch.NONE);
    double error = 4 * StrictMath.sqrt(0.75 * 0.25 / n);
    StateRobustness a = result.state("AAA").orElseThrow();
    StateRobustness b = result.state("BBB").orElseThrow();
    assertThat(a.rankProbability(1)).isCloseTo(0.75, within(error));
    assertThat(b.rankProbability(1)).isCloseTo(0.25, within(error));
    assertThat(a.above().get("BBB")).isCloseTo(0.75, within(error));
    assertWeights(a, 7 / 18.0, 2 / 9.0, 7 / 18.0);
    assertWeights(b, 1 / 6.0, 2 / 3.0, 1 / 6.0);
    assertThat(a.confidence()).hasValue(1);
    assertThat(b.confidence()).hasValue(1);
  }

  private static void assertWeights(StateRobustness state, double x, double y, double z) {
    Map<String, Double> weights = state.centralWeights().getOrDefault("all", Map.of());
    assertThat(weights.get("x")).isCloseTo(x, within(0.01));
    assertThat(weights.get("y")).isCloseTo(y, within(0.01));
    assertThat(weights.get("z")).isCloseTo(z, within(0.01));
  }

  private static ScoringPlan smaaPlan() {
    NumberScale scale = NumberScale.between(0, 1);
    Framework framework =
        Framework.builder()
            .id("small")
            .title(Text.of("Three criteria"))
            .addIndicators(
                Exercises.indicator("x", scale),
                Exercises.indicator("y", scale),
                Exercises.indicator("z", scale))
            .addGoals(Exercises.goal("all").addIndicators("x", "y", "z").build())
            .build();
    return Scoring.plan(framework, Methodology.of("m", "M", framework));
  }

  private static Observations smaaObservations() {
    return Observations.builder()
        .id("seen")
        .framework("small")
        .addObservations(
            Exercises.of("AAA", "x", Answer.of(1)),
            Exercises.of("AAA", "y", Answer.of(0)),
            Exercises.of("AAA", "z", Answer.of(1)),
            Exercises.of("BBB", "x", Answer.of(0)),
            Exercises.of("BBB", "y", Answer.of(1)),
            Exercises.of("BBB", "z", Answer.of(0)))
        .build();
  }

  @Test
  void sameBitsWithAnyNumberOfThreadsAndAnyPartition() throws Exception {
    RobustnessAnalysis analysis = analysis(everything());
    Robustness one = analysis.run(1, Watch.NONE);
    assertThat(analysis.run(8, Watch.NONE)).isEqualTo(one);
    List<Tally> parts = new ArrayList<>();
    long from = 0;
    for (long to : new long[] {1, 77, 78, 400, 500}) {
      parts.add(copy(analysis(everything()).tally(from, to)));
      from = to;
    }
    Collections.shuffle(parts, new java.util.Random(3));
    Tally merged = parts.stream().reduce(Tally::merge).orElseThrow();
    assertThat(merged).isEqualTo(analysis.tally(0, 500)).hasSameHashCodeAs(analysis.tally(0, 500));
    assertThat(analysis.result(merged)).isEqualTo(one);
    RobustnessRequest other = RobustnessRequest.builder().from(everything()).seed(12).build();
    assertThat(analysis(other).run(1, Watch.NONE).states()).isNotEqualTo(one.states());
  }

  private static Tally copy(Tally tally) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Tally) in.readObject();
    }
  }

  /** Every number of the result, counted from the replicates themselves. */
  @Test
  void countsWhatReplicatesGive() {
    RobustnessRequest request = everything();
    RobustnessAnalysis analysis = analysis(request);
    Robustness result = analysis.run(2, Watch.NONE);
    Replicate replicate = analysis.model().replicate();
    double[] coordinates = new double[analysis.model().dimension()];
    int row = 1;
    List<Double> ranks = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    int strong = 0;
    int aboveFirst = 0;
    for (int r = 0; r < request.replicates(); r++) {
      Draws.fill(request.seed(), r, coordinates);
      replicate.run(coordinates);
      ranks.add(replicate.rank(row));
      scores.add(replicate.score(row));
      strong += replicate.band(row) == 1 ? 1 : 0;
      aboveFirst += replicate.rank(row) < replicate.rank(0) ? 1 : 0;
    }
    Collections.sort(ranks);
    Collections.sort(scores);
    StateRobustness state = result.states().get(row);
    assertThat(state.ranks()).contains(new Interval(ranks.get(24), ranks.get(249), ranks.get(474)));
    Interval interval = state.scores().orElseThrow();
    assertThat(interval.low()).isCloseTo(scores.get(24), within(100.0 / 32768));
    assertThat(interval.median()).isCloseTo(scores.get(249), within(100.0 / 32768));
    assertThat(interval.high()).isCloseTo(scores.get(474), within(100.0 / 32768));
    assertThat(state.ratingProbabilities().get("strong")).isEqualTo(strong / 500.0);
    assertThat(state.above().get("AAA")).isEqualTo(aboveFirst / 500.0);
    assertThat(state.meanRank().orElseThrow())
        .isCloseTo(ranks.stream().mapToDouble(d -> d).average().orElseThrow(), within(1e-12));
    double all = state.rankProbabilities().stream().mapToDouble(s -> s.probability()).sum();
    assertThat(all + state.unratedProbability()).isCloseTo(1, within(1e-12));
    assertThat(state.confidence().orElseThrow()).isBetween(0.0, 1.0);
  }

  @Test
  void saysWhatHolds() {
    RobustnessRequest nothing =
        RobustnessRequest.of(Factors.normalizations(Normalizations.byScale()));
    Robustness sure = analysis(nothing).run(1, Watch.NONE);
    assertThat(sure.states()).extracting(StateRobustness::stability).containsOnly(Stability.STABLE);
    assertThat(sure.states().get(0).ranks()).contains(new Interval(1, 1, 1));
    assertThat(sure.states().get(0).ratingProbabilities()).isEqualTo(Map.of("strong", 1.0));
    assertThat(sure.states().get(0).centralWeights()).isEmpty();
    assertThat(sure.states().get(0).confidence()).isEmpty();
    Robustness unsure = analysis(RobustnessRequest.of(Factors.anyWeights())).run(1, Watch.NONE);
    assertThat(unsure.states())
        .extracting(StateRobustness::stability)
        .containsExactly(
            Stability.BOTH_VARY, Stability.BOTH_VARY, Stability.BOTH_VARY, Stability.STABLE);
  }

  /** Nobody has all answers, so nobody has a score where a missing one is refused. */
  @Test
  void countsFailedReplicates() {
    Observations some =
        Observations.builder()
            .id("seen")
            .framework("small")
            .addObservations(
                Exercises.of("AAA", "plan", Answer.of(true)),
                Exercises.of("BBB", "law", Answer.of("partial")))
            .build();
    Robustness result =
        RobustnessAnalysis.of(
                Exercises.plan(),
                some,
                Exercises.ROUND,
                RobustnessRequest.of(Factors.missing(MissingPolicy.SKIP, MissingPolicy.REFUSE)))
            .run(1, Watch.NONE);
    assertThat(result.failed()).isBetween(437, 563);
    assertThat(result.states().get(0).ratingProbabilities()).isEqualTo(Map.of("strong", 1.0));
    assertThat(result.states().get(0).unratedProbability()).isZero();
  }

  @Test
  void countsReplicatesWithoutARating() {
    Methodology strict =
        Methodology.builder().from(Exercises.methodology()).minimumCoverage(0.4).build();
    Robustness result =
        RobustnessAnalysis.of(
                Scoring.plan(Exercises.framework(), strict),
                Exercises.observations(),
                Exercises.ROUND,
                RobustnessRequest.of(Factors.anyWeights()))
            .run(1, Watch.NONE);
    StateRobustness state = result.state("DDD").orElseThrow();
    assertThat(state.rank()).isEmpty();
    assertThat(state.rating()).isEqualTo(Optional.empty());
    assertThat(state.score()).hasValue(0);
    assertThat(state.stability()).isEqualTo(Stability.NOT_RATED);
    assertThat(state.unratedProbability()).isBetween(0.6, 0.9);
    assertThat(state.scores()).contains(new Interval(0, 0, 0));
  }

  @Test
  void tellsHowFarItIs() {
    AtomicLong last = new AtomicLong();
    Watch watch =
        new Watch() {
          @Override
          public void progressed(long done, long all) {
            assertThat(all).isEqualTo(500);
            last.accumulateAndGet(done, Math::max);
          }
        };
    analysis(everything()).run(3, watch);
    assertThat(last).hasValue(500);
  }

  @Test
  void cancellationLeavesNoResult() {
    Watch watch =
        new Watch() {
          private final AtomicLong done = new AtomicLong();

          @Override
          public void progressed(long now, long all) {
            done.set(now);
          }

          @Override
          public boolean isCancelled() {
            return done.get() >= 64;
          }
        };
    assertThatThrownBy(() -> analysis(everything()).run(1, watch))
        .isInstanceOf(CancellationException.class)
        .hasMessage("The work was cancelled with 64 of 500 pieces done; there is no result.");
    assertThatThrownBy(() -> analysis(everything()).run(4, watch))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void saysWhatIsWrongWithRequests() {
    assertThatThrownBy(() -> RobustnessRequest.builder().replicates(0).build())
        .hasMessage(
            "error factors at /factors: robustness request: needs at least one factor; found"
                + " none.\n"
                + "error replicates at /replicates: robustness request: the number of replicates"
                + " must be from 1 to 1000000000; found 0.");
    assertThatThrownBy(
            () ->
                RobustnessRequest.builder().addFactors(Factors.anyWeights()).coverage(1.2).build())
        .hasMessage(
            "error share at /coverage: robustness request: must be a number from 0 to 1; found"
                + " 1.2.");
    assertThatThrownBy(() -> new StabilityRule(0.1, -1))
        .hasMessage(
            "error share at /rating: stability rule: must be a number from 0 to 1; found -1.0.");
    RobustnessAnalysis analysis = analysis(everything());
    assertThatThrownBy(() -> analysis.run(0, Watch.NONE))
        .hasMessage("At least one thread is needed; found 0.");
    assertThatThrownBy(() -> analysis.tally(0, 501))
        .hasMessage("The replicates must be among the first 500; found 0 to 501.");
    Tally part = analysis.tally(0, 3);
    assertThatThrownBy(() -> analysis.result(part))
        .hasMessage("The result needs all 500 replicates; found 3.");
    Tally other = analysis(RobustnessRequest.of(Factors.answers(0.5))).tally(0, 1);
    assertThatThrownBy(() -> part.merge(other))
        .hasMessage("Only tallies of the same analysis can be merged.");
  }
}
