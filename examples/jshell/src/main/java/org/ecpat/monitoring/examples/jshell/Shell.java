package org.ecpat.monitoring.examples.jshell;

import static org.ecpat.monitoring.examples.jshell.Lookup.round;
import static org.ecpat.monitoring.examples.jshell.Mistake.given;
import static org.ecpat.monitoring.examples.jshell.Mistake.plainly;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.examples.site.Rounds;
import org.ecpat.monitoring.examples.site.Site;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.MappingGaps;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Editions;
import org.ecpat.monitoring.json.Verification;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdict;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;

/**
 * What the shell offers besides the library: open, score, show, save, and how sure it is.
 *
 * <p>Each helper is one line here; the work is done by the class of its subject. A round is a year
 * or a name. What cannot be done is answered by a {@link Mistake}. A new helper says with {@link
 * Help} what it is for, and how its result is shown stands in {@link Views}. What can be asked of
 * results, such as why and what next, is in {@link Asking}.
 */
public final class Shell {
  private Shell() {}

  /** Prints what can be typed. */
  @Help(place = 1, type = "help()", does = "this list")
  public static void help() {
    Table table = Table.of("What can be typed, besides all of the library").words("type", "to get");
    Stream.of(Shell.class, Asking.class)
        .flatMap(type -> Stream.of(type.getMethods()))
        .map(m -> m.getAnnotation(Help.class))
        .flatMap(h -> Optional.ofNullable(h).stream())
        .sorted(Comparator.comparingInt(Help::place).thenComparing(Help::type))
        .forEach(h -> table.row(h.type(), h.does()));
    System.out.print(table.plain());
  }

  /** The names that {@link #open} knows. */
  @Help(place = 10, type = "catalogue()", does = "the exercises that the library brings")
  public static List<String> catalogue() {
    return Catalog.names();
  }

  /** An exercise of the catalogue, of a folder of documents, or of a spreadsheet. */
  @Help(
      place = 11,
      type = "var exercise = open(\"public-record\")",
      does = "an exercise by name, from a folder of JSON documents, or from a spreadsheet (.csv)")
  public static Exercise open(String name) {
    return Opening.exercise(name);
  }

  /** The exercise of a spreadsheet about one year. */
  @Help(place = 12, type = "open(\"answers.csv\", 2026)", does = "the same, where no year is named")
  public static Exercise open(String name, int year) {
    return Opening.exercise(name, year);
  }

  /** The same exercise with the answers of a table in place of its own. */
  @Help(
      place = 13,
      type = "answers(exercise, \"answers.csv\", 2026)",
      does = "an exercise with the answers of a table in place of its own")
  public static Exercise answers(Exercise exercise, String table, Object round) {
    return Opening.answers(exercise, table, round);
  }

  /** A document of a kind from a file. */
  @Help(
      place = 14,
      type = "read(Scoreboard.class, \"board.json\")",
      does = "a document of any kind from a file")
  public static <T> T read(Class<T> kind, String file) {
    return Opening.read(kind, Opening.path(file));
  }

  /** The rounds that can be scored. */
  @Help(place = 15, type = "rounds(exercise)", does = "the rounds that can be scored")
  public static List<String> rounds(Exercise exercise) {
    given(exercise, "exercise");
    return Rounds.of(exercise.methodology(), exercise.observations()).all().stream()
        .map(Round::id)
        .toList();
  }

  /** The groups of states. */
  @Help(place = 16, type = "show(groups(exercise))", does = "regions and organisations")
  public static List<Group> groups(Exercise exercise) {
    return given(exercise, "exercise").framework().states().groups();
  }

  /** All that is wrong or doubtful in an exercise. */
  @Help(place = 17, type = "show(findings(exercise))", does = "what is doubtful in an exercise")
  public static List<Finding> findings(Exercise exercise) {
    return Analysis.findings(given(exercise, "exercise"));
  }

  /** The board of a round. */
  @Help(place = 20, type = "var board = score(exercise, 2022)", does = "the board of a round")
  public static Scoreboard score(Exercise exercise, Object round) {
    return Analysis.board(exercise, round(exercise, round));
  }

  /** The board of a round of an exercise that is opened on the way. */
  @Help(place = 21, type = "score(\"public-record\", 2022)", does = "the same, from its name")
  public static Scoreboard score(String exercise, Object round) {
    return score(open(exercise), round);
  }

  /** The states of a group on a board. */
  @Help(
      place = 22,
      type = "only(board, \"un-africa\")",
      does = "the same board with the states of a group")
  public static Scoreboard only(Scoreboard board, String group) {
    Framework framework =
        Memory.framework(given(board, "board").header().framework())
            .orElseThrow(() -> new Mistake("Open the exercise of this board first."));
    return board.only(Lookup.group(framework, group).statesOn(board.round().date()));
  }

  /** The card of a state, by code or name. */
  @Help(place = 23, type = "card(board, \"THA\")", does = "the card of a state, by code or name")
  public static Scorecard card(Scoreboard board, String state) {
    return Lookup.card(board, state);
  }

  /** What others published on a state for the year of a board. */
  @Help(place = 24, type = "show(verdicts(board, \"THA\"))", does = "what others published on it")
  public static List<Verdict> verdicts(Scoreboard board, String state) {
    return Catalog.verdicts().on(Lookup.state(board, state), board.round().date().getYear());
  }

