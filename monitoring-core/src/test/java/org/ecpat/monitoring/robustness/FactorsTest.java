package org.ecpat.monitoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;

class FactorsTest {

  private static double[] scores(UncertaintyModel model, double... coordinates) {
    Replicate replicate = model.replicate();
    replicate.run(coordinates);
    double[] scores = new double[model.states().size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = replicate.score(row);
    }
    return scores;
  }

  private static double[] scores(Methodology methodology, Observations observations) {
    Scoreboard board =
        Scoring.plan(Exercises.framework(), methodology).score(observations, Exercises.ROUND);
    return board.cards().stream()
        .map(Scorecard::overall)
        .mapToDouble(score -> score.value().orElse(Double.NaN))
        .toArray();
  }

  private static double[] scores(Methodology methodology) {
    return scores(methodology, Exercises.observations());
  }

  /** Nominal 3 : 1 and 1 : 1; AAA has 100, 50 and 40, 60. */
  @Test
  void weightsWithinAShareMoveLinearly() {
    UncertaintyModel model = Exercises.model(Factors.weightsWithin(0.5));
    assertThat(model.dimension()).isEqualTo(6);
    double[] even = scores(model, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
    assertThat(even).containsExactly(scores(Exercises.methodology()));
    // promise: 0.5·1.5 and 0.5·0.5, so 87.5; means even, 50; goals 0.75·0.5 and 0.25·1.5.
    double[] turned = scores(model, 1 - 1e-15, 1e-15, 0.5, 0.5, 1e-15, 1 - 1e-15);
    assertThat(turned[0]).isCloseTo((87.5 + 50) / 2, within(1e-9));
  }

  /** With two children −ln u₁ : −ln u₂. */
  @Test
  void anyWeightsAreExponentialsOverTheirSum() {
    UncertaintyModel model = Exercises.model(Factors.anyWeights());
    double e = StrictMath.exp(-1);
    double[] drawn = scores(model, e, e, e, e, e * e * e, e);
    assertThat(drawn[0]).isCloseTo(0.75 * 75 + 0.25 * 50, within(1e-9));
  }

  @Test
  void weightsAroundNominalHaveItsMeanAndVariance() {
    UncertaintyModel model =
        Exercises.model(
            new Factor.Weights("top", new WeightSpread.Dirichlet(20), List.of("overall")));
    assertThat(model.dimension()).isEqualTo(2);
    int n = 20_000;
    double sum = 0;
    double squares = 0;
    Replicate replicate = model.replicate();
    double[] coordinates = new double[2];
    for (int r = 0; r < n; r++) {
      Draws.fill(1, r, coordinates);
      replicate.prepare(coordinates);
      sum += replicate.drawn(0);
      squares += (replicate.drawn(0) - 0.75) * (replicate.drawn(0) - 0.75);
    }
    double variance = 0.75 * 0.25 / 21;
    assertThat(sum / n).isCloseTo(0.75, within(4 * StrictMath.sqrt(variance / n)));
    assertThat(squares / n).isCloseTo(variance, within(0.05 * variance));
  }

  @Test
  void alternativesAreOtherMethodologiesInDeclaredOrder() {
    UncertaintyModel model =
        Exercises.model(
            Factors.normalizations(Normalizations.byScale(), Normalizations.minMax()),
            Factors.aggregationsAt(0, Aggregations.arithmeticMean(), Aggregations.geometricMean()),
            Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST, MissingPolicy.REFUSE));
    Methodology nominal = Exercises.methodology();
    assertThat(scores(model, 0.4, 0.4, 0.1)).containsExactly(scores(nominal));
    assertThat(scores(model, 0.6, 0.4, 0.1))
        .containsExactly(
            scores(
                Methodology.builder()
                    .from(nominal)
                    .normalization(Normalizations.minMax())
                    .build()));
    assertThat(scores(model, 0.6, 0.5, 0.4))
        .containsExactly(
            scores(
                Methodology.builder()
                    .from(nominal)
                    .normalization(Normalizations.minMax())
                    .addLevels(
                        NodeRules.builder().aggregation(Aggregations.geometricMean()).build())
                    .missing(MissingPolicy.WORST)
                    .build()));
    assertThat(scores(model, 0.1, 0.1, 0.99)[2]).isNaN();
  }

