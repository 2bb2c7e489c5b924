package org.ecpat.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.TargetBand;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;

/** Ways of one state through four questions and a level, found by hand. */
class PathwaysTest {
  private static final Round ROUND = Round.of(2022);

  private static Indicator indicator(String id, int weight) {
    return Indicator.builder()
        .from(Indicator.of(id, "?", IndicatorKind.PROCESS, YesNoScale.yesIsGood()))
        .weight(weight)
        .build();
  }

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("F"))
          .addGoals(Goal.of("g", "G", "law", "police", "shelter", "helpline", "training"))
          .addIndicators(
              indicator("law", 1),
              indicator("police", 1),
              indicator("shelter", 2),
              indicator("helpline", 1),
              Indicator.of(
                  "training",
                  "?",
                  IndicatorKind.PROCESS,
                  LevelScale.of(Level.of("none", 0), Level.of("some", 1), Level.of("all", 2))))
          .build();

  private static Methodology.Builder methodology() {
    return Methodology.builder()
        .from(Methodology.of("m", "M", FRAMEWORK))
        .rating(
            RatingRules.builder()
                .addBands(Band.lowest("low", "Low"), Band.of("mid", "Mid", 50))
                .addBands(Band.of("top", "Top", 90))
                .addCaps(
                    new Cap(
                        "no-law",
                        "low",
                        new Criterion.AnswerIs("law", List.of(Answer.of(false))),
                        Text.of("No better without a law.")))
                .build());
  }

  private static Observation answer(String indicator, boolean yes) {
    return Observation.of("AAA", indicator, ROUND, Answer.of(yes));
  }

  private static Assessment assessment(Methodology methodology, Observation... observations) {
    List<Observation> all = new ArrayList<>(List.of(observations));
    all.add(Observation.of("BBB", "law", ROUND, Answer.of(true)));
    Observations seen = Observations.builder().id("o").framework("f").observations(all).build();
    return Assessment.of(new Exercise(FRAMEWORK, methodology, seen), ROUND);
  }

  /** Points 1 of 6: no law, no police, no shelter, a helpline, no training. */
  private static Assessment now() {
    return assessment(
        methodology().build(),
        answer("law", false),
        answer("police", false),
        answer("shelter", false),
        answer("helpline", true),
        Observation.of("AAA", "training", ROUND, Answer.of("none")));
  }

  /** By the table a law alone makes mid, and a law with a shelter top; the score plays no part. */
  private static Assessment classified() {
    Criterion law = new Criterion.AnswerIs("law", List.of(Answer.of(true)));
    Criterion shelter = new Criterion.AnswerIs("shelter", List.of(Answer.of(true)));
    Methodology.Builder methodology =
        methodology()
            .rating(
                RatingRules.builder()
                    .addBands(
                        Band.lowest("low", "Low"),
                        Band.lowest("mid", "Mid"),
                        Band.lowest("top", "Top"))
                    .classification(
                        Classification.decisionTable(
                            "low",
                            new DecisionTable.Row(
                                "both",
                                new Criterion.AllOf(List.of(law, shelter)),
                                "top",
                                Text.of("a law and a shelter")),
                            new DecisionTable.Row("law", law, "mid", Text.of("a law"))))
                    .build());
    return assessment(
        methodology.build(),
        answer("law", false),
        answer("police", false),
        answer("shelter", false),
        answer("helpline", true),
        Observation.of("AAA", "training", ROUND, Answer.of("none")));
  }

  @Test
  void aClassThatDoesNotFollowFromTheScoreIsReachedByItsOwnTests() {
    Obstacle tests =
        new Obstacle(
            Obstacle.Kind.CLASS, "overall", OptionalDouble.empty(), OptionalDouble.empty());
    Pathway mid = Pathways.of(classified()).from("AAA");
    assertThat(mid.obstacles()).containsExactly(tests);
    assertThat(mid.toward()).isEqualTo("mid");
    assertThat(mid.sets().stream().map(PathwaySet::answers))
        .containsExactly(Map.of("law", Answer.of(true)));
    Pathway top =
        Pathways.of(classified()).find(PathwayRequest.builder().state("AAA").toward("top").build());
    assertThat(top.obstacles()).containsExactly(tests);
    assertThat(top.sets().stream().map(PathwaySet::answers))
        .containsExactly(Map.of("law", Answer.of(true), "shelter", Answer.of(true)));
    assertThat(top.search()).isEqualTo(Pathway.Search.COMPLETE);
    assertThat(top.count()).isEqualTo(1);
  }

  @Test
  void theSmallestSetLiftsTheCapAndFillsTheGap() {
    Pathway pathway = Pathways.of(now()).from("AAA");
    // 1/6 now; the law is needed for the cap, and 3/6 for the band: law and one more question make
    // 3/6, law and shelter 4/6, law and the training of some only 2.5/6
    assertThat(pathway.obstacles())
        .containsExactly(
            new Obstacle(
                Obstacle.Kind.CAP, "no-law", OptionalDouble.empty(), OptionalDouble.empty()),
            new Obstacle(Obstacle.Kind.SCORE, "overall", pathway.score(), OptionalDouble.of(50)));
    assertThat(pathway.toward()).isEqualTo("mid");
    assertThat(pathway.search()).isEqualTo(Pathway.Search.COMPLETE);
    assertThat(pathway.count()).isEqualTo(3);
    assertThat(pathway.leastCost()).hasValue(2);
    assertThat(pathway.gap()).hasValue(0);
    assertThat(pathway.sets().stream().map(s -> List.copyOf(s.answers().keySet())))
        .containsExactly(
            List.of("law", "police"), List.of("law", "shelter"), List.of("law", "training"));
    assertThat(pathway.sets().get(2).answers()).containsEntry("training", Answer.of("all"));
    assertThat(pathway.highestScore()).hasValue(100);
    assertThat(pathway.highestBand()).hasValue("top");
  }

  @Test
  void theMostValuableStepsComeFirst() {
    List<SingleStep> steps = Pathways.of(now()).from("AAA").steps();
    assertThat(steps.get(0).change().indicator()).isEqualTo("shelter");
    assertThat(steps.get(0).gain().orElseThrow()).isEqualTo(200 / 6.0, within(1e-9));
    // shelter alone makes 3/6, but the cap holds
    assertThat(steps.get(0).band()).hasValue("low");
    assertThat(steps).hasSize(4);
  }

  @Test
  void aLevelGoesNoHigherThanItMust() {
    Assessment almost = now().with("AAA", "law", Answer.of(true));
    Pathway pathway =
        Pathways.of(almost)
            .find(
                PathwayRequest.builder()
                    .state("AAA")
                    .addFixed("police")
                    .putCosts("shelter", 5)
                    .putCosts("training", 0.5)
                    .build());
    // law and helpline are 2/6; training at some is 2.5/6, at all 3/6
    assertThat(pathway.sets()).hasSize(1);
    assertThat(pathway.sets().get(0).answers()).containsOnlyKeys("training");
    assertThat(pathway.sets().get(0).answers()).containsEntry("training", Answer.of("all"));
    assertThat(pathway.sets().get(0).cost()).isEqualTo(0.5);
    Pathway lower =
        Pathways.of(almost.with("AAA", "shelter", Answer.of(true)))
            .find(PathwayRequest.builder().state("AAA").toward("top").build());
    // 4/6; police and training at all are 6/6, at some 5.5/6, which is enough for 90 %
    assertThat(lower.sets().get(0).answers())
        .containsEntry("training", Answer.of("some"))
        .containsEntry("police", Answer.of(true));
  }

  @Test
  void amongSetsOfTheSameCostTheSmallestCount() {
    Pathway pathway =
        Pathways.of(now())
            .find(
                PathwayRequest.builder()
                    .state("AAA")
                    .putCosts("law", 0)
                    .putCosts("police", 0)
                    .putCosts("shelter", 0)
                    .build());
    assertThat(pathway.leastCost()).hasValue(0);
    assertThat(pathway.sets().stream().map(s -> s.changes().size())).containsExactly(2, 2);
  }

  @Test
  void whatIsMissingCanBeAnswered() {
    Methodology strict = methodology().minimumCoverage(0.7).build();
    Assessment gaps =
        assessment(
            strict,
            answer("law", true),
            answer("helpline", true),
            Observation.builder()
                .state("AAA")
                .indicator("police")
                .round(ROUND)
                .absence(Absence.NOT_APPLICABLE)
                .build());
    Pathway pathway = Pathways.of(gaps).from("AAA");
    // 2 of 5 are answered, police is not asked; the shelter (2) makes 4 of 5
    assertThat(pathway.band()).isEmpty();
    assertThat(pathway.toward()).isEqualTo("low");
    assertThat(pathway.obstacles().get(0).kind()).isEqualTo(Obstacle.Kind.COVERAGE);
    assertThat(pathway.sets()).hasSize(1);
    assertThat(pathway.sets().get(0).answers()).containsOnlyKeys("shelter");
    assertThat(pathway.steps()).hasSize(2);
  }

  @Test
  void whatCannotBeReachedIsSaid() {
    Pathway pathway =
        Pathways.of(now()).find(PathwayRequest.builder().state("AAA").addFixed("law").build());
    assertThat(pathway.search()).isEqualTo(Pathway.Search.UNREACHABLE);
    assertThat(pathway.sets()).isEmpty();
    assertThat(pathway.leastCost()).isEmpty();
    assertThat(pathway.gap()).isEmpty();
    assertThat(pathway.highestScore().orElseThrow()).isEqualTo(500 / 6.0, within(1e-9));
    assertThat(pathway.highestBand()).hasValue("low");
  }

  @Test
  void aSearchThatStopsSaysHowFarItCame() {
    // a goal can fall away below the threshold, so that nothing is known of sets not looked at
    Methodology dropping = methodology().threshold(0.1).build();
    Pathways pathways = Pathways.of(now().with(dropping));
    Pathway stopped = pathways.find(PathwayRequest.builder().state("AAA").nodeLimit(1).build());
    assertThat(stopped.search()).isEqualTo(Pathway.Search.LIMITED);
    assertThat(stopped.sets()).hasSize(1);
    assertThat(stopped.leastCost()).hasValue(1);
    assertThat(stopped.gap()).hasValue(stopped.sets().get(0).cost() - 1);
    Pathway whole = pathways.from("AAA");
    assertThat(whole.search()).isEqualTo(Pathway.Search.COMPLETE);
    assertThat(whole.leastCost()).hasValue(2);
    assertThat(whole.sets()).isEqualTo(Pathways.of(now()).from("AAA").sets());
  }

  @Test
  void manySetsAreCountedAndTheFirstTenListed() {
    // 12 alike questions, none answered yes; 6 of them make 50 %: 12 choose 6 are 924 sets
    List<String> ids = new ArrayList<>();
    Framework.Builder framework = Framework.builder().id("f").title(Text.of("F"));
    List<Observation> all = new ArrayList<>();
    for (int i = 10; i < 22; i++) {
      ids.add("q" + i);
      framework.addIndicators(indicator("q" + i, 1));
      all.add(Observation.of("AAA", "q" + i, ROUND, Answer.of(false)));
    }
    Framework alike =
        framework
            .addGoals(Goal.builder().id("g").title(Text.of("G")).indicators(ids).build())
            .build();
    Methodology bands =
        Methodology.builder()
            .from(Methodology.of("m", "M", alike))
            .rating(RatingRules.of(Band.lowest("low", "Low"), Band.of("mid", "Mid", 50)))
            .build();
    Observations seen = Observations.builder().id("o").framework("f").observations(all).build();
    Pathway pathway =
        Pathways.of(Assessment.of(new Exercise(alike, bands, seen), ROUND)).from("AAA");
    assertThat(pathway.count()).isEqualTo(924);
    assertThat(pathway.sets()).hasSize(10);
    assertThat(pathway.sets().get(0).answers())
        .containsOnlyKeys("q10", "q11", "q12", "q13", "q14", "q15");
    assertThat(pathway.sets().get(9).answers())
        .containsOnlyKeys("q10", "q11", "q12", "q13", "q15", "q18");
  }

  @Test
  void lowerIsBetterWhereRanksSaySo() {
    // risk: no is worth 0 points, yes 100; the best band is the lowest
    Framework risks =
        Framework.builder()
            .id("f")
            .title(Text.of("F"))
            .addGoals(Goal.of("g", "G", "law", "police", "rate"))
            .addIndicators(indicator("law", 1), indicator("police", 1))
            .addIndicators(
                Indicator.of(
                    "rate",
                    "?",
                    IndicatorKind.OUTCOME,
                    NumberScale.around(new TargetBand(0, 4, 6, 10))))
            .build();
    Methodology risk =
        Methodology.builder()
            .from(Methodology.of("m", "M", risks))
            .ranking(
                new Ranking(
                    Ranking.By.SCORE,
                    Ranking.Order.LOWEST_FIRST,
                    Ties.STANDARD,
                    OptionalInt.empty()))
            .rating(RatingRules.of(Band.lowest("safe", "Safe"), Band.of("risky", "Risky", 50)))
            .build();
    Observations seen =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(answer("law", true), answer("police", true))
            .addObservations(Observation.of("AAA", "rate", ROUND, Answer.of(0.0)))
            .build();
    Pathway pathway =
        Pathways.of(Assessment.of(new Exercise(risks, risk, seen), ROUND)).from("AAA");
    assertThat(pathway.band()).hasValue("risky");
    assertThat(pathway.toward()).isEqualTo("safe");
    assertThat(pathway.obstacles().get(0).needed()).hasValue(50);
    assertThat(pathway.sets().stream().map(PathwaySet::answers))
        .containsExactly(Map.of("law", Answer.of(false)), Map.of("police", Answer.of(false)));
  }

  @Test
  void allStatesThatCanRiseHaveTheirWay() {
    assertThat(Pathways.of(now()).all().stream().map(p -> p.request().state()))
        .containsExactly("AAA");
    assertThat(Pathways.of(now()).states()).containsExactly("AAA", "BBB");
    assertThat(Pathways.of(now()).all().get(0).band()).isEqualTo(Optional.of("low"));
  }

  private static void refused(PathwayRequest.Builder request, String message) {
    Pathways pathways = Pathways.of(now());
    assertThatThrownBy(() -> pathways.find(request.build()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  private static PathwayRequest.Builder request() {
    return PathwayRequest.builder().state("AAA");
  }

  @Test
  void badRequestsAreRefused() {
    refused(
        request().state("AAB"),
        "error unknown-state: pathway of 'AAB': the state must be on the board of round 2022;"
            + " found 'AAB'. Did you mean 'AAA'?");
    refused(
        request().toward("tip"),
        "error unknown-band: pathway of 'AAA': the methodology must have the band; found 'tip'."
            + " Did you mean 'top'?");
    refused(
        request().toward("low"),
        "error already-there: pathway of 'AAA': the state must not be in the band 'low' or a"
            + " better one already; found 'low'.");
    refused(
        request().state("BBB"),
        "error already-there: pathway of 'BBB': the state must not be in the best band already;"
            + " found 'top'.");
    refused(
        request().putCosts("lew", 1),
        "error unknown-indicator: pathway of 'AAA': costs and fixed answers must be of indicators"
            + " that goals use; found 'lew'. Did you mean 'law'?");
    refused(
        request().addFixed("polise"),
        "error unknown-indicator: pathway of 'AAA': costs and fixed answers must be of indicators"
            + " that goals use; found 'polise'. Did you mean 'police'?");
    refused(
        request().putCosts("law", -1),
        "error cost at /costs/law: pathway of 'AAA': a cost must be a finite number, 0 or more;"
            + " found -1.0.");
    refused(
        request().putCosts("law", Double.NaN),
        "error cost at /costs/law: pathway of 'AAA': a cost must be a finite number, 0 or more;"
            + " found NaN.");
    refused(
        request().nodeLimit(0),
        "error node-limit at /nodeLimit: pathway of 'AAA': at least one set must be looked at;"
            + " found 0.");
  }

  @Test
  void withoutBandsThereIsNoWay() {
    Assessment unrated = now().with(Methodology.of("m", "M", FRAMEWORK));
    assertThatThrownBy(() -> Pathways.of(unrated))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error no-rating: methodology 'm': must have a rating, whose bands pathways lead to;"
                + " found 'none'.");
  }
}
