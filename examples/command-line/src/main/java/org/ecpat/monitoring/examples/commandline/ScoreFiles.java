package org.ecpat.monitoring.examples.commandline;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.examples.site.Rounds;
import org.ecpat.monitoring.examples.site.Run;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.DocumentReader;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores JSON documents: a framework, observations and a methodology in, a scoreboard out. */
@Command(
    name = "score-files",
    sortOptions = false,
    description = "Scores JSON documents into the JSON document of a scoreboard.",
    footer = {
      "",
      "Exit code: 0 if all went well; 2 if the input cannot be used, with everything that is wrong"
          + " in it on standard error and nothing written; 1 for anything else."
    })
public final class ScoreFiles implements Callable<Integer> {
  @Option(names = "--framework", required = true, description = "The framework.")
  private Path framework = Path.of("");

  @Option(names = "--observations", required = true, description = "The observations.")
  private Path observations = Path.of("");

  @Option(names = "--methodology", required = true, description = "The methodology.")
  private Path methodology = Path.of("");

  @Option(names = "--round", required = true, description = "The round to score, such as 2022.")
  private String round = "";

  @Option(names = "--out", description = "Where to write; standard output unless given.")
  private @Nullable Path out;

  @Option(
      names = "--report",
      description = "How to say what is wrong: ${COMPLETION-CANDIDATES}; text unless given.")
  private ReportForm report = ReportForm.text;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final List<Finding> findings = new ArrayList<>();

  /** Runs the program. */
  public static void main(String[] args) {
    Run.main(new ScoreFiles(), args);
  }

  /** Runs the program with other streams; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return Run.run(new ScoreFiles(), out, err, args);
  }

  /** Scores and writes. */
  @Override
  public Integer call() {
    try {
      return scoreAndWrite();
    } catch (InvalidInputException e) {
      if (report == ReportForm.text) {
        throw e;
      }
      PrintWriter writer = spec.commandLine().getErr();
      writer.print(Documents.text(new Findings(e.findings())));
      writer.flush();
      return CommandLine.ExitCode.USAGE;
    }
  }

  private int scoreAndWrite() {
    if (out != null && !Files.isDirectory(folder(out))) {
      throw mistake("Option --out: there is no folder " + folder(out) + ".");
    }
    Scoreboard board = score();
    if (out == null) {
      PrintWriter writer = spec.commandLine().getOut();
      writer.print(Documents.text(board));
      writer.flush();
    } else {
      Documents.write(board, out);
    }
    return CommandLine.ExitCode.OK;
  }

  private static Path folder(Path file) {
    return requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }

  private Scoreboard score() {
    Optional<Framework> yardstick =
        read("--framework", Framework.class, framework, Documents.reader());
    DocumentReader reader = yardstick.map(Documents.reader()::against).orElse(Documents.reader());
    Optional<Methodology> way = read("--methodology", Methodology.class, methodology, reader);
    Optional<Observations> seen = read("--observations", Observations.class, observations, reader);
    InvalidInputException.throwIfErrors(findings);
    Round wanted = round(way.orElseThrow(), seen.orElseThrow());
    return Scoring.plan(yardstick.orElseThrow(), way.orElseThrow())
        .score(seen.orElseThrow(), wanted);
  }

  /** The document of a file; empty if it cannot be used, and what was found is kept. */
  private <T> Optional<T> read(String option, Class<T> kind, Path file, DocumentReader reader) {
    if (!Files.isRegularFile(file)) {
      throw mistake("Option " + option + ": there is no file " + file + ".");
    }
    try {
      return Optional.of(reader.read(kind, file));
    } catch (InvalidInputException e) {
      findings.addAll(named(e.findings(), file));
      return Optional.empty();
    }
  }

  private static List<Finding> named(List<Finding> found, Path file) {
    return found.stream()
        .map(
            f -> Finding.builder().from(f).subject(file.getFileName() + ", " + f.subject()).build())
        .toList();
  }

  private Round round(Methodology way, Observations seen) {
    Rounds rounds = Rounds.of(way, seen);
    return rounds
        .find(round)
        .orElseThrow(
            () ->
                mistake(
                    "Option --round: there is no round '" + round + "'. Rounds: " + rounds + "."));
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** How to say what is wrong; the names are those of the option's values. */
  enum ReportForm {
    /** A line for each finding. */
    text,
    /** A document of the kind findings. */
    json
  }
}
