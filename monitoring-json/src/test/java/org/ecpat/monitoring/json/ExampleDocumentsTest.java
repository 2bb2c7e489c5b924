package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Watch;
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