  @Test
  void levelsMoveToTheirNeighbours() {
    UncertaintyModel model =
        UncertaintyModel.of(
            Exercises.plan(),
            confident(Exercises.observations(), "law", 0.6),
            Exercises.ROUND,
            List.of(Factors.answers(1)));
    assertThat(model.dimension()).isEqualTo(3);
    // AAA is partial: no below 0.2, yes from 0.8 on. BBB is no: partial from 0.6 on. CCC is yes:
    // partial below 0.4.
    assertThat(scores(model, 0.1, 0.1, 0.9))
        .containsExactly(scores(Exercises.methodology(), law("no", "no", "yes")));
    assertThat(scores(model, 0.2, 0.59, 0.4))
        .containsExactly(scores(Exercises.methodology(), law("partial", "no", "yes")));
    assertThat(scores(model, 0.81, 0.61, 0.39))
        .containsExactly(scores(Exercises.methodology(), law("yes", "partial", "partial")));
  }

  /** Yes is bound and no is none, so 100 and 0 of none, signed and bound with 0, 50 and 100. */
  @Test
  void standsMoveToTheirNeighboursHoweverTheyAreAnswered() {
    UncertaintyModel model = positions(Answer.of(true), Answer.of(false), Answer.of("signed"));
    assertThat(model.dimension()).isEqualTo(3);
    // Confidence 0.6: bound is signed below 0.4, none is signed from 0.6 on, signed is none below
    // 0.2 and bound from 0.8 on.
    assertThat(scores(model, 0.39, 0.61, 0.1)).containsExactly(50, 50, 0);
    assertThat(scores(model, 0.4, 0.59, 0.2)).containsExactly(100, 0, 50);
    assertThat(scores(model, 0.9, 0.1, 0.81)).containsExactly(100, 0, 100);
  }

  @Test
  void aWithdrawalHasNoNeighbour() {
    Answer withdrawn = Answer.of("withdrawn");
    assertThat(positions(withdrawn, withdrawn, withdrawn).dimension()).isZero();
  }

  private static UncertaintyModel positions(Answer... answers) {
    Framework framework =
        Framework.builder()
            .id("treaties")
            .title(Text.of("Treaties"))
            .addInstruments(
                Instrument.builder()
                    .id("treaty")
                    .title(Text.of("A treaty"))
                    .kind(InstrumentKind.TREATY)
                    .force(Force.BINDING)
                    .adopted(LocalDate.of(2000, 1, 1))
                    .build())
            .addIndicators(
                Indicator.of(
                    "bound", "Is it bound?", IndicatorKind.STRUCTURAL, PositionScale.of("treaty")))
            .addGoals(Goal.of("law", "Law", "bound"))
            .build();
    Observations.Builder observations = Observations.builder().id("seen").framework("treaties");
    for (int i = 0; i < answers.length; i++) {
      observations.addObservations(
          Observation.of(Exercises.STATES.get(i), "bound", Exercises.ROUND, answers[i]));
    }
    return UncertaintyModel.of(
        Scoring.plan(framework, Methodology.of("simple", "Simple", framework)),
        observations.build(),
        Exercises.ROUND,
        List.of(Factors.answers(0.6)));
  }

  @Test
  void numbersFollowATriangle() {
    UncertaintyModel model =
        UncertaintyModel.of(
            Exercises.plan(),
            confident(Exercises.observations(), "money", 0.2),
            Exercises.ROUND,
            List.of(new Factor.Answers("answers", 1, 0.5)));
    // Half-width 0.8·0.5·10 = 4; the eighths lie half of it from the middle: 2 units, 20 points of
    // one of two indicators of a goal that weighs a quarter.
    double[] nominal = scores(Exercises.methodology());
    double[] drawn = scores(model, 0.125, 0.5, 0.5);
    assertThat(drawn[0]).isCloseTo(nominal[0] - 2.5, within(1e-9));
    assertThat(scores(model, 0.875, 0.5, 0.5)[0]).isCloseTo(nominal[0] + 2.5, within(1e-9));
  }

  @Test
  void unsureYesAndNoAreFlippedAndSureOnesStay() {
    UncertaintyModel model = Exercises.model(Factors.answers(0.9));
    assertThat(model.dimension()).isEqualTo(12);
    assertThat(Exercises.model(Factors.answers(1)).dimension()).isZero();
  }

