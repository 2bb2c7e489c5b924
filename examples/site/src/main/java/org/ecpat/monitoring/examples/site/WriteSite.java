package org.ecpat.monitoring.examples.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.Exercise;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the site of an exercise, from the catalogue or from JSON documents. */
@Command(
    name = "write-site",
    sortOptions = false,
    description =
        "Writes the board, the cards, the commitments and the methodology of an exercise as pages"
            + " in English, French and Spanish, and prints the page to begin with.")
public final class WriteSite implements Callable<Integer> {
  @Option(
      names = "--catalogue",
      description = "An exercise of the catalogue; public-record unless documents are given.")
  private @Nullable String catalogue;

  @Option(names = "--framework", description = "The document of a framework.")
  private @Nullable Path framework;

  @Option(names = "--observations", description = "The document of observations.")
  private @Nullable Path observations;

  @Option(names = "--methodology", description = "The document of a methodology.")
  private @Nullable Path methodology;

  @Option(
      names = "--verdicts",
      description =
          "The document of what others published; that of the catalogue for its exercises.")
  private @Nullable Path verdicts;

  @Option(names = "--round", description = "The round to show; the last unless given.")
  private @Nullable String round;

  @Option(
      names = "--regions",
      description = "The kind of groups that are shown as regions; ${DEFAULT-VALUE} unless given.")
  private String regions = "region";

  @Option(names = "--out", description = "The folder to write to; ${DEFAULT-VALUE} unless given.")
  private Path out = Path.of("target", "site");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the program. */
  public static void main(String[] args) {
    Run.main(new WriteSite(), args);
  }

  /** Scores and writes. */
  @Override
  public Integer call() {
    Exercise exercise = exercise();
    Rounds rounds = Rounds.of(exercise.methodology(), exercise.observations());
    Path index =
        new Site(
                exercise,
                round(rounds),
                verdicts(),
                rounds.all(),
                regions,
                Optional.of(Site.varied(exercise.framework())))
            .write(out);
    spec.commandLine().getOut().println(index);
    return CommandLine.ExitCode.OK;
  }

  private Exercise exercise() {
    if (framework == null && observations == null && methodology == null) {
      return Catalog.open(catalogue == null ? "public-record" : catalogue);
    }
    if (catalogue != null) {
      throw mistake("Give --catalogue or documents, not both.");
    }
    return new Exercise(
        read("--framework", Framework.class, framework),
        read("--methodology", Methodology.class, methodology),
        read("--observations", Observations.class, observations));
  }

  private Optional<Verdicts> verdicts() {
    if (verdicts != null) {
      return Optional.of(read("--verdicts", Verdicts.class, verdicts));
    }
    return framework == null ? Optional.of(Catalog.verdicts()) : Optional.empty();
  }

  private <T> T read(String option, Class<T> kind, @Nullable Path file) {
    if (file == null) {
      throw mistake(
          "Option "
              + option
              + " is missing: framework, observations and methodology"
              + " are given together.");
    }
    if (!Files.isRegularFile(file)) {
      throw mistake("Option " + option + ": there is no file " + file + ".");
    }
    return Documents.read(kind, file);
  }

  private Round round(Rounds rounds) {
    List<Round> all = rounds.all();
    if (all.isEmpty()) {
      throw mistake("The observations speak of no round.");
    }
    return round == null
        ? all.get(all.size() - 1)
        : rounds
            .find(round)
            .orElseThrow(
                () ->
                    mistake(
                        "Option --round: there is no round '"
                            + round
                            + "'. Rounds: "
                            + rounds
                            + "."));
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
