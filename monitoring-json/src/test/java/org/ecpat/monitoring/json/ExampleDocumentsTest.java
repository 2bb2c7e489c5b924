package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdicts;
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
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.ecpat.monitoring.scoring.WorkedExamples;
import org.junit.jupiter.api.Test;

/**
 * The examples in the specifications are one exercise: what one of them computes is another.
 *
 * <p>{@code -Dspecification=write} computes the examples of results anew.
 */
class ExampleDocumentsTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "org", "ecpat", "monitoring", "json", "schema");
  private static final Round ROUND = Round.of(2026);
  private static final Round EARLIER = Round.of(2024);
  private static final Exercise EXERCISE =
      new Exercise(
          read(Framework.class, "framework"),
          read(Methodology.class, "methodology"),
          read(Observations.class, "observations"));
  private static final ScoringPlan PLAN = Scoring.plan(EXERCISE);

  private static <T> T read(Class<T> kind, String name) {
    return Documents.read(kind, file(name));
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".example.json");
  }

  private static <T> T recorded(Class<T> kind, String name, T computed) {
    if ("write".equals(System.getProperty("specification"))) {
      Documents.write(computed, file(name));
    }
    assertThat(Files.exists(file(name))).isTrue();
    return read(kind, name);
  }

  @Test
  void theDataFitTheFramework() {
    assertThat(EXERCISE.observations().findings(EXERCISE.framework())).isEmpty();
    assertThat(EXERCISE.methodology().findings(EXERCISE.framework())).isEmpty();
    assertThat(read(Verdicts.class, "verdicts").findings()).isEmpty();
  }

  @Test
  void theScoreboardIsThatOfTheExercise() {
    Scoreboard computed = PLAN.score(EXERCISE.observations(), ROUND);
    assertThat(recorded(Scoreboard.class, "scoreboard", computed)).isEqualTo(computed);
  }

  @Test
  void theWorkedExamplesHold() {
    WorkedExamples examples = read(WorkedExamples.class, "examples");
    assertThat(examples.verify(EXERCISE.framework(), EXERCISE.methodology())).isEmpty();
  }

  @Test
  void theEditionIsThatOfTheExerciseAndHolds() {
    Edition computed =
        Editions.freeze(
            "helping-children-2026",
            EXERCISE,
            List.of(ROUND),
            LocalDate.of(2027, 1, 31),
            read(WorkedExamples.class, "examples"));
    Edition edition = recorded(Edition.class, "edition", computed);
    assertThat(Editions.verify(edition).holds()).isTrue();
    assertThat(edition.digests()).isEqualTo(computed.digests());
  }

  @Test
  void theRobustnessIsWhatTheRequestGives() {
    RobustnessRequest request = read(RobustnessRequest.class, "robustness-request");
    Robustness computed = RobustnessAnalysis.of(EXERCISE, ROUND, request).run(1, Watch.NONE);
    assertThat(recorded(Robustness.class, "robustness", computed)).isEqualTo(computed);
  }

  @Test
  void thePromisesAreThoseOfTheExercise() {
    Commitments computed = Commitments.of(PLAN, EXERCISE.observations(), ROUND);
    assertThat(recorded(Commitments.class, "commitments", computed)).isEqualTo(computed);
  }

  /** The same visits two years before, when no plan was adopted yet and fewer schools taught it. */
  private static Exercise twoRounds() {
    List<Observation> all = new ArrayList<>(EXERCISE.observations().observations());
    for (Observation now : EXERCISE.observations().observations()) {
      Observation.Builder before =
          Observation.builder().from(now).round(EARLIER).evidence(List.of());
      if (now.indicator().equals("plan")) {
        before.answer(Answer.of("drafted"));
      } else if (now.indicator().equals("schools") && now.answer().isPresent()) {
        before.answer(Answer.of(40));
      }
      all.add(before.build());
    }
    return new Exercise(
        EXERCISE.framework(),
        EXERCISE.methodology(),
        Observations.builder().from(EXERCISE.observations()).observations(all).build());
  }

  @Test
  void theProgressIsThatOfTwoRounds() {
    ProgressReview computed = ProgressReview.of(PLAN, twoRounds().observations(), EARLIER, ROUND);
    assertThat(recorded(ProgressReview.class, "progress", computed)).isEqualTo(computed);
  }

  @Test
  void theTrendsAreThoseOfTwoRounds() {
    TrendRequest request =
        TrendRequest.builder()
            .base(EARLIER)
            .current(ROUND)
            .deadline(LocalDate.of(2030, 12, 31))
            .putTargets(Framework.OVERALL, 90.0)
            .build();
    Trends computed = Trends.of(PLAN, twoRounds().observations(), request);
    assertThat(recorded(Trends.class, "trends", computed)).isEqualTo(computed);
  }

  @Test
  void theChangeIsThatOfTwoRounds() {
    BoardChange computed =
        ChangeSplit.between(Assessment.of(twoRounds(), EARLIER), Assessment.of(twoRounds(), ROUND))
            .board();
    assertThat(recorded(BoardChange.class, "change", computed)).isEqualTo(computed);
  }

  @Test
  void theComparisonIsWithGoalsThatCannotMakeUp() {
    Methodology strict =
        Methodology.builder()
            .from(EXERCISE.methodology())
            .id("no-goal-makes-up")
            .addLevels(NodeRules.builder().aggregation(Aggregations.minimum()).build())
            .build();
    Assessment now = Assessment.of(EXERCISE, ROUND);
    Comparison computed = Comparison.between(now, now.with(strict));
    assertThat(recorded(Comparison.class, "comparison", computed)).isEqualTo(computed);
  }

  @Test
  void thePathwayIsWhatTheRequestGives() {
    PathwayRequest request =
        recorded(
            PathwayRequest.class,
            "pathway-request",
            PathwayRequest.builder()
                .state("RUR")
                .putCosts("prosecuted", 2.0)
                .addFixed("plan")
                .build());
    Pathway computed = Pathways.of(Assessment.of(EXERCISE, ROUND)).find(request);
    assertThat(recorded(Pathway.class, "pathway", computed)).isEqualTo(computed);
  }

  @Test
  void theProfileIsOneOfTheFramework() {
    Framework islands = read(Profile.class, "profile").on(EXERCISE.framework());
    assertThat(islands.indicators().stream().map(i -> i.id() + " " + i.weight()))
        .containsExactly("plan 1.0", "prosecuted 1.0", "helpline 2.0", "ferries 1.0");
  }

  @Test
  void theMappingNamesIndicatorsOfTheFramework() {
    FrameworkMapping mapping = read(FrameworkMapping.class, "mapping");
    assertThat(mapping.correspondences())
        .allMatch(c -> EXERCISE.framework().indicator(c.first()).isPresent());
  }
}