  @Test
  void somethingIsLeftOutBelowTheProbability() {
    UncertaintyModel model =
        Exercises.model(new Factor.LeftOut("out", List.of("law", "means"), 0.5));
    assertThat(scores(model, 0.2)[0]).isCloseTo(0.75 * 100 + 0.25 * 50, within(1e-9));
    assertThat(scores(model, 0.3)[0]).isCloseTo(75, within(1e-9));
    assertThat(scores(model, 0.6)).containsExactly(scores(Exercises.methodology()));
  }

  @Test
  void listsWhatOneOfWhichIsLeftOut() {
    assertThat(Factors.leaveIndicatorOut(Exercises.framework()))
        .isEqualTo(
            new Factor.LeftOut("left-out-indicator", List.of("plan", "law", "money", "staff"), 1));
    assertThat(Factors.leaveGoalOut(Exercises.framework()))
        .isEqualTo(new Factor.LeftOut("left-out-goal", List.of("promise", "means"), 1));
  }

  @Test
  void saysWhatIsWrongWithFactors() {
    assertThatThrownBy(
            () ->
                Exercises.model(
                    new Factor.Weights(
                        "weights", new WeightSpread.Simplex(), List.of("promises", "means")),
                    new Factor.LeftOut("weights", List.of("plan", "laws"), 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error duplicate-id at /factors/1: factor 'weights': an id must be used once; found"
                + " 'weights'. It is first used at /factors/0.");
    assertThatThrownBy(
            () ->
                Exercises.model(
                    new Factor.Weights(
                        "weights", new WeightSpread.Simplex(), List.of("promises", "means")),
                    new Factor.LeftOut("out", List.of("plan", "laws"), 1)))
        .hasMessage(
            "error unknown-node at /factors/0/nodes/0: factor 'weights': must refer to one of the"
                + " framework's goals or overall; found 'promises'. Did you mean 'promise'?\n"
                + "error unknown-node at /factors/1/ids/1: factor 'out': must refer to one of the"
                + " framework's indicators and goals; found 'laws'. Did you mean 'law'?");
    assertThatThrownBy(() -> new Factor.LeftOut("out", List.of("plan"), 1.2))
        .hasMessage(
            "error share at /probability: factor 'out': must be a number from 0 to 1; found 1.2.");
    assertThatThrownBy(() -> Factors.missing())
        .hasMessage(
            "error alternatives at /alternatives: factor 'missing': needs at least one"
                + " alternative; found none.");
    assertThatThrownBy(() -> Factors.weightsWithin(1.5))
        .hasMessage(
            "error share at /share: relative weights: the share must be a number above 0 and at"
                + " most 1; found 1.5.");
    assertThatThrownBy(() -> Factors.weightsAround(0))
        .hasMessage(
            "error concentration at /concentration: Dirichlet weights: the concentration must be a"
                + " finite number above 0; found 0.0.");
    assertThatThrownBy(
            () ->
                Exercises.model(
                    Factors.anyWeights(),
                    new Factor.Weights("more", new WeightSpread.Simplex(), List.of("means"))))
        .hasMessage(
            "error weights-twice at /factors/1: factor 'more': the weights of a node vary in one"
                + " factor only; found 'means'.");
  }

  @Test
  void wantsOneCoordinateForEachDimension() {
    assertThatThrownBy(() -> Exercises.model(Factors.anyWeights()).replicate().run(new double[2]))
        .hasMessage("A replicate needs 6 coordinates; found 2.");
  }

  private static Observations confident(Observations from, String indicator, double confidence) {
    return Observations.builder()
        .from(from)
        .observations(
            from.observations().stream()
                .map(
                    o ->
                        o.indicator().equals(indicator)
                            ? Observation.builder().from(o).confidence(confidence).build()
                            : o)
                .toList())
        .build();
  }

  private static Observations law(String first, String second, String third) {
    List<String> answers = List.of(first, second, third);
    Observations from = Exercises.observations();
    return Observations.builder()
        .from(from)
        .observations(
            from.observations().stream()
                .map(
                    o ->
                        o.indicator().equals("law")
                            ? Observation.builder()
                                .from(o)
                                .answer(
                                    Optional.of(
                                        Answer.of(
                                            answers.get(Exercises.STATES.indexOf(o.state())))))
                                .build()
                            : o)
                .toList())
        .build();
  }
}
