package org.ecpat.monitoring.examples.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.examples.site.Run;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.report.BoardColumn.Standard;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a board from a spreadsheet of yes, partial and no. */
@Command(
    name = "score-spreadsheet",
    sortOptions = false,
    description = {
      "Makes a board from a spreadsheet saved as CSV: a state a row, a question a column.",
      "The column 'state', or else the first one, names the states, the others are called by their"
          + " questions; columns 'name' and 'round' may stand beside them. A cell is yes (100"
          + " points), partial (50) or no (0), in English, French or Spanish, a reason such as"
          + " no-data or not-applicable, or empty. All questions weigh the same."
    })
public final class Spreadsheet implements Callable<Integer> {
  private static final LevelScale SCALE =
      LevelScale.of(
          level("no", 0, "non", "no"),
          level("partial", 50, "partiel", "parcial"),
          level("yes", 100, "oui", "sí"));

  /** Columns that tables may have beside the questions. */
  private static final Set<String> BESIDE = Set.of("name", "round");

  @Parameters(paramLabel = "FILE", description = "The table, as CSV in UTF-8.")
  private Path file = Path.of("");

  @Option(names = "--year", required = true, description = "The year that the answers speak about.")
  private int year;

  @Option(
      names = "--out",
      description =
          "A folder for the framework, methodology, observations and scoreboard as JSON and the"
              + " board as CSV, to go on from; nothing is written unless given.")
  private @Nullable Path out;

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
    Round round = Round.of(Integer.toString(year), LocalDate.of(year, 12, 31));
    Framework framework = framework(Tables.reader().cells(file));
    Methodology methodology =
        Methodology.of("equal-questions", "All questions weigh the same", framework);
    Observations observations =
        Observations.builder()
            .id("answers")
            .framework(framework.id())
            .observations(Tables.reader().observations(framework, round, file))
            .build();
    Scoreboard board = Scoring.plan(framework, methodology).score(observations, round);
    if (out != null) {
      write(out, framework, methodology, observations, board);
    }
    Report report =
        Report.builder()
            .framework(framework)
            .addColumns(Standard.RANK, Standard.STATE, Standard.SCORE, Standard.BOUNDS)
            .addColumns(Standard.COVERAGE)
            .build();
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(report.board(board).plain());
    writer.flush();
    return CommandLine.ExitCode.OK;
  }

  private static Framework framework(List<List<String>> cells) {
    List<String> header = cells.get(0);
    int states = header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList().indexOf("state");
    int first = Math.max(states, 0);
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (i != first && !BESIDE.contains(header.get(i).toLowerCase(Locale.ROOT))) {
        indicators.add(
            Indicator.of(
                "q" + (indicators.size() + 1), header.get(i), IndicatorKind.STRUCTURAL, SCALE));
      }
    }
    Map<String, State> byCode = new LinkedHashMap<>();
    cells.stream()
        .skip(1)
        .map(row -> row.get(first))
        .filter(name -> !name.isEmpty())
        .map(Spreadsheet::state)
        .forEach(state -> byCode.putIfAbsent(state.code(), state));
    return Framework.builder()
        .id("spreadsheet")
        .title(Text.of("Questions of a spreadsheet"))
        .states(StateRegister.builder().states(List.copyOf(byCode.values())).build())
        .addGoals(
            Goal.of(
                "questions",
                "All questions",
                indicators.stream().map(Indicator::id).toArray(String[]::new)))
        .indicators(indicators)
        .build();
  }

  private static State state(String name) {
    return State.of(name.toUpperCase(Locale.ROOT).replaceAll("\\s+", "-"), name);
  }

  private static Level level(String id, double points, String french, String spanish) {
    return new Level(id, Text.of(id).with("fr", french).with("es", spanish), points);
  }

  private static void write(
      Path folder,
      Framework framework,
      Methodology methodology,
      Observations observations,
      Scoreboard board) {
    try {
      Files.createDirectories(folder);
      Documents.write(framework, folder.resolve("framework.json"));
      Documents.write(methodology, folder.resolve("methodology.json"));
      Documents.write(observations, folder.resolve("observations.json"));
      Documents.write(board, folder.resolve("scoreboard.json"));
      try (OutputStream stream =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve("board.csv")))) {
        Tables.writer().board(board, stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
