package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.AnswerChange;
import org.ecpat.monitoring.progress.AssessmentIdentity;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.ContributionChange;
import org.ecpat.monitoring.progress.Mover;
import org.ecpat.monitoring.progress.NodeChange;
import org.ecpat.monitoring.progress.Obstacle;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.PathwaySet;
import org.ecpat.monitoring.progress.SingleStep;
import org.ecpat.monitoring.progress.StateChange;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of changes, pathways and comparisons, of values made by hand. */
class JudgementPagesTest {
  private static final List<Band> BANDS =
      List.of(Band.lowest("low", "Low"), Band.of("mid", "Mid", 50));

  private static AssessmentIdentity identity(String methodology, int year) {
    return new AssessmentIdentity("f", "1", methodology, "1", "o", "1", Round.of(year));
  }

  private static Report in(String language) {
    return Report.builder().locale(Locale.forLanguageTag(language)).build();
  }

  private static Pathway.Builder pathway() {
    AnswerChange law =
        new AnswerChange(
            "law", Optional.of(Answer.of(false)), Optional.empty(), Answer.of(true), 1);
    AnswerChange police =
        new AnswerChange(
            "police", Optional.empty(), Optional.of(Reason.NO_DATA), Answer.of(true), 1);
    return Pathway.builder()
        .assessment(identity("m", 2022))
        .request(PathwayRequest.of("AAA"))
        .bands(BANDS)
        .addCaps(
            new Cap(
                "no-law",
                "low",
                new Criterion.AnswerIs("law", List.of(Answer.of(false))),
                Text.of("No better without a law.")))
        .score(25)
        .coverage(0.5)
        .band("low")
        .toward("mid")
        .addObstacles(
            new Obstacle(
                Obstacle.Kind.CAP, "no-law", OptionalDouble.empty(), OptionalDouble.empty()))
        .addObstacles(
            new Obstacle(
                Obstacle.Kind.SCORE, "overall", OptionalDouble.of(25), OptionalDouble.of(50)))
        .search(Pathway.Search.COMPLETE)
        .addSets(new PathwaySet(List.of(law, police), 2, OptionalDouble.of(62.5), "mid"))
        .count(3)
        .leastCost(2)
        .highestScore(100)
        .highestBand("mid")
        .addSteps(new SingleStep(law, OptionalDouble.of(12.5), Optional.of("low")))
        .addSteps(new SingleStep(police, OptionalDouble.empty(), Optional.empty()));
  }

  @Test
  void aPathwaySaysWhatKeepsOutAndWhatLeadsIn() {
    assertThat(Report.standard().pathway(pathway().build()).plain().lines())
        .containsExactly(
            "The way to a better rating: AAA to Mid, round 2022",
            "==================================================",
            "",
            "Now: Low; score 25.0, coverage 50 %.",
            "",
            "What keeps it out",
            "-----------------",
            "",
            "- No better without a law.",
            "- The score is 25.0, and 50 is needed: 25.000 points are missing.",
            "",
            "The smallest sets of changed answers",
            "------------------------------------",
            "",
            "2 answers have to change, and no fewer do. Sets as small: 3; listed: 1.",
            "",
            "set  indicator  now      then  score",
            "---  ---------  -------  ----  -----",
            "  1  law        no       yes    62.5",
            "     police     no data  yes",
            "",
            "The most valuable single answers",
            "--------------------------------",
            "",
            "indicator  now      then  points  rating then",
            "---------  -------  ----  ------  -----------",
            "law        no       yes    +12.5  Low",
            "police     no data  yes        –  not rated",
            "",
            "A changed answer is the best of its scale, or of levels the lowest that suffices"
                + " beside the others.",
            "What does not apply cannot change; a missing answer can be given.");
  }

