package org.ecpat.monitoring.examples.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.examples.site.Rounds;
import org.ecpat.monitoring.examples.site.Run;
import org.ecpat.monitoring.examples.site.Site;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a board and cards from spreadsheets of yes, partial and no. */
@Command(
    name = "score-spreadsheet",
    sortOptions = false,
    description = {
      "Makes a board, and pages with a card for each state, from spreadsheets saved as CSV.",
      "",
      "A state is a row, and a question is a column, called by the question. The first column"
          + " names the states. A cell is yes (100 points), partial (50) or no (0), in English,"
          + " French or Spanish; or the reason why there is no answer: not-applicable, no-data,"
          + " withheld, unresolved or not-assessed; or empty.",
      "If all questions begin with a goal and a colon, as in 'Prevention: Is there a plan?', they"
          + " are put together by goals. All goals weigh the same, and so do the questions of a"
          + " goal.",
      "Several years are several files with the year in their names, or rows with the year in a"
          + " column called 'round'. The last one is shown, and what changed since the others.",
      "States that the catalogue knows by name have their codes, translations and regions from"
          + " it.",
      "",
      "Save with 'CSV UTF-8'. Commas, semicolons and tabs are understood."
    })
public final class Spreadsheet implements Callable<Integer> {
  private static final int ALL = 100;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The tables, as CSV in UTF-8.")
  private List<Path> files = List.of();

  @Option(
      names = "--year",
      description = "The year of a file that has none in its name and no column 'round'.")
  private @Nullable Integer year;

  @Option(names = "--title", description = "The title; after the first file unless given.")
  private @Nullable String title;

  @Option(
      names = "--groups",
      description =
          "A table with a state a row and a kind of group a column, such as 'region': states stand"
              + " together by it.")
  private @Nullable Path groups;

  @Option(
      names = "--source",
      description = "Where the answers come from, as it is to be quoted on every card.")
  private @Nullable String source;

  @Option(
      names = "--bands",
      description =
          "The ratings, the lowest first, as in \"slow, some=50, notable=75\"; four of equal width"
              + " unless given.")
  private @Nullable String bands;

  @Option(
      names = "--coverage",
      description =
          "How many per cent of the weight must be answered for a rating; ${DEFAULT-VALUE} unless"
              + " given.")
  private int coverage = 50;

  @Option(
      names = "--out",
      description =
          "The folder for the pages, for framework, methodology, observations and scoreboard as"
              + " JSON to go on from, and for the board as CSV; ${DEFAULT-VALUE} unless given.")
  private Path out = Path.of("target", "spreadsheet");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the program. */
  public static void main(String[] args) {
    Run.main(new Spreadsheet(), args);
  }

  /** Runs the program with other streams; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return Run.run(new Spreadsheet(), out, err, args);
  }

  /** Reads, scores, prints and writes. */
  @Override
  public Integer call() {
    Questionnaire questionnaire = questionnaire();
    Exercise exercise = questionnaire.exercise();
    questionnaire.doubts().forEach(spec.commandLine().getErr()::println);
    List<Round> rounds = Rounds.of(exercise.methodology(), exercise.observations()).all();
    if (rounds.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no answer in " + files + ".");
    }
    Round last = rounds.get(rounds.size() - 1);
    Scoreboard board = Scoring.plan(exercise).score(exercise.observations(), last);
    write(exercise, board);
    Path index = Site.of(exercise, last, Optional.empty()).write(out.resolve("pages"));
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(Report.of(exercise.framework()).board(board).plain());
    writer.println();
    writer.println("The same as documents to go on from, and as board.csv, is in " + out + ".");
    writer.println("The board and the cards to look at: " + index);
    writer.flush();
    return CommandLine.ExitCode.OK;
  }

  private Questionnaire questionnaire() {
    if (coverage < 0 || coverage > ALL) {
      throw new ParameterException(
          spec.commandLine(), "Option --coverage: must be from 0 to 100, not " + coverage + ".");
    }
    double share = (double) coverage / ALL;
    return new Questionnaire(
        files,
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable(title),
        Optional.ofNullable(groups),
        Optional.ofNullable(source),
        bands == null ? new Judging(Judging.usual().bands(), share) : Judging.of(bands, share));
  }

  private void write(Exercise exercise, Scoreboard board) {
    try {
      Files.createDirectories(out);
      Documents.write(exercise.framework(), out.resolve("framework.json"));
      Documents.write(exercise.methodology(), out.resolve("methodology.json"));
      Documents.write(exercise.observations(), out.resolve("observations.json"));
      Documents.write(board, out.resolve("scoreboard.json"));
      try (OutputStream stream =
          new BufferedOutputStream(Files.newOutputStream(out.resolve("board.csv")))) {
        Tables.writer().board(board, stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