  /** Prints a result of any kind. */
  @Help(place = 30, type = "show(board)", does = "any result as a table of at most 100 columns")
  public static void show(Object result) {
    System.out.print(Views.of(result).plain());
  }

  /** Prints the card of a state. */
  @Help(place = 31, type = "show(board, \"THA\")", does = "the card of a state")
  public static void show(Scoreboard board, String state) {
    show(card(board, state));
  }

  /** Prints a board with what is sure of it beside the ranks. */
  @Help(place = 32, type = "show(board, robust)", does = "a board with how sure its ranks are")
  public static void show(Scoreboard board, Robustness robustness) {
    given(board, "board");
    given(robustness, "robustness");
    System.out.print(BoardViews.board(board, robustness).plain());
  }

  /** Prints the mean of each group that has states on a board. */
  @Help(place = 33, type = "means(board)", does = "the mean of every group of states")
  public static void means(Scoreboard board) {
    Framework framework =
        Memory.framework(given(board, "board").header().framework())
            .orElseThrow(() -> new Mistake("Open the exercise of this board first."));
    System.out.print(BoardViews.groups(framework, board).plain());
  }

  /** Saves a result in the form that the ending of the file asks for. */
  @Help(
      place = 34,
      type = "save(board, \"board.json\")",
      does = "a file: .json document, .md or .txt for reading, .csv table")
  public static void save(Object result, String file) {
    Saving.save(result, file);
    System.out.println("Saved " + file);
  }

  /** Writes the board and the cards as pages. */
  @Help(
      place = 35,
      type = "pages(exercise, 2022, \"target/pages\")",
      does = "board and cards to look at in a browser")
  public static Path pages(Exercise exercise, Object round, String folder) {
    Round shown = round(exercise, round);
    boolean known = Catalog.names().contains(exercise.framework().id());
    return plainly(
        () ->
            Site.of(exercise, shown, known ? Optional.of(Catalog.verdicts()) : Optional.empty())
                .write(Opening.path(folder)));
  }

  /** How sure a board is: 1000 replicates with changed weights, indicators and means. */
  @Help(place = 50, type = "var robust = robust(exercise, 2022)", does = "how sure ranks are")
  public static Robustness robust(Exercise exercise, Object round) {
    return robust(exercise, round, Analysis.usual(given(exercise, "exercise")));
  }

  /** How sure a board is, as a request says, with a bar while it runs. */
  @Help(place = 51, type = "robust(exercise, 2022, request)", does = "the same, as you want it")
  public static Robustness robust(Exercise exercise, Object round, RobustnessRequest request) {
    Round wanted = round(exercise, round);
    return Analysis.robust(exercise, wanted, given(request, "request"));
  }

  /** Which uncertainty matters most to ranks, and to that of each state named. */
  @Help(
      place = 52,
      type = "show(sensitivity(exercise, 2022, \"THA\"))",
      does = "which uncertainty matters most")
  public static Sensitivity sensitivity(Exercise exercise, Object round, String... states) {
    return Analysis.sensitivity(exercise, round(exercise, round), states);
  }

  /** What ranks owe to single indicators, to single states, and to weighing at all. */
  @Help(place = 53, type = "show(checkup(exercise, 2022))", does = "what ranks owe to what")
  public static RankCheckup checkup(Exercise exercise, Object round) {
    return Analysis.checkup(exercise, round(exercise, round));
  }

  /** What the data of a round are like. */
  @Help(place = 54, type = "show(quality(exercise, 2022))", does = "what the data are like")
  public static DataQuality quality(Exercise exercise, Object round) {
    return Analysis.quality(exercise, round(exercise, round));
  }

  /** A variant of a framework, as what it leaves out, reweights and adds. */
  @Help(place = 60, type = "show(profile(\"public-record\"))", does = "how a variant differs")
  public static Profile profile(String name) {
    return plainly(() -> Catalog.profile(given(name, "name")));
  }

  /** How the questions of two frameworks of the catalogue correspond. */
  @Help(place = 61, type = "show(mapping())", does = "how two frameworks correspond")
  public static FrameworkMapping mapping() {
    return Catalog.mapping();
  }

  /** What each of the two mapped frameworks asks and the other does not. */
  @Help(place = 62, type = "show(gaps())", does = "what one of them asks and the other does not")
  public static MappingGaps gaps() {
    FrameworkMapping mapping = Catalog.mapping();
    return mapping.gaps(
        Catalog.framework(mapping.first().framework()),
        Catalog.framework(mapping.second().framework()));
  }

  /** An exercise with the boards of some rounds, frozen with digests on a day. */
  @Help(
      place = 70,
      type = "var edition = freeze(\"first\", exercise, \"2026-11-30\", 2020, 2022)",
      does = "an edition with digests, of the rounds named")
  public static Edition freeze(String id, Exercise exercise, String day, Object... rounds) {
    given(exercise, "exercise");
    List<Round> frozen = Arrays.stream(rounds).map(r -> round(exercise, r)).toList();
    return Analysis.freeze(given(id, "name"), exercise, given(day, "day"), frozen);
  }

  /** Computes an edition again and compares. */
  @Help(place = 71, type = "show(verify(edition))", does = "whether it comes out again")
  public static Verification verify(Edition edition) {
    return plainly(() -> Editions.verify(given(edition, "edition")));
  }
}