  @Test
  void aPathwaySaysHowFarTheSearchCame() {
    String limited =
        Report.standard()
            .pathway(pathway().search(Pathway.Search.LIMITED).leastCost(1).build())
            .markdown();
    assertThat(limited)
        .contains(
            "A set of 2 changed answers was found, at a cost of 2. The search stopped at its limit"
                + " of 100000 sets: an unknown set may be better by 1, and others as good.");
    String never =
        Report.standard()
            .pathway(
                pathway()
                    .search(Pathway.Search.UNREACHABLE)
                    .sets(List.of())
                    .count(0)
                    .leastCost(OptionalDouble.empty())
                    .highestBand("low")
                    .highestScore(40)
                    .build())
            .markdown();
    assertThat(never)
        .contains(
            "No set of better answers leads there. If all that can change were the best: Low, score"
                + " 40.0.");
    String nothing =
        Report.standard()
            .pathway(pathway().search(Pathway.Search.LIMITED).sets(List.of()).count(0).build())
            .markdown();
    assertThat(nothing)
        .contains("None was found among 100000 sets, where the search stopped at its limit.");
    String costly =
        Report.standard()
            .pathway(
                pathway()
                    .request(PathwayRequest.builder().state("AAA").putCosts("law", 1).build())
                    .build())
            .markdown();
    assertThat(costly)
        .contains(
            "The changes cost 2, and no set costs less; in number: 2. Sets as good: 3; listed: 1.");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, '# Vers une meilleure évaluation : AAA vers Mid, cycle 2022', '2 réponses doivent"
        + " changer'",
    "es, '# Hacia una calificación mejor: AAA hacia Mid, ciclo 2022', '2 respuestas tienen que"
        + " cambiar'"
  })
  void pathwaysAreTranslated(String language, String title, String size) {
    assertThat(in(language).pathway(pathway().build()).markdown()).startsWith(title).contains(size);
  }

  @Test
  void whatKeepsAStateUnratedIsSaid() {
    Pathway unrated =
        pathway()
            .band(Optional.empty())
            .obstacles(
                List.of(
                    new Obstacle(
                        Obstacle.Kind.COVERAGE,
                        "overall",
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(0.7)),
                    new Obstacle(
                        Obstacle.Kind.NO_SCORE,
                        "overall",
                        OptionalDouble.empty(),
                        OptionalDouble.empty())))
            .build();
    assertThat(Report.standard().pathway(unrated).plain())
        .contains("Now: not rated; score 25.0")
        .contains("- not rated: coverage 50 % of 70 %\n- There is no score.");
  }

  private static BoardChange change(int earlier, int later, String other) {
    Map<Cause, Double> effects = Map.of(Cause.OWN_OBSERVATIONS, 1.04, Cause.WEIGHTS, -3.04);
    NodeChange whole =
        new NodeChange(
            "overall", Optional.empty(), OptionalDouble.of(60), OptionalDouble.of(58), effects);
    NodeChange goal =
        new NodeChange(
            "g", Optional.of("overall"), OptionalDouble.empty(), OptionalDouble.of(58), Map.of());
    NodeChange indicator =
        new NodeChange(
            "x", Optional.of("g"), OptionalDouble.of(40), OptionalDouble.of(50), effects);
    return BoardChange.builder()
        .before(identity("m", earlier))
        .after(identity(other, later))
        .addStates(
            new StateChange("AAA", List.of(whole, goal, indicator), Map.of("x", 5.54, "y", -4.5)))
        .addLeftOut("BBB", "CCC")
        .build();
  }

  @Test
  void aChangeOfAStateIsSplitIntoCausesThatAddUp() {
    assertThat(Report.standard().change(change(2020, 2022, "m"), "AAA").plain().lines())
        .containsExactly(
            "What changed: AAA, 2020 to 2022",
            "===============================",
            "",
            "what       2020  2022  change  own answers  weights",
            "---------  ----  ----  ------  -----------  -------",
            "the whole  60.0  58.0    -2.0         +1.0     -3.0",
            "g             –  58.0       –            –        –",
            "",
            "What each changed answer did to the score",
            "-----------------------------------------",
            "",
            "indicator  points",
            "---------  ------",
            "x            +5.5",
            "y            -4.5",
            "",
            "How to read it",
            "--------------",
            "",
            "- own answers: the answers of the state itself.",
            "- weights: weights and ways of weighing.");
  }

  @Test
  void aChangeOfABoardHasALineForEachState() {
    assertThat(in("fr").change(change(2022, 2022, "n")).plain().lines())
        .startsWith(
            "Ce qui a changé : f, m à n",
            "==========================",
            "",
            "État     m     n  changement  propres réponses  poids",
            "----  ----  ----  ----------  ----------------  -----",
            "AAA   60,0  58,0        -2,0              +1,0   -3,0",
            "",
            "Sur l’un des tableaux seulement : BBB, CCC.");
    assertThat(in("es").change(change(2022, 2022, "m")).markdown())
        .startsWith("# Qué cambió: f, antes a después");
  }

  @Test
  void aStateThatIsNotOnBothBoardsIsRefused() {
    BoardChange change = change(2020, 2022, "m");
    assertThatThrownBy(() -> Report.standard().change(change, "AAB"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state: change: the state must stand on both boards; found 'AAB'. Did you"
                + " mean 'AAA'?");
  }

  private static Comparison comparison() {
    return Comparison.builder()
        .first(identity("m", 2022))
        .second(identity("n", 2022))
        .firstBands(BANDS)
        .secondBands(BANDS)
        .spearman(0.9)
        .kendall(0.75)
        .addMovers(
            new Mover(
                "AAA",
                new Mover.Standing(3, 40, Optional.of("low")),
                new Mover.Standing(1, 60, Optional.of("mid")),
                Map.of(Cause.METHODOLOGY, 20.0),
                List.of(new ContributionChange("x", 10, 35), new ContributionChange("y", 30, 25))))
        .addMovers(
            new Mover(
                "BBB",
                new Mover.Standing(2, 50, Optional.empty()),
                new Mover.Standing(2, 50, Optional.empty()),
                Map.of(),
                List.of()))
        .addOnlySecond("CCC")
        .build();
  }

  @Test
  void aComparisonSaysWhoMovesAndWhy() {
    assertThat(Report.standard().comparison(comparison()).plain().lines())
        .containsExactly(
            "Two judgements compared: f, round 2022",
            "======================================",
            "",
            "A: methodology m 1, framework version 1, observations version 1. B: methodology n 1,"
                + " framework",
            "version 1, observations version 1.",
            "",
            "- Rank correlation: Spearman 0.900, Kendall 0.750.",
            "- States ranked by both: 2. With another rank: 1. With another rating: 1.",
            "",
            "Ranked by B only: CCC.",
            "",
            "Who moves most",
            "--------------",
            "",
            "state  rank A  rank B  places  score A  score B  rating A  rating B",
            "-----  ------  ------  ------  -------  -------  --------  --------",
            "AAA         3       1      +2     40.0     60.0  Low       Mid",
            "",
            "Why",
            "---",
            "",
            "- AAA: +20.0 points (methods +20.0). Largest differences: x +25.0; y -5.0.");
    assertThat(in("fr").comparison(comparison()).markdown())
        .startsWith("# Deux jugements comparés : f, cycle 2022");
    assertThat(in("es").comparison(comparison()).markdown())
        .startsWith("# Dos juicios comparados: f, ciclo 2022");
  }
}
