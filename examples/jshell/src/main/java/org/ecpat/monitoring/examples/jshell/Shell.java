package org.ecpat.monitoring.examples.jshell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.Assessment;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Change;
import org.ecpat.monitoring.progress.ChangeSplit;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.Pathways;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.TrendRequest;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.FactorEffect;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.ReasonBaseline;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.Scoring;

/**
 * What the shell offers besides the library: open, score, show, save.
 *
 * <p>The shell remembers what was opened and scored, so that {@code show(card)} can use the words
 * of its board. What cannot be done is answered by a {@link Mistake}.
 */
public final class Shell {
  private static final Map<String, Framework> FRAMEWORKS = new HashMap<>();
  private static final Map<Scorecard, BoardHeader> HEADERS = new HashMap<>();

  private Shell() {}

  /** The names that {@link #open} knows. */
  public static List<String> catalogue() {
    return Catalog.names();
  }

  /** An exercise of the catalogue, or of a folder with framework, methodology, observations. */
  public static Exercise open(String name) {
    Path folder = Path.of(name);
    if (Catalog.names().contains(name)) {
      return remembered(Catalog.open(name));
    }
    if (!Files.isDirectory(folder)) {
      throw new Mistake(
          "There is no exercise and no folder '"
              + name
              + "'. "
              + Names.remedy(name, Catalog.names())
              + " Type catalogue() for a list.");
    }
    return remembered(
        new Exercise(
            read(Framework.class, folder.resolve("framework.json")),
            read(Methodology.class, folder.resolve("methodology.json")),
            read(Observations.class, folder.resolve("observations.json"))));
  }

  /** A document of a kind from a file, as in {@code read(Framework.class, "f.json")}. */
  public static <T> T read(Class<T> kind, String file) {
    return read(kind, Path.of(file));
  }

