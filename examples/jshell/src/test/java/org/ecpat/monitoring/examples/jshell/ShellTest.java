package org.ecpat.monitoring.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Editions;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.ChangeSplit;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.MovementCounts;
import org.ecpat.monitoring.progress.Mover;
import org.ecpat.monitoring.progress.Mover.Standing;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.ExpectedScore;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.WorkedExample;
import org.ecpat.monitoring.scoring.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The helpers of the shell, on the invented visits to thirty states. */
class ShellTest {
  private static final Path DOCUMENTS = Path.of("..", "command-line", "documents");
  private static final Exercise EXERCISE =
      Shell.open(DOCUMENTS.resolve("visits-2026.csv").toString());
  private static final Scoreboard BOARD = Shell.score(EXERCISE, 2026);

  @TempDir private Path folder = Path.of("");

  @Test
  void everyHelperIsInTheListOfHelp() {
    assertThat(
            Stream.of(Shell.class, Asking.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(m -> Modifier.isPublic(m.getModifiers()))
                .filter(m -> m.getAnnotation(Help.class) == null)
                .map(Method::getName))
        .as("helpers without @Help, which says what to type and what it does")
        .isEmpty();
  }

  /** One of each kind of result, by what it is. */
  static Stream<Map.Entry<String, Object>> results() {
    Exercise record = Shell.open("public-record");
    Scoreboard records = Shell.score(record, 2022);
    Robustness robust =
        Shell.robust(
            EXERCISE,
            2026,
            RobustnessRequest.builder()
                .addFactors(Factors.weightsWithin(0.25))
                .replicates(20)
                .build());
    Edition edition = Shell.freeze("first", EXERCISE, "2026-12-31", 2026);
    Scorecard card = Shell.card(BOARD, "Utopia");
    Framework framework = record.framework();
    ChangeSplit split =
        ChangeSplit.between(Asking.assess(record, 2016), Asking.assess(record, 2022));
    Methodology geometric =
        Methodology.builder()
            .from(record.methodology())
            .id("geometric")
            .aggregation(Aggregations.geometricMean())
            .build();
    Commitments kept = Asking.kept(record, 2022);
    ProgressReview progress = Asking.progress(record, 2016, 2022);
    Trends trends = Asking.trends(record, 2016, 2022);
    Comparison comparison = Asking.compare(record, 2022, geometric);
    Pathway pathway = Asking.pathway(record, 2022, "Albania");
    DataQuality quality = Shell.quality(EXERCISE, 2026);
    return Map.<String, Object>ofEntries(
        Map.entry("board", BOARD),
        Map.entry("card", card),
        Map.entry("card in an Optional", BOARD.card("UTO")),
        Map.entry("cards", BOARD.cards()),
        Map.entry("scores", card.scores()),
        Map.entry("rating", card.rating()),
        Map.entry("commitments of a card", Shell.card(records, "THA").commitments()),
        Map.entry("exercise", record),
        Map.entry("framework", framework),
        Map.entry("framework of a spreadsheet", EXERCISE.framework()),
        Map.entry("methodology", record.methodology()),
        Map.entry("observations", record.observations()),
        Map.entry("list of observations", EXERCISE.observations().observations()),
        Map.entry("profile", Shell.profile("public-record-americas")),
        Map.entry("mapping", Shell.mapping()),
        Map.entry("gaps", Shell.gaps()),
        Map.entry("states", Catalog.states()),
        Map.entry("list of states", Catalog.states().states()),
        Map.entry("register of a spreadsheet", EXERCISE.framework().states()),
        Map.entry("groups", Shell.groups(record)),
        Map.entry("goals", framework.goals()),
        Map.entry("indicators", framework.indicators()),
        Map.entry("instruments", framework.instruments()),
        Map.entry("list of commitments", framework.commitments()),
        Map.entry("sources", framework.sources()),
        Map.entry("verdicts", Catalog.verdicts()),
        Map.entry("verdicts on a state", Shell.verdicts(records, "THA")),
        Map.entry("rounds", EXERCISE.observations().rounds()),
        Map.entry("names", Shell.catalogue()),
        Map.entry("progress of states", progress.states()),
        Map.entry("progress of a state", progress.state("THA")),
        Map.entry("board change", Asking.change(record, 2016, 2022)),
        Map.entry("change split", split),
        Map.entry("change split of a state", split.nodes("THA")),
        Map.entry("answers that changed", split.answers("THA")),
        Map.entry("pathway", pathway),
        Map.entry("reasons", ReasonCodes.of(records, "THA", ReasonBaseline.bestPossible())),
        Map.entry("promises", kept),
        Map.entry("progress", progress),
        Map.entry("trends", trends),
        Map.entry("comparison", comparison),
        Map.entry("assessment", Assessment.of(EXERCISE, Round.of(2026))),
        Map.entry("robustness", robust),
        Map.entry("robustness of a state", robust.state("UTO")),
        Map.entry("robustness of states", robust.states()),
        Map.entry("sensitivity", Shell.sensitivity(EXERCISE, 2026, "Utopia")),
        Map.entry("checkup", Shell.checkup(EXERCISE, 2026)),
        Map.entry("data quality", quality),
        Map.entry("findings", Shell.findings(record)),
        Map.entry("findings as a document", new Findings(Shell.findings(record))),
        Map.entry("edition", edition),
        Map.entry("verification", Shell.verify(edition)),
        Map.entry("differences", Editions.differences(edition, edition)),
        Map.entry("worked examples", examples()),
        Map.entry("page", Report.standard().board(BOARD)),
        Map.entry("header", BOARD.header()),
        Map.entry("promises of a state", kept.state("THA")),
        Map.entry("promises of states", kept.states()),
        Map.entry("overdue", kept.overdue()),
        Map.entry("one commitment", kept.commitments().get(0)),
        Map.entry("summaries", kept.commitments()),
        Map.entry("movements", progress.rollUps()),
        Map.entry("matrix", progress.matrix()),
        Map.entry("trends of a state", trends.state("THA")),
        Map.entry("trends of states", trends.states()),
        Map.entry("counts of trends", trends.rollUps()),
        Map.entry("movers", comparison.movers()),
        Map.entry("sets of a pathway", pathway.sets()),
        Map.entry("basis", card.scores().get(2).basis()),
        Map.entry("availability", quality.byState()),
        Map.entry("distributions", quality.distributions()),
        Map.entry("number", OptionalDouble.of(2)),
        Map.entry("nothing", Optional.empty()))
        .entrySet()
        .stream();
  }

  private static WorkedExamples examples() {
    return WorkedExamples.builder()
        .id("examples")
        .framework("spreadsheet")
        .methodology("equal-questions")
        .addExamples(
            WorkedExample.builder()
                .id("one")
                .observations(EXERCISE.observations().observations().stream().limit(1).toList())
                .addExpected(ExpectedScore.of("ARC", Framework.OVERALL, 50))
                .build())
        .build();
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyResultFitsAHundredColumns(Map.Entry<String, Object> result) {
    View view = Views.of(result.getValue());
    assertThat(view.plain()).isNotBlank().endsWith("\n");
    assertThat(view.plain().lines().filter(l -> !l.contains("://")))
        .allSatisfy(
            l -> assertThat(l.codePointCount(0, l.length())).as(l).isLessThanOrEqualTo(100));
    assertThat(view.markdown()).isNotBlank();
  }

  @Test
  void aTableIsAlignedBrokenAndClean() {
    Table table = Table.of("Two\tthings").note("Said of them.").words("what").numbers("how many");
    table.row("word ".repeat(30), "12.0").row("a\u202Eb\u001B[31mc", "-3.5");
    String words = "word ".repeat(18).strip();
    assertThat(table.plain().lines())
        .containsExactly(
            "Two things",
            "Said of them.",
            "",
            "what" + " ".repeat(88) + "how many",
            "-".repeat(90) + "  " + "-".repeat(8),
            words + " ".repeat(7) + "12.0",
            "word ".repeat(12).strip(),
            "ab[31mc" + " ".repeat(89) + "-3.5");
    assertThat(Table.of("T").words("a|b").numbers("n").row("=1+1", "+2.0").markdown())
        .isEqualTo("# T\n\n| a\\|b | n |\n| --- | ---: |\n| =1+1 | +2.0 |\n");
    assertThat(Table.of("T").words("a", "b").row("=1+1", "+2.0").row("x,\"y\"", "").csv())
        .isEqualTo("a,b\r\n'=1+1,+2.0\r\n\"x,\"\"y\"\"\",\r\n");
  }

  @Test
  void aResultIsSavedByTheEndingOfTheFile() throws Exception {
    Path json = folder.resolve("new").resolve("board.json");
    Shell.save(BOARD, json.toString());
    assertThat(Shell.read(Scoreboard.class, json.toString())).isEqualTo(BOARD);
    Shell.save(BOARD, folder.resolve("board.csv").toString());
    assertThat(Files.readString(folder.resolve("board.csv"))).startsWith("state,name,round,");
    Shell.save(BOARD, folder.resolve("board.md").toString());
    assertThat(Files.readString(folder.resolve("board.md"))).startsWith("# Visits, round 2026");
    Shell.save(EXERCISE.observations(), folder.resolve("seen.csv").toString());
    Exercise again = Shell.answers(EXERCISE, folder.resolve("seen.csv").toString(), 2026);
    List<Observation> seen = EXERCISE.observations().observations();
    assertThat(again.observations().observations()).containsExactlyInAnyOrderElementsOf(seen);
    Shell.save(Shell.card(BOARD, "UTO").scores(), folder.resolve("uto.csv").toString());
    assertThat(Files.readString(folder.resolve("uto.csv")))
        .startsWith("goal or indicator,score,bounds,coverage,weight,lost,answer\r\noverall,25.0,");
  }

  @Test
  void anExerciseOpensFromAFolderOfDocuments() {
    Shell.save(EXERCISE.framework(), folder.resolve("framework.json").toString());
    Shell.save(EXERCISE.methodology(), folder.resolve("methodology.json").toString());
    Shell.save(EXERCISE.observations(), folder.resolve("observations.json").toString());
    assertThat(Shell.score(folder.toString(), 2026)).isEqualTo(BOARD);
  }

  @Test
  void whatCannotBeDoneSaysWhatToTypeInstead() {
    isAnswered(
        () -> Shell.open(DOCUMENTS.resolve("visit-2026.csv").toString()),
        "There is no file ../command-line/documents/visit-2026.csv. Did you mean"
            + " '../command-line/documents/visits-2026.csv'? Paths begin at ");
    isAnswered(
        () -> Shell.score(EXERCISE, BOARD),
        "A round is a year such as 2022 or a name in quotes, not a Scoreboard. Rounds: 2026");
    isAnswered(
        () -> Shell.card(BOARD, "Utopja"),
        "There is no state 'Utopja' on this board. Did you mean 'Utopia'?");
    isAnswered(
        () -> Shell.freeze("first", EXERCISE, "tomorrow", 2026),
        "'tomorrow' is no day. Write it as in 2026-11-30.");
    isAnswered(
        () -> Shell.save(EXERCISE, folder.resolve("x.json").toString()),
        "An exercise is three documents. Save exercise.framework(),");
    isAnswered(
        () -> Shell.save(List.of(BOARD.header().round()), folder.resolve("x.json").toString()),
        "A list is no kind of document. Save it as .md, .txt or .csv instead.");
    isAnswered(
        () -> Shell.save(BOARD.card("UTO"), folder.resolve("x.csv").toString()),
        "This is more than one table. Save it as a file that ends with .md or .txt instead.");
    isAnswered(
        () -> Shell.read(StateRegister.class, DOCUMENTS.resolve("framework.json").toString()),
        "error wrong-kind at /format (line 2, column 13): ");
    isAnswered(() -> Shell.open("pom.xml"), "One file is no exercise, unless it ends with .csv.");
    isAnswered(
        () -> Shell.only(Shell.score("public-record", 2022), "afrika"),
        "There is no group 'afrika'. Known: ");
  }

  @Test
  void aStateIsCalledByItsNameWhereverItIsAskedFor() {
    Exercise record = Shell.open("public-record");
    assertThatCode(
            () -> {
              Shell.show(Shell.score(record, 2022), "Thaïlande");
              Asking.show(Asking.kept(record, 2022), "Thailand");
              Asking.show(Asking.progress(record, 2020, 2022), "tailandia");
              Asking.show(Asking.change(record, 2020, 2022), "Thailand");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void plainValuesInAListAreShownToo() {
    assertThat(Views.of(List.of(1, 2)).plain().lines())
        .containsExactly("2 values", "", "value", "-----", "1", "2");
  }

  @Test
  void whatHasNoTableOfItsOwnShowsItsAttributes() {
    List<MovementCounts> counts =
        List.of(new MovementCounts("law", 1, 2, 3, 4), new MovementCounts("care", 0, 0, 10, 0));
    assertThat(Views.of(counts).plain().lines())
        .containsExactly(
            "Movement counts: 2 values",
            "",
            "node  improved  unchanged  worsened  left out",
            "----  --------  ---------  --------  --------",
            "law          1          2         3         4",
            "care         0          0        10         0");
    Standing before = new Standing(1, 12.34, Optional.of("good"));
    Standing after = new Standing(2, 11, Optional.empty());
    assertThat(Views.of(new Mover("AAA", before, after, Map.of(), List.of())).plain().lines())
        .containsExactly(
            "Mover",
            "",
            "what    value",
            "------  ---------------------------------",
            "state   AAA",
            "first   rank 1.0, score 12.3, rating good",
            "second  rank 2.0, score 11.0",
            "causes  none",
            "parts   none");
  }

  @Test
  void statesAreFoundByCodeOrNameAndTheNearestIsSaid() {
    Exercise record = Shell.open("public-record");
    ProgressReview review = Asking.progress(record, 2020, 2022);
    isAnswered(
        () -> Asking.show(review, "Kenia"), "There is no state 'Kenia'. Did you mean 'Kenya'?");
    isAnswered(
        () -> Asking.show(Asking.kept(record, 2022), "Tailandia y Laos"), "There is no state 'Tai");
    isAnswered(() -> Asking.show(review, "KEM"), "error unknown-state: progress from round 2020");
    assertThatCode(() -> Asking.show(review, "Tailandia")).doesNotThrowAnyException();
  }

  @Test
  void whatIsNoExerciseSaysWhatOneWouldBe() {
    isAnswered(() -> Shell.open(""), "There is no exercise and no folder ''. Known: ");
    isAnswered(
        () -> Shell.open("."),
        "The folder . holds no exercise. That would be framework.json, methodology.json and"
            + " observations.json.");
    isAnswered(() -> Shell.open("a\0.csv"), "No file can be called 'a");
    isAnswered(() -> Views.of(Scoring.plan(EXERCISE)), "There is no table for this ScoringPlan. ");
    isAnswered(
        () -> Views.of(List.of(Scoring.plan(EXERCISE))),
        "There is no table for this ScoringPlan. ");
  }

  static void isAnswered(ThrowingCallable typed, String answer) {
    assertThatThrownBy(typed)
        .isInstanceOf(Mistake.class)
        .hasMessageStartingWith(answer)
        .satisfies(m -> assertThat(m.getStackTrace()).isEmpty());
  }
}
