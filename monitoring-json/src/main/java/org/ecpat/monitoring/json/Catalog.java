package org.ecpat.monitoring.json;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.scoring.Exercise;

/**
 * The documents that come with the library.
 *
 * <pre>{@code
 * Exercise exercise = Catalog.open("public-record");
 * Scoreboard board = Scoring.plan(exercise).score(exercise.observations(), Round.of(2022));
 * }</pre>
 *
 * <table>
 * <caption>Exercises</caption>
 * <tr><th>name</th><th>what it is</th></tr>
 * <tr><td>{@code ecpat-state-progress}</td><td>the 2010 exercise, reconstructed; public records
 * answer less than half of it, so almost nobody is rated</td></tr>
 * <tr><td>{@code public-record}</td><td>what public records can answer, for 140 to 196 states in
 * ten rounds</td></tr>
 * </table>
 *
 * <p>Every call reads its document anew; keep what you open. The scoring rules are this library's:
 * a computed rating is never one that others published. Those are the {@link #verdicts()}.
 */
public final class Catalog {
  private static final List<String> NAMES = List.of("ecpat-state-progress", "public-record");

  private Catalog() {}

  /** The names of the exercises, in alphabetical order. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * An exercise: its framework, its methodology and what was observed.
   *
   * @throws InvalidInputException if there is no exercise of that name
   */
  public static Exercise open(String name) {
    return new Exercise(framework(name), methodology(name), observations(name));
  }

  /**
   * The framework of an exercise.
   *
   * @throws InvalidInputException if there is no exercise of that name
   */
  public static Framework framework(String name) {
    return read(Framework.class, known(name) + ".framework");
  }

  /**
   * The methodology of an exercise.
   *
   * @throws InvalidInputException if there is no exercise of that name
   */
  public static Methodology methodology(String name) {
    return read(Methodology.class, known(name) + ".methodology");
  }

  /**
   * The observations for an exercise.
   *
   * @throws InvalidInputException if there is no exercise of that name
   */
  public static Observations observations(String name) {
    return read(Observations.class, known(name) + ".observations");
  }

  /** Ratings that others published, to stand beside the computed ones of their year. */
  public static Verdicts verdicts() {
    return read(Verdicts.class, "verdicts");
  }

  /** The states and territories of ISO 3166 and Kosovo, with regions and organisations. */
  public static StateRegister states() {
    return read(StateRegister.class, "states");
  }

  private static String known(String name) {
    if (!NAMES.contains(name)) {
      throw new InvalidInputException(
          Finding.error("unknown-exercise", "catalogue", "")
              .rule("has the exercises '" + String.join("', '", NAMES) + "'")
              .value("'" + name + "'")
              .remedy(Names.nearest(name, NAMES).map(near -> "Did you mean '" + near + "'?"))
              .build());
    }
    return name;
  }

  private static <T> T read(Class<T> kind, String document) {
    String path = "catalog/" + document + ".json";
    try (InputStream stream = Catalog.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      return Documents.reader().named(path).read(kind, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
