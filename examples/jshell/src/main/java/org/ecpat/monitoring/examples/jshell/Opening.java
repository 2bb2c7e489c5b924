package org.ecpat.monitoring.examples.jshell;

import static org.ecpat.monitoring.examples.jshell.Mistake.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.examples.commandline.Questionnaire;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;

/** Opens what is in the catalogue, in a folder, or in a file. */
final class Opening {
  private Opening() {}

  /** An exercise of the catalogue, of a folder of documents, or of a spreadsheet. */
  static Exercise exercise(String name) {
    Path path = path(name);
    if (Catalog.names().contains(name)) {
      return Memory.remembered(Mistake.plainly(() -> Catalog.open(name)));
    } else if (Files.isDirectory(path) && !name.isBlank()) {
      return folder(path);
    } else if (isTable(name)) {
      return questionnaire(Questionnaire.of(file(path)));
    } else if (Files.isRegularFile(path)) {
      throw new Mistake(
          "One file is no exercise, unless it ends with .csv. Type read(Framework.class, \""
              + name
              + "\") for a document.");
    }
    throw new Mistake(
        "There is no exercise and no folder '"
            + name
            + "'. "
            + Names.remedy(name, Catalog.names())
            + " Type catalogue() for a list.");
  }

  /** The exercise of a spreadsheet about one year. */
  static Exercise exercise(String name, int year) {
    if (!isTable(given(name, "name of a file"))) {
      throw new Mistake(
          "Only a spreadsheet has one year for all its answers. Type open(\"" + name + "\").");
    }
    return questionnaire(Questionnaire.of(file(path(name))).in(year));
  }

  private static Exercise questionnaire(Questionnaire questionnaire) {
    Mistake.plainly(questionnaire::doubts).forEach(System.out::println);
    return Memory.remembered(Mistake.plainly(questionnaire::exercise));
  }

  private static boolean isTable(String name) {
    return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
  }

  /**
   * The place of a file.
   *
   * @throws Mistake if no file can be called so
   */
  static Path path(String name) {
    try {
      return Path.of(given(name, "name of a file"));
    } catch (InvalidPathException e) {
      throw new Mistake("No file can be called '" + name + "': " + e.getReason() + ".");
    }
  }

  private static Exercise folder(Path folder) {
    if (!Files.isRegularFile(folder.resolve("framework.json"))) {
      throw new Mistake(
          "The folder "
              + folder
              + " holds no exercise. That would be framework.json, methodology.json and"
              + " observations.json.");
    }
    return Memory.remembered(
        new Exercise(
            read(Framework.class, folder.resolve("framework.json")),
            read(Methodology.class, folder.resolve("methodology.json")),
            read(Observations.class, folder.resolve("observations.json"))));
  }

  /** The same exercise with the answers of a table in place of its own. */
  static Exercise answers(Exercise exercise, String table, Object round) {
    given(exercise, "exercise");
    given(round, "round");
    Path path = file(path(table));
    Round about = about(exercise, round);
    return Mistake.plainly(
        () -> {
          List<Observation> seen = Tables.reader().observations(exercise.framework(), about, path);
          return Memory.remembered(
              new Exercise(
                  exercise.framework(),
                  exercise.methodology(),
                  Observations.builder()
                      .id("table")
                      .framework(exercise.framework().id())
                      .observations(seen)
                      .build()));
        });
  }

  /** A round that need not have been observed yet. */
  private static Round about(Exercise exercise, Object round) {
    return round instanceof Integer year ? Round.of(year) : Lookup.round(exercise, round);
  }

  static <T> T read(Class<T> kind, Path path) {
    given(kind, "kind of document");
    T document = Mistake.plainly(() -> Documents.read(kind, file(path)));
    if (document instanceof Framework framework) {
      Memory.remembered(framework);
    }
    return document;
  }

  /** A file that is there; otherwise the nearest name in its folder is suggested. */
  static Path file(Path path) {
    if (Files.isRegularFile(path)) {
      return path;
    }
    Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    String hint =
        Files.isDirectory(folder.toAbsolutePath())
            ? near(folder, String.valueOf(path.getFileName()))
            : " There is no folder " + folder + " either.";
    throw new Mistake(
        "There is no file "
            + path
            + "."
            + hint
            + " Paths begin at "
            + Path.of("").toAbsolutePath()
            + ".");
  }

  private static String near(Path folder, String name) {
    try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
      List<String> names = files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
      return Names.nearest(name, names)
          .map(n -> " Did you mean '" + folder.resolve(n) + "'?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
