package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.observation.Observations;
import org.junit.jupiter.api.Test;

class SensitivityAnalysisTest {
  private static final SobolRequest REQUEST =
      SobolRequest.builder().size(256).seed(11).resamples(50).build();

  private static SensitivityAnalysis analysis(Factor... factors) {
    return SensitivityAnalysis.of(Exercises.model(factors));
  }

  private static SobolIndices one(SensitivityAnalysis analysis, Output output) {
    return analysis.sobol(REQUEST, List.of(output), 2, Watch.NONE).indices(output).orElseThrow();
  }

  /** AAA's goals are promise 75 and means 50: choosing a mean moves it, gaps of others do not. */
  @Test
  void findsTheOnlyCause() {
    SobolIndices indices =
        one(
            analysis(
                Factors.aggregationsAt(
                    0, Aggregations.arithmeticMean(), Aggregations.geometricMean()),
                Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST)),
            Output.scoreOf("AAA"));
    SobolIndex aggregation = indices.index("aggregation-at-level-0").orElseThrow();
    assertThat(aggregation.first().value()).isCloseTo(1, within(0.15));
    assertThat(aggregation.total().value()).isCloseTo(1, within(0.15));
    SobolIndex missing = indices.index("missing").orElseThrow();
    assertThat(missing.first().value()).isZero();
    assertThat(missing.total()).isEqualTo(new Estimate(0, 0, 0));
    double arithmetic = (3 * 75 + 50) / 4.0;
    double geometric = Math.exp((3 * Math.log(75) + Math.log(50)) / 4);
    assertThat(indices.mean()).isCloseTo((arithmetic + geometric) / 2, within(0.1));
  }

  /** All answers are one group, and nothing else varies: its shares are 1. */
  @Test
  void takesAllAnswersAsOneGroup() {
    SobolIndices indices = one(analysis(Factors.answers(0.6)), Output.scoreOf("BBB"));
    assertThat(indices.indices()).hasSize(1);
    assertThat(indices.indices().get(0).total().value()).isCloseTo(1, within(0.1));
    assertThat(indices.indices().get(0).first().value()).isCloseTo(1, within(0.1));
  }

  @Test
  void readsAllOutputsFromTheSameReplicates() {
    SensitivityAnalysis analysis =
        analysis(Factors.anyWeights(), Factors.leaveIndicatorOut(Exercises.framework()));
    List<Output> outputs =
        List.of(Output.scoreOf("AAA"), Output.rankOf("BBB"), Output.meanRankChange());
    List<OutputIndices> all = analysis.sobol(REQUEST, outputs, 1, Watch.NONE).outputs();
    assertThat(all).extracting(OutputIndices::output).isEqualTo(outputs);
    for (int o = 0; o < outputs.size(); o++) {
      assertThat(one(analysis, outputs.get(o))).isEqualTo(all.get(o).indices());
    }
    assertThat(all.get(2).indices().mean()).isPositive();
  }

  @Test
  void hasTheSameBitsWithAnyNumberOfThreads() {
    SensitivityAnalysis analysis = analysis(Factors.weightsWithin(0.5), Factors.answers(0.7));
    List<Output> outputs = List.of(Output.scoreOf("AAA"), Output.meanRankChange());
    assertThat(analysis.sobol(REQUEST, outputs, 8, Watch.NONE))
        .isEqualTo(analysis.sobol(REQUEST, outputs, 1, Watch.NONE));
    assertThat(analysis.oneAtATime(300, 4, outputs, 8, Watch.NONE))
        .isEqualTo(analysis.oneAtATime(300, 4, outputs, 1, Watch.NONE));
  }

  /** CCC and DDD stand on few answers: if gaps are refused CCC has no score in half the runs. */
  @Test
  void countsRowsInWhichTheOutputIsMissing() {
    SobolIndices indices =
        one(
            analysis(
                Factors.missing(MissingPolicy.SKIP, MissingPolicy.REFUSE), Factors.anyWeights()),
            Output.scoreOf("CCC"));
    // A row needs A and B, and with them all mixtures, to skip: a quarter of the rows.
    assertThat(indices.rows()).isBetween(56, 72);
    assertThat(indices.failed()).isEqualTo(256 - indices.rows());
    assertThat(indices.findings()).extracting(Finding::code).containsExactly("failed-evaluations");
    assertThat(indices.index("missing").orElseThrow().total().value()).isZero();
  }

  @Test
  void leavesOutFactorsThatCannotVary() {
    SobolIndices indices =
        one(analysis(Factors.answers(1), Factors.anyWeights()), Output.scoreOf("AAA"));
    assertThat(indices.indices()).extracting(SobolIndex::factor).containsExactly("weights");
    assertThat(indices.findings())
        .extracting(Finding::text)
        .containsExactly(
            "warning constant-factor: factor 'answers': something of it must vary; it is left "
                + "out.");
    assertThatThrownBy(() -> one(analysis(Factors.answers(1)), Output.meanRankChange()))
        .hasMessage(
            "error factors at /factors: Sobol indices: at least one factor must vary; found 0.");
  }

  /** AAA: promise 75, means 50; with any weights of the two the score is between, median 62.5. */
  @Test
  void variesOneFactorAtATime() {
    Factor weights = new Factor.Weights("top", new WeightSpread.Simplex(), List.of("overall"));
    List<FactorEffect> effects =
        analysis(weights, Factors.answers(1))
            .oneAtATime(
                4000, 5, List.of(Output.scoreOf("AAA"), Output.rankOf("AAA")), 2, Watch.NONE);
    assertThat(effects).hasSize(4);
    FactorEffect score = effects.get(0);
    assertThat(score.factor()).isEqualTo("top");
    assertThat(score.nominal()).isEqualTo(68.75);
    assertThat(score.interval().low()).isCloseTo(51.25, within(0.3));
    assertThat(score.interval().median()).isCloseTo(62.5, within(0.6));
    assertThat(score.interval().high()).isCloseTo(73.75, within(0.3));
    FactorEffect nothing = effects.get(2);
    assertThat(nothing.factor()).isEqualTo("answers");
    assertThat(nothing.interval()).isEqualTo(new Interval(68.75, 68.75, 68.75));
    assertThat(nothing.failed()).isZero();
  }

  @Test
  void canBeWatchedAndEnded() {
    AtomicLong heard = new AtomicLong();
    Watch hearing =
        new Watch() {
          @Override
          public void progressed(long done, long all) {
            assertThat(all).isEqualTo(768);
            heard.accumulateAndGet(done, Math::max);
          }
        };
    SensitivityAnalysis analysis = analysis(Factors.anyWeights());
    List<Output> output = List.of(Output.meanRankChange());
    analysis.sobol(REQUEST, output, 2, hearing);
    assertThat(heard).hasValue(768);
    Watch ending =
        new Watch() {
          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> analysis.sobol(REQUEST, output, 2, ending))
        .isInstanceOf(CancellationException.class)
        .hasMessageEndingWith("there is no result.");
  }

  @Test
  void saysWhatIsWrongWithOutputs() {
    SensitivityAnalysis analysis = analysis(Factors.anyWeights());
    List<Output> outputs = List.of(Output.scoreOf("AAB"), Output.rankOf("ZZZZ"));
    assertThatThrownBy(() -> analysis.sobol(REQUEST, outputs, 1, Watch.NONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state at /outputs/0: output score of 'AAB': must refer to one of the "
                + "states of the round; found 'AAB'. Did you mean 'AAA'?\n"
                + "error unknown-state at /outputs/1: output rank of 'ZZZZ': must refer to one of "
                + "the states of the round; found 'ZZZZ'. Known: 'AAA', 'BBB', 'CCC', 'DDD'.");
    assertThatThrownBy(() -> analysis.sobol(REQUEST, List.of(), 1, Watch.NONE))
        .hasMessage(
            "error outputs at /outputs: sensitivity: needs at least one output; found none.");
    assertThatThrownBy(
            () -> analysis.oneAtATime(0, 1, List.of(Output.meanRankChange()), 1, Watch.NONE))
        .hasMessage(
            "error replicates at /replicates: one at a time: the number of replicates must be 1 "
                + "or more; found 0.");
  }

  @Test
  void looksAtSomeOfTheFactors() {
    SensitivityAnalysis both =
        analysis(Factors.anyWeights(), Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST));
    assertThat(one(both.only(List.of("weights")), Output.scoreOf("CCC")))
        .isEqualTo(one(analysis(Factors.anyWeights()), Output.scoreOf("CCC")));
    assertThatThrownBy(() -> both.only(List.of("missing", "wieghts")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-factor at /factors/1: sensitivity: must refer to one of the factors of "
                + "the model; found 'wieghts'. Did you mean 'weights'?");
    assertThatThrownBy(() -> both.only(List.of("missing", "missing")))
        .hasMessageStartingWith("error duplicate-id at /factors/1: factor 'missing': ");
  }

  @Test
  void needsTwoStatesForRankChanges() {
    Observations lonely =
        Observations.builder()
            .id("seen")
            .framework("small")
            .addObservations(Exercises.of("AAA", "plan", Answer.of(true)))
            .build();
    UncertaintyModel model =
        UncertaintyModel.of(
            Exercises.plan(), lonely, Exercises.ROUND, List.of(Factors.anyWeights()));
    List<Output> outputs = List.of(Output.meanRankChange());
    assertThatThrownBy(() -> SensitivityAnalysis.of(model).sobol(REQUEST, outputs, 1, Watch.NONE))
        .hasMessage(
            "error too-few-states at /outputs/0: output mean rank change: at least two states must "
                + "have a rank; found 1 of 1.");
  }
}
