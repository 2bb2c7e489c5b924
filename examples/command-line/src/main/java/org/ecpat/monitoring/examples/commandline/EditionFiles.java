package org.ecpat.monitoring.examples.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.examples.site.Rounds;
import org.ecpat.monitoring.examples.site.Run;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Difference;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.json.Editions;
import org.ecpat.monitoring.json.Verification;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.Exercise;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Freezes an exercise with its result, and verifies and compares what was frozen. */
@Command(
    name = "editions",
    sortOptions = false,
    description = "Freezes an exercise with its result, verifies it, or compares two editions.",
    footer = {
      "",
      "Exit code: 0 if all is well; 2 if the input cannot be used, an edition does not hold or two"
          + " editions differ; 1 for anything else."
    })
public final class EditionFiles implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the program. */
  public static void main(String[] args) {
    Run.main(new EditionFiles(), args);
  }

  /** Runs the program with other streams; returns the exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return Run.run(new EditionFiles(), out, err, args);
  }

  /** Says what can be asked for. */
  @Override
  public void run() {
    throw mistake("Say what to do: freeze, verify or compare.");
  }

  /** Freezes an exercise of the catalogue. */
  @Command(description = "Freezes rounds of an exercise of the catalogue into one file.")
  int freeze(
      @Option(names = "--exercise", required = true, description = "Its name.") String exercise,
      @Option(names = "--round", required = true, description = "A round; repeat it for more.")
          List<String> rounds,
      @Option(names = "--day", required = true, description = "The day, such as 2026-11-24.")
          LocalDate day,
      @Option(names = "--id", required = true, description = "The name of the edition.") String id,
      @Option(names = "--out", required = true, description = "The file to write.") Path out) {
    Exercise opened = Catalog.open(exercise);
    Rounds known = Rounds.of(opened.methodology(), opened.observations());
    List<Round> wanted = new ArrayList<>();
    for (String round : rounds) {
      wanted.add(
          known
              .find(round)
              .orElseThrow(
                  () ->
                      mistake(
                          "Option --round: there is no round '"
                              + round
                              + "'. Rounds: "
                              + known
                              + ".")));
    }
    Edition edition = Editions.freeze(id, opened, wanted, day);
    Documents.write(edition, out);
    print("edition '" + id + "' is in " + out + "\nfingerprint " + Editions.fingerprint(edition));
    return CommandLine.ExitCode.OK;
  }

  /** Computes an edition again. */
  @Command(description = "Computes an edition again and compares it with what was frozen.")
  int verify(@Parameters(paramLabel = "FILE", description = "The edition.") Path file) {
    Edition edition = read(file);
    Verification outcome = Editions.verify(edition);
    print(outcome.text() + "\nfingerprint " + Editions.fingerprint(edition));
    return outcome.holds() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }

  /** Compares two editions. */
  @Command(description = "Lists what two editions do not share.")
  int compare(
      @Parameters(paramLabel = "BEFORE", description = "One edition.") Path before,
      @Parameters(paramLabel = "AFTER", description = "Another edition.") Path after) {
    List<Difference> differences = Editions.differences(read(before), read(after));
    differences.forEach(difference -> print(difference.text()));
    print(differences.size() + (differences.size() == 1 ? " difference" : " differences"));
    return differences.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }

  private Edition read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw mistake("There is no file " + file + ".");
    }
    return Documents.read(Edition.class, file);
  }

  private void print(String text) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(text);
    writer.flush();
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