  private static <T> T read(Class<T> kind, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Mistake("There is no file " + file + ".");
    }
    return plainly(() -> Documents.read(kind, file));
  }

  /** Writes a document to a file. */
  public static void save(Object document, String file) {
    plainly(
        () -> {
          Documents.write(document, Path.of(file));
          return file;
        });
    System.out.println("Saved " + file);
  }

  /** The rounds that can be scored. */
  public static List<String> rounds(Exercise exercise) {
    return roundsOf(exercise).stream().map(Round::id).toList();
  }

  /** The board of a year. */
  public static Scoreboard score(Exercise exercise, int year) {
    return score(exercise, Integer.toString(year));
  }

  /** The board of a round. */
  public static Scoreboard score(Exercise exercise, String round) {
    Round wanted = round(exercise, round);
    remembered(exercise);
    return plainly(() -> Scoring.plan(exercise).score(exercise.observations(), wanted));
  }

  private static Round round(Exercise exercise, String id) {
    return roundsOf(exercise).stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Mistake(
                    "There is no round '"
                        + id
                        + "'. Rounds: "
                        + String.join(", ", rounds(exercise))));
  }

  /**
   * How sure the board of a year is: 1000 replicates with weights 25 % up and down, one indicator
   * left out, and goals that can or cannot make up for each other.
   */
  public static Robustness robust(Exercise exercise, int year) {
    return robust(
        exercise,
        year,
        RobustnessRequest.of(
            Factors.weightsWithin(0.25),
            Factors.leaveIndicatorOut(exercise.framework()),
            Factors.aggregationsAt(
                0, Aggregations.arithmeticMean(), Aggregations.geometricMean())));
  }

  /** How sure the board of a year is, as a request says, with a bar while it runs. */
  public static Robustness robust(Exercise exercise, int year, RobustnessRequest request) {
    Round round = round(exercise, Integer.toString(year));
    remembered(exercise);
    Watch watch = new ProgressBar(System.err, InstantSource.system());
    int threads = Runtime.getRuntime().availableProcessors();
    return plainly(() -> RobustnessAnalysis.of(exercise, round, request).run(threads, watch));
  }

  /** Prints how sure the results of a round are. */
  public static void show(Robustness robustness) {
    System.out.print(report(robustness.framework()).robustness(robustness).plain());
  }

  /** Prints a board with what is sure of it beside the ranks. */
  public static void show(Scoreboard board, Robustness robustness) {
    Report report = report(board.header().framework());
    System.out.print(
        Report.builder().from(report).robustness(robustness).build().board(board).plain());
  }

  /** The card of a state. */
  public static Scorecard card(Scoreboard board, String state) {
    Collection<String> states = board.cards().stream().map(Scorecard::state).toList();
    Scorecard card =
        board
            .card(state)
            .orElseThrow(
                () ->
                    new Mistake(
                        "There is no state '"
                            + state
                            + "' on this board. "
                            + Names.remedy(state, states)));
    HEADERS.put(card, board.header());
    return card;
  }

  /** Prints a board. */
  public static void show(Scoreboard board) {
    System.out.print(report(board.header().framework()).board(board).plain());
  }

  /** Prints the card of a state. */
  public static void show(Scoreboard board, String state) {
    show(card(board, state));
  }

  /** Prints a card that {@link #card} gave. */
  public static void show(Scorecard card) {
    BoardHeader header =
        Optional.ofNullable(HEADERS.get(card))
            .orElseThrow(
                () ->
                    new Mistake(
                        "The board of this card is not known. Type show(board, \""
                            + card.state()
                            + "\")."));
    System.out.print(report(header.framework()).card(header, card).plain());
  }

  /** Prints in sentences why a state is rated as it is, and how sure that is. */
  public static void why(Scoreboard board, String state) {
    why(board, state, Report.builder());
  }

  /** The same in another language, such as {@code fr}. */
  public static void why(Scoreboard board, String state, String language) {
    why(board, state, plainly(() -> Report.builder().language(language)));
  }

  /** The same with where ranks and ratings lie when weights and answers vary. */
  public static void why(Scoreboard board, String state, Robustness robustness) {
    why(board, state, Report.builder().robustness(robustness));
  }

  private static void why(Scoreboard board, String state, Report.Builder report) {
    String known = card(board, state).state();
    Optional.ofNullable(FRAMEWORKS.get(board.header().framework())).ifPresent(report::framework);
    System.out.print(report.build().sentences(board, known).plain());
  }

  /** Prints the largest reasons for the score of a state against a baseline. */
  public static void why(Scoreboard board, String state, ReasonBaseline baseline, int most) {
    String known = card(board, state).state();
    System.out.print(
        plainly(
            () ->
                report(board.header().framework())
                    .reasons(board, ReasonCodes.of(board, known, baseline).largest(most))
                    .plain()));
  }

  /** Prints what an exercise holds. */
  public static void show(Exercise exercise) {
    Framework framework = exercise.framework();
    System.out.println(framework.title());
    System.out.println(
        framework.goals().size()
            + " goals, "
            + framework.indicators().size()
            + " indicators, "
            + framework.commitments().size()
            + " commitments in "
            + framework.instruments().size()
            + " instruments, "
            + exercise.observations().observations().size()
            + " observations");
    System.out.println("Rounds: " + String.join(", ", rounds(exercise)));
  }

  /** Prints how a state changed, and over which indicators. */
  public static void show(Change change) {
    System.out.println(
        change.state()
            + ": from "
            + words(change.comparableBefore())
            + " to "
            + words(change.comparableAfter())
            + " over "
            + change.compared().size()
            + " comparable indicators; left out: "
            + (change.leftOut().isEmpty() ? "none" : String.join(", ", change.leftOut())));
  }

  /** How far promises are kept in a year, wherever an agreement is open to a state. */
  public static Commitments kept(Exercise exercise, int year) {
    return kept(exercise, year, CommitmentPolicy.OPEN);
  }

  /** How far promises are kept in a year, where they count by a policy. */
  public static Commitments kept(Exercise exercise, int year, CommitmentPolicy policy) {
    Round round = round(exercise, Integer.toString(year));
    remembered(exercise);
    return plainly(
        () -> Commitments.of(Scoring.plan(exercise), exercise.observations(), round, policy));
  }

  /** Prints how far promises are kept over all states, and what is overdue. */
  public static void show(Commitments commitments) {
    System.out.print(report(commitments.header().framework()).commitments(commitments).plain());
  }

  /** Prints how far one state keeps its promises. */
  public static void show(Commitments commitments, String state) {
    Report report = report(commitments.header().framework());
    System.out.print(plainly(() -> report.commitments(commitments, state)).plain());
  }

  /** What changed from one year to another. */
  public static ProgressReview progress(Exercise exercise, int earlier, int later) {
    Round first = round(exercise, Integer.toString(earlier));
    Round second = round(exercise, Integer.toString(later));
    remembered(exercise);
    return plainly(
        () -> ProgressReview.of(Scoring.plan(exercise), exercise.observations(), first, second));
  }

  /** Prints what changed in all states. */
  public static void show(ProgressReview review) {
    System.out.print(report(review.header().framework()).progress(review).plain());
  }

  /** Prints what changed in one state, with the evidence. */
  public static void show(ProgressReview review, String state) {
    Report report = report(review.header().framework());
    System.out.print(plainly(() -> report.progress(review, state)).plain());
  }

  /** The trends from one year to another, by the rule of Open SDG, without targets. */
  public static Trends trends(Exercise exercise, int earlier, int later) {
    Round first = round(exercise, Integer.toString(earlier));
    Round second = round(exercise, Integer.toString(later));
    return plainly(() -> trends(exercise, TrendRequest.of(first, second)));
  }

  /** The trends that a request asks for. */
  public static Trends trends(Exercise exercise, TrendRequest request) {
    remembered(exercise);
    return plainly(() -> Trends.of(Scoring.plan(exercise), exercise.observations(), request));
  }

  /** Prints trends, and where they lead. */
  public static void show(Trends trends) {
    System.out.print(report(trends.header().framework()).trends(trends).plain());
  }

  /** Prints how two frameworks correspond; both must be open or in the catalogue. */
  public static void show(FrameworkMapping mapping) {
    Framework first = framework(mapping.first().framework());
    Framework second = framework(mapping.second().framework());
    System.out.print(plainly(() -> Report.standard().mapping(mapping, first, second)).plain());
  }

  /** Prints what a profile makes of its base, which must be open or in the catalogue. */
  public static void show(Profile profile) {
    Framework base = framework(profile.base().framework());
    System.out.print(plainly(() -> Report.standard().profile(profile, base)).plain());
  }

  private static Framework framework(String id) {
    return Optional.ofNullable(FRAMEWORKS.get(id))
        .orElseGet(() -> plainly(() -> Catalog.framework(id)));
  }

  private static String words(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "no score";
  }

  /** An exercise in a year: where {@code change}, {@code pathway} and {@code compare} begin. */
  public static Assessment assess(Exercise exercise, int year) {
    Round round = round(exercise, Integer.toString(year));
    return Assessment.of(remembered(exercise), round);
  }

  /** Why the scores of all states changed between two years. */
  public static BoardChange change(Exercise exercise, int earlier, int later) {
    return change(assess(exercise, earlier), assess(exercise, later));
  }

  /** Why the scores of all states differ between two assessments. */
  public static BoardChange change(Assessment before, Assessment after) {
    return plainly(() -> ChangeSplit.between(before, after).board());
  }

  /** Prints how much every state's score changed, and by which causes. */
  public static void show(BoardChange change) {
    System.out.print(report(change.after().framework()).change(change).plain());
  }

  /** Prints why the scores of a state changed. */
  public static void show(BoardChange change, String state) {
    System.out.print(
        plainly(() -> report(change.after().framework()).change(change, state).plain()));
  }

  /** The smallest sets of answers that would lead a state to the next better rating. */
  public static Pathway pathway(Exercise exercise, int year, String state) {
    return pathway(exercise, year, PathwayRequest.of(state));
  }

  /** The sets of answers that would lead a state where a request says. */
  public static Pathway pathway(Exercise exercise, int year, PathwayRequest request) {
    Assessment assessment = assess(exercise, year);
    return plainly(() -> Pathways.of(assessment).find(request));
  }

  /** Prints what keeps a state out of a band, and the ways into it. */
  public static void show(Pathway pathway) {
    System.out.print(report(pathway.assessment().framework()).pathway(pathway).plain());
  }

  /** How a year is judged by another methodology, beside the exercise's own. */
  public static Comparison compare(Exercise exercise, int year, Methodology other) {
    Assessment assessment = assess(exercise, year);
    return plainly(() -> Comparison.between(assessment, assessment.with(other)));
  }

  /** Prints how two judgements agree, which states move most, and why. */
  public static void show(Comparison comparison) {
    System.out.print(report(comparison.second().framework()).comparison(comparison).plain());
  }

  /** Prints what the data of a round are like. */
  public static void show(DataQuality quality) {
    System.out.print(report(quality.framework()).quality(quality).plain());
  }

  /** Prints which uncertainty matters most. */
  public static void show(Sensitivity sensitivity) {
    System.out.print(Report.standard().sensitivity(sensitivity).plain());
  }

  /** Prints what each uncertainty does on its own. */
  public static void show(List<FactorEffect> effects) {
    System.out.print(Report.standard().effects(effects).plain());
  }

  /** Prints what ranks owe to single indicators, to single states, and to weighing at all. */
  public static void show(RankCheckup checkup) {
    System.out.print(Report.standard().checkup(checkup).plain());
  }

  /** Prints findings, one a line. */
  public static void show(Collection<Finding> findings) {
    System.out.print(
        findings.isEmpty()
            ? "Nothing found.\n"
            : findings.stream().map(f -> f.text() + "\n").collect(Collectors.joining()));
  }

  private static Report report(String framework) {
    return Optional.ofNullable(FRAMEWORKS.get(framework))
        .map(Report::of)
        .orElseGet(Report::standard);
  }

  private static Exercise remembered(Exercise exercise) {
    FRAMEWORKS.put(exercise.framework().id(), exercise.framework());
    return exercise;
  }

  private static NavigableSet<Round> roundsOf(Exercise exercise) {
    NavigableSet<Round> rounds = new TreeSet<>(exercise.observations().rounds());
    exercise.methodology().populations().stream()
        .map(Population::round)
        .filter(id -> rounds.stream().noneMatch(r -> r.id().equals(id)))
        .filter(id -> id.matches("\\d{1,4}"))
        .map(id -> Round.of(id, LocalDate.of(Integer.parseInt(id), 12, 31)))
        .toList()
        .forEach(rounds::add);
    return rounds;
  }

  private static <T> T plainly(Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw new Mistake(e.findings().stream().map(Finding::text).collect(Collectors.joining("\n")));
    }
  }
}
