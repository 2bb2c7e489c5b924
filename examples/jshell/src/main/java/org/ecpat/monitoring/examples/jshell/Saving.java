package org.ecpat.monitoring.examples.jshell;

import static org.ecpat.monitoring.examples.jshell.Mistake.given;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;

/** Saves a result in the form that the ending of a file asks for. */
final class Saving {
  private static final String ENDINGS =
      "End the name with .json for a document, .md or .txt for reading, or .csv for a table.";

  private Saving() {}

  static void save(Object result, String name) {
    given(result, "result");
    Path file = Opening.path(name);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Mistake.plainly(
        () -> {
          parent(file);
          switch (ending) {
            case "json" -> json(result, file);
            case "md" -> text(file, Views.of(result).markdown());
            case "txt" -> text(file, Views.of(result).plain());
            case "csv" -> csv(result, file);
            default -> throw new Mistake("It is not clear how to save " + name + ". " + ENDINGS);
          }
          return file;
        });
  }

  private static void json(Object result, Path file) {
    if (result instanceof Exercise) {
      throw new Mistake(
          "An exercise is three documents. Save exercise.framework(), exercise.methodology() and"
              + " exercise.observations(), or freeze it as an edition.");
    }
    try {
      Documents.write(result, file);
    } catch (InvalidInputException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Mistake(
          "A "
              + (result instanceof Collection<?> ? "list" : result.getClass().getSimpleName())
              + " is no kind of document. Save it as .md, .txt or .csv instead.");
    }
  }

  private static void csv(Object result, Path file) {
    if (result instanceof Scoreboard board) {
      stream(file, out -> Tables.writer().board(board, out));
    } else if (result instanceof Observations all) {
      stream(file, out -> Tables.writer().observations(all.observations(), out));
    } else {
      text(file, Views.of(result).csv());
    }
  }

  /** Writes to a stream. */
  private interface Writing {
    void to(OutputStream out);
  }

  private static void stream(Path file, Writing writing) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parent(Path file) {
    for (Path folder : Optional.ofNullable(file.getParent()).map(List::of).orElse(List.of())) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
