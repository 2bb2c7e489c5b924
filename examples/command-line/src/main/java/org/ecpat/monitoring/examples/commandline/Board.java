package org.ecpat.monitoring.examples.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.examples.site.Rounds;
import org.ecpat.monitoring.examples.site.Run;
import org.ecpat.monitoring.examples.site.Site;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.report.BoardColumn;
import org.ecpat.monitoring.report.BoardColumn.Standard;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessAnalysis;
import org.ecpat.monitoring.robustness.Watch;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.ecpat.monitoring.scoring.ScoringPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores an exercise of the catalogue: prints a board and a card, and writes all rounds. */
@Command(
    name = "board",
    sortOptions = false,
    description =
        "Scores an exercise of the catalogue, prints one round and one state of it, and"
            + " writes the scoreboards of all rounds and the pages of that round.")
public final class Board implements Callable<Integer> {
  private static final String PUBLIC_RECORD = "public-record";

  @Option(names = "--framework", description = "The exercise; ${DEFAULT-VALUE} unless given.")
  private String exercise = PUBLIC_RECORD;

  @Option(names = "--round", description = "The round to print; the last one unless given.")
  private @Nullable String round;

  @Option(names = "--since", description = "The round to compare with; 2016 unless given.")
  private @Nullable String since;

  @Option(names = "--group", description = "Prints the states of one group only.")
  private @Nullable String group;

  @Option(
      names = "--state",
      description = "The state whose card is printed, by code or name; THA unless given.")
  private String state = "THA";

  @Option(names = "--out", description = "The folder to write to; ${DEFAULT-VALUE} unless given.")
  private Path out = Path.of("target", "boards");

  @Option(
      names = "--site",
      description = "The folder to write the pages to; ${DEFAULT-VALUE} unless given.")
  private Path site = Path.of("target", "site");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the program. */
  public static void main(String[] args) {
    Run.main(new Board(), args);
  }

  /** Runs the program with other streams; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return Run.run(new Board(), out, err, args);
  }

  /** Scores, prints and writes. */
  @Override
  public Integer call() {
    if (!Catalog.names().contains(exercise)) {
      throw mistake("--framework", "exercise", exercise, Catalog.names());
    }
    Exercise opened = Catalog.open(exercise);
    Rounds rounds = Rounds.of(opened.methodology(), opened.observations());
    Round wanted = round == null ? last(rounds) : find("--round", round, rounds);
    Optional<Round> earlier = earlier(rounds, wanted);
    Optional<Group> shown = Optional.ofNullable(group).map(id -> group(opened, id));
    ScoringPlan plan = Scoring.plan(opened);
    String told = code(opened, plan.population(opened.observations(), wanted));
    Map<Round, Scoreboard> boards = new TreeMap<>();
    rounds.all().forEach(r -> boards.put(r, plan.score(opened.observations(), r)));
    Scoreboard board = Optional.ofNullable(boards.get(wanted)).orElseThrow();
    write(boards.values());
    Report report =
        report(
            opened, earlier.map(e -> changes(plan, opened, e, wanted)), sure(plan, opened, wanted));
    print(
        report.board(shown.map(g -> board.only(g.statesOn(wanted.date()))).orElse(board)).plain(),
        report.card(board, told).plain(),
        "The scoreboards of all rounds ("
            + rounds
            + ") are in the folder "
            + out
            + ", one JSON document each.\n"
            + "The same to look at, in English, French and Spanish: "
            + pages(opened, wanted)
            + "\n");
    return CommandLine.ExitCode.OK;
  }

  private Path pages(Exercise opened, Round wanted) {
    return Site.of(opened, wanted, Optional.of(Catalog.verdicts())).write(site);
  }

  private void print(String... parts) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(String.join("\n", parts));
    writer.flush();
  }

  private static Report report(
      Exercise opened, Optional<BoardColumn> changes, Robustness robustness) {
    Report.Builder report =
        Report.builder()
            .framework(opened.framework())
            .verdicts(Catalog.verdicts())
            .robustness(robustness)
            .addColumns(Standard.RANK, Standard.RANKS, Standard.STATE, Standard.SCORE)
            .addColumns(Standard.BOUNDS, Standard.COVERAGE, Standard.RATING);
    changes.ifPresent(report::addExtraColumns);
    return report.build();
  }

  /** How sure the ranks are, with the same variation as on the pages. */
  private static Robustness sure(ScoringPlan plan, Exercise opened, Round round) {
    return RobustnessAnalysis.of(
            plan, opened.observations(), round, Site.varied(opened.framework()))
        .run(Runtime.getRuntime().availableProcessors(), Watch.NONE);
  }

  private static BoardColumn changes(
      ScoringPlan plan, Exercise opened, Round earlier, Round later) {
    ProgressReview review = ProgressReview.of(plan, opened.observations(), earlier, later);
    return new BoardColumn.Changes("since " + earlier, review.differences());
  }

  private void write(Collection<Scoreboard> boards) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boards.forEach(board -> Documents.write(board, out.resolve(board.round() + ".json")));
  }

  private static Round last(Rounds rounds) {
    return rounds.all().get(rounds.all().size() - 1);
  }

  private Optional<Round> earlier(Rounds rounds, Round wanted) {
    if (since == null) {
      return rounds.find("2016").filter(r -> r.compareTo(wanted) < 0);
    }
    Round found = find("--since", since, rounds);
    if (found.compareTo(wanted) >= 0) {
      throw new ParameterException(
          spec.commandLine(),
          "Option --since: round " + found + " is not before round " + wanted + ".");
    }
    return Optional.of(found);
  }

  private Round find(String option, String id, Rounds rounds) {
    return rounds
        .find(id)
        .orElseThrow(
            () -> mistake(option, "round", id, rounds.all().stream().map(Round::id).toList()));
  }

  private Group group(Exercise opened, String id) {
    return opened
        .framework()
        .states()
        .group(id)
        .orElseThrow(
            () ->
                mistake(
                    "--group",
                    "group",
                    id,
                    opened.framework().states().groups().stream().map(Group::id).toList()));
  }

  /** The code of the state that is asked for by its code, or by its name in any language. */
  private String code(Exercise opened, List<String> codes) {
    List<State> states =
        opened.framework().states().states().stream()
            .filter(s -> codes.contains(s.code()))
            .toList();
    Optional<String> named =
        states.stream()
            .filter(s -> s.code().equalsIgnoreCase(state) || s.name().says(state))
            .map(State::code)
            .findFirst();
    return Optional.of(state)
        .filter(codes::contains)
        .or(() -> named)
        .orElseThrow(
            () -> mistake("--state", "state", state, codes, states.stream().flatMap(Board::names)));
  }

  private static Stream<String> names(State state) {
    return Stream.concat(
        Stream.of(state.code(), state.name().value()),
        state.name().translations().values().stream());
  }

  private ParameterException mistake(
      String option, String kind, String found, Collection<String> valid) {
    return mistake(option, kind, found, valid, valid.stream());
  }

  private ParameterException mistake(
      String option, String kind, String found, Collection<String> valid, Stream<String> names) {
    List<String> words = new ArrayList<>();
    words.add("Option " + option + ": there is no " + kind + " '" + found + "'.");
    Names.nearest(found, names.toList())
        .ifPresent(near -> words.add("Did you mean '" + near + "'?"));
    words.add("Valid: " + String.join(", ", valid) + ".");
    return new ParameterException(spec.commandLine(), String.join(" ", words));
  }
}
