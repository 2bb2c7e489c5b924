package org.ecpat.monitoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.ElectreTri;
import org.ecpat.monitoring.methodology.IndicatorRules;
import org.ecpat.monitoring.methodology.LimitProfile;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.MrSort;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.methodology.SortingCriterion;
import org.ecpat.monitoring.methodology.Weightings;
import org.ecpat.monitoring.methodology.WhenConstant;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workspace gives the bits of a board that is scored with the same changes. */
class WorkspaceTest {
  private static final int SEEDS = 30;

  @ParameterizedTest
  @EnumSource
  void withoutChangesItIsTheBoard(RandomExercise.Kind kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomExercise exercise = new RandomExercise(seed, kind);
      Methodology methodology = judged(exercise, seed);
      Workspace workspace = workspace(exercise, methodology);
      workspace.run();
      assertSame(workspace, board(exercise, methodology, exercise.observations), methodology);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changedWeightsAreThoseOfAnotherMethodology(RandomExercise.Kind kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomExercise exercise = new RandomExercise(seed, kind);
      Methodology methodology = judged(exercise, seed);
      Workspace workspace = workspace(exercise, methodology);
      Random random = new Random(seed);
      Map<String, NodeRules> nodes = new TreeMap<>(methodology.nodes());
      Map<String, IndicatorRules> indicators = new TreeMap<>();
      Map<String, Double> drawn = new HashMap<>();
      List<String> all = nodes(exercise);
      for (int node = 0; node < all.size(); node++) {
        List<String> children = baseline(exercise, methodology).children(node);
        for (int c = 0; c < children.size(); c++) {
          String child = children.get(c);
          double weight = drawn.computeIfAbsent(child, id -> 0.1 + random.nextDouble());
          workspace.weight(node, c, weight);
          if (child.startsWith("i")) {
            indicators.put(child, IndicatorRules.builder().weight(weight).build());
          } else {
            NodeRules rules = nodes.getOrDefault(child, NodeRules.builder().build());
            nodes.put(child, NodeRules.builder().from(rules).weight(weight).build());
          }
        }
      }
      Methodology changed =
          Methodology.builder().from(methodology).nodes(nodes).indicators(indicators).build();
      workspace.run();
      assertSame(workspace, board(exercise, changed, exercise.observations), changed);
      workspace.reset();
      workspace.run();
      assertSame(workspace, board(exercise, methodology, exercise.observations), methodology);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changedAnswersAreThoseOfOtherObservations(RandomExercise.Kind kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomExercise exercise = new RandomExercise(seed, kind);
      Methodology methodology =
          Methodology.builder()
              .from(judged(exercise, seed))
              .normalization(seed % 2 == 0 ? Normalizations.byScale() : Normalizations.minMax())
              .build();
      Baseline baseline = baseline(exercise, methodology);
      Workspace workspace = baseline.workspace();
      Random random = new Random(seed);
      List<Observation> changed = new ArrayList<>();
      for (Observation o : exercise.observations) {
        if (o.answer().isPresent() && random.nextInt(4) == 0) {
          Answer answer = Answer.of(random.nextDouble() * 10);
          changed.add(Observation.builder().from(o).answer(answer).build());
          workspace.answer(leaf(baseline, o.indicator()), row(baseline, o.state()), answer);
        } else {
          changed.add(o);
        }
      }
      workspace.run();
      assertSame(workspace, board(exercise, methodology, changed), methodology);
      workspace.reset();
      workspace.run();
      assertSame(workspace, board(exercise, methodology, exercise.observations), methodology);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavingAnIndicatorOutIsItsWeightZero(RandomExercise.Kind kind) {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomExercise exercise = new RandomExercise(seed, kind);
      Methodology methodology = judged(exercise, seed);
      String left = seed % 2 == 0 ? "i" + seed % 7 : seed % 4 == 1 ? "b" : "c";
      Methodology.Builder changed = Methodology.builder().from(methodology);
      if (left.startsWith("i")) {
        changed.putIndicators(left, IndicatorRules.builder().weight(0).build());
      } else {
        Map<String, NodeRules> nodes = new TreeMap<>(methodology.nodes());
        NodeRules rules = nodes.getOrDefault(left, NodeRules.builder().build());
        nodes.put(left, NodeRules.builder().from(rules).weight(0).build());
        changed.nodes(nodes);
      }
      Workspace workspace = workspace(exercise, methodology);
      workspace.leaveOut(left);
      workspace.run();
      Scoreboard board = board(exercise, changed.build(), exercise.observations);
      for (Scorecard card : board.cards()) {
        int row = board.cards().indexOf(card);
        assertThat(value(workspace, row)).isEqualTo(card.overall().value());
        assertThat(rank(workspace, row)).isEqualTo(card.rank().map(Rank::position));
      }
    }
  }

  @Test
  void aGoalWithNothingLeftIsLeftOut() {
    Indicator one = indicator("one");
    Indicator two = indicator("two");
    Framework framework =
        Framework.builder()
            .id("f")
            .title(Text.of("F"))
            .addIndicators(one, two)
            .addGoals(goal("a").addIndicators("one").build())
            .addGoals(goal("b").addIndicators("two").build())
            .build();
    ScoringPlan plan = Scoring.plan(framework, Methodology.of("m", "M", framework));
    InputTable table = InputTable.of(List.of("A", "B"), List.of(Column.of(1, 9), Column.of(8, 4)));
    Workspace workspace = plan.baseline(table).workspace();
    workspace.leaveOut("one");
    workspace.run();
    assertThat(workspace.score(0)).isEqualTo(80);
    assertThat(workspace.score(1)).isEqualTo(40);
    assertThat(workspace.band(0)).isZero();
    workspace.leaveOut("two");
    workspace.run();
    assertThat(workspace.hasScore(0)).isFalse();
    assertThat(workspace.rank(0)).isNaN();
    assertThat(workspace.band(0)).isEqualTo(-1);
  }

  @Test
  void weightsThatFollowScoresAreFoundAnew() {
    RandomExercise exercise = new RandomExercise(3, RandomExercise.Kind.PLAIN);
    Methodology methodology =
        Methodology.builder()
            .from(exercise.methodology)
            .weighting(Weightings.standardDeviation(WhenConstant.EQUAL))
            .build();
    Baseline baseline = baseline(exercise, methodology);
    Workspace workspace = baseline.workspace();
    List<Observation> changed = new ArrayList<>(exercise.observations);
    for (int i = 0; i < changed.size(); i++) {
      Observation o = changed.get(i);
      if (o.answer().isPresent() && o.indicator().equals("i2")) {
        changed.set(i, Observation.builder().from(o).answer(Answer.of(i % 7)).build());
        workspace.value(leaf(baseline, "i2"), row(baseline, o.state()), i % 7);
      }
    }
    workspace.run();
    assertSame(workspace, board(exercise, methodology, changed), methodology);
  }

  @Test
  void judgesByAnotherPlanOfTheSameFramework() {
    RandomExercise exercise = new RandomExercise(5, RandomExercise.Kind.PLAIN);
    Methodology ranks =
        Methodology.builder()
            .from(exercise.methodology)
            .normalization(Normalizations.zScore(50, 10))
            .build();
    Workspace workspace =
        baseline(exercise, exercise.methodology)
            .judgedBy(Scoring.plan(exercise.framework, ranks))
            .workspace();
    workspace.run();
    assertSame(workspace, board(exercise, ranks, exercise.observations), ranks);
  }

  @Test
  void refusesAPlanOfAnotherFramework() {
    RandomExercise exercise = new RandomExercise(5, RandomExercise.Kind.PLAIN);
    Framework other =
        Framework.builder()
            .id("other")
            .title(Text.of("Other"))
            .addIndicators(indicator("one"))
            .addGoals(goal("a").addIndicators("one").build())
            .build();
    ScoringPlan plan = Scoring.plan(other, Methodology.of("m", "M", other));
    assertThatThrownBy(() -> baseline(exercise, exercise.methodology).judgedBy(plan))
        .hasMessage(
            "The other plan must be for the same indicators as 'drawn'; it is for 'other'.");
  }

  private static Indicator indicator(String id) {
    return Indicator.of(id, "How much?", IndicatorKind.OUTCOME, NumberScale.between(0, 10));
  }

  private static Goal.Builder goal(String id) {
    return Goal.builder().id(id).title(Text.of(id));
  }

  /** The methodology of an exercise with bands, caps of all kinds and a minimum coverage. */
  private static Methodology judged(RandomExercise exercise, int seed) {
    Classification classification = classification(seed);
    boolean scores = classification.equals(Classification.byScore());
    RatingRules rating =
        RatingRules.builder()
            .addBands(band("low", OptionalDouble.empty()))
            .addBands(band("middle", scores ? OptionalDouble.of(40) : OptionalDouble.empty()))
            .addBands(band("high", scores ? OptionalDouble.of(70) : OptionalDouble.empty()))
            .classification(classification)
            .addCaps(
                new Cap("score", "middle", new Criterion.ScoreBelow("b", 50), Text.of("why")),
                new Cap("gap", "low", new Criterion.CoverageBelow("c", 0.3), Text.of("why")),
                new Cap(
                    "answer",
                    "low",
                    new Criterion.AnswerIs("i3", List.of(Answer.of(5))),
                    Text.of("why")))
            .build();
    return Methodology.builder()
        .from(exercise.methodology)
        .rating(seed % 5 == 4 ? Optional.empty() : Optional.of(rating))
        .minimumCoverage(seed % 3 == 0 ? 0 : 0.5)
        .ranking(
            new Ranking(
                seed % 2 == 0 || seed % 5 == 4 ? Ranking.By.SCORE : Ranking.By.RATING_THEN_SCORE,
                seed % 7 == 0 ? Ranking.Order.LOWEST_FIRST : Ranking.Order.HIGHEST_FIRST,
                seed % 4 == 0 ? Ties.FRACTIONAL : Ties.STANDARD,
                seed % 6 == 0 ? OptionalInt.of(0) : OptionalInt.empty()))
        .build();
  }

  /** A way into the bands of each kind, with every meaning of what is missing. */
  private static Classification classification(int seed) {
    MissingPolicy missing = List.of(MissingPolicy.values()).get(seed / 4 % 3);
    // By a ranking in the other order the first band is the best one.
    List<String> profiles = seed % 7 == 0 ? List.of("middle", "low") : List.of("middle", "high");
    return switch (seed % 4) {
      case 0 -> Classification.byScore();
      case 1 -> new MrSort(criteria(profiles, 0), 0.6, missing);
      case 2 ->
          new ElectreTri(
              criteria(profiles, 5),
              0.7,
              seed % 8 == 2 ? ElectreTri.Procedure.PESSIMISTIC : ElectreTri.Procedure.OPTIMISTIC,
              missing);
      default ->
          new DecisionTable(
              List.of(
                  row("answer", new Criterion.AnswerIs("i3", List.of(Answer.of(5))), "high"),
                  row("score", new Criterion.Not(new Criterion.ScoreBelow("a", 55)), "middle"),
                  row("part", new Criterion.CoverageBelow("c", 0.7), "low")),
              seed % 8 == 3 ? Optional.of("high") : Optional.empty(),
              missing);
    };
  }

  private static DecisionTable.Row row(String id, Criterion when, String band) {
    return new DecisionTable.Row(id, when, band, Text.of(id));
  }

  private static List<SortingCriterion> criteria(List<String> bands, double threshold) {
    List<SortingCriterion> criteria = new ArrayList<>();
    for (String node : List.of("b", "c", "i0", "i5")) {
      LimitProfile lower =
          LimitProfile.of(bands.get(0), 35).withThresholds(threshold, 2 * threshold);
      LimitProfile upper =
          LimitProfile.of(bands.get(1), 55).withThresholds(threshold, 2 * threshold);
      criteria.add(SortingCriterion.of(node, 1 + criteria.size() % 2, lower.withVeto(30), upper));
    }
    return criteria;
  }

  private static Band band(String id, OptionalDouble atLeast) {
    return Band.builder().id(id).label(Text.of(id)).atLeast(atLeast).build();
  }

  private static Baseline baseline(RandomExercise exercise, Methodology methodology) {
    return Scoring.plan(exercise.framework, methodology)
        .baseline(exercise.all(), RandomExercise.ROUND);
  }

  private static Workspace workspace(RandomExercise exercise, Methodology methodology) {
    return baseline(exercise, methodology).workspace();
  }

  private static List<String> nodes(RandomExercise exercise) {
    return baseline(exercise, exercise.methodology).nodes();
  }

  private static Scoreboard board(
      RandomExercise exercise, Methodology methodology, List<Observation> observations) {
    return Scoring.plan(exercise.framework, methodology)
        .score(RandomExercise.of(observations), RandomExercise.ROUND);
  }

  private static int leaf(Baseline baseline, String id) {
    return baseline.plan().indicators().stream().map(Indicator::id).toList().indexOf(id);
  }

  private static int row(Baseline baseline, String state) {
    return baseline.states().indexOf(state);
  }

  private static OptionalDouble value(Workspace workspace, int row) {
    return workspace.hasScore(row)
        ? OptionalDouble.of(workspace.score(row))
        : OptionalDouble.empty();
  }

  private static Optional<Double> rank(Workspace workspace, int row) {
    double rank = workspace.rank(row);
    return Double.isNaN(rank) ? Optional.empty() : Optional.of(rank);
  }

  private static void assertSame(Workspace workspace, Scoreboard board, Methodology methodology) {
    for (int row = 0; row < board.cards().size(); row++) {
      Scorecard card = board.cards().get(row);
      assertThat(value(workspace, row)).isEqualTo(card.overall().value());
      for (Score score : card.scores()) {
        Double expected = score.value().orElse(Double.NaN);
        assertThat(workspace.scores().column(score.node()).orElseThrow().value(row))
            .isEqualTo(expected);
      }
      assertThat(rank(workspace, row)).isEqualTo(card.rank().map(Rank::position));
      int unrated = methodology.rating().isEmpty() && card.rank().isPresent() ? 0 : -1;
      int band =
          card.rating()
              .map(r -> methodology.rating().orElseThrow().index(r.band()))
              .orElse(unrated);
      assertThat(workspace.band(row)).isEqualTo(band);
    }
  }
}
