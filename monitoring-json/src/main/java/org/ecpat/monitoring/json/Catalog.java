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
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
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
 * ten rounds; a profile of {@code ecpat-state-progress}</td></tr>
 * <tr><td>{@code public-record-americas}</td><td>a regional variant: a profile of {@code
 * public-record}, which answers it too</td></tr>
 * </table>
 *
 * <p>Every call reads its document anew; keep what you open. The scoring rules are this library's:
 * a computed rating is never one that others published. Those are the {@link #verdicts()}.
 */
public final class Catalog {
  private static final String CAMPAIGN = "ecpat-state-progress";
  private static final String RECORD = "public-record";
  private static final String AMERICAS = "public-record-americas";
  private static final String GLOBAL = "global-progress-indicators";
  private static final List<String> NAMES = List.of(CAMPAIGN, RECORD, AMERICAS);
  private static final List<String> FRAMEWORKS = List.of(CAMPAIGN, GLOBAL, RECORD, AMERICAS);
  private static final List<String> PROFILES = List.of(RECORD, AMERICAS);

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
    String known = known("exercise", name, NAMES);
    return new Exercise(framework(known), methodology(known), observations(known));
  }

  /**
   * A framework: that of an exercise, or {@code global-progress-indicators}.
   *
   * @throws InvalidInputException if there is no framework of that name
   */
  public static Framework framework(String name) {
    String known = known("framework", name, FRAMEWORKS);
    if (!PROFILES.contains(known)) {
      return read(Framework.class, known + ".framework");
    }
    Profile profile = profile(known);
    return profile.on(framework(profile.base().framework()));
  }

  /**
   * The profile that makes the framework of {@code public-record} or {@code public-record-americas}
   * from another.
   *
   * @throws InvalidInputException if there is no profile of that name
   */
  public static Profile profile(String name) {
    return read(Profile.class, known("profile", name, PROFILES) + ".profile");
  }

  /**
   * How the 2010 exercise corresponds to {@code global-progress-indicators}.
   *
   * <p>As far as public pages of the newer exercise were seen: three of its names, two more of its
   * questions.
   */
  public static FrameworkMapping mapping() {
    return read(FrameworkMapping.class, CAMPAIGN + "-to-" + GLOBAL + ".mapping");
  }

  /**
   * The methodology of an exercise.
   *
   * @throws InvalidInputException if there is no exercise of that name
   */
  public static Methodology methodology(String name) {
    return read(Methodology.class, known("exercise", name, NAMES) + ".methodology");
  }

  /**
   * The observations for an exercise.
   *
   * @throws InvalidInputException if there is no exercise of that name
   */
  public static Observations observations(String name) {
    return known("exercise", name, NAMES).equals(AMERICAS)
        ? observations(RECORD).answering(framework(AMERICAS))
        : read(Observations.class, name + ".observations");
  }

  /** Ratings that others published, to stand beside the computed ones of their year. */
  public static Verdicts verdicts() {
    return read(Verdicts.class, "verdicts");
  }

  /** The states and territories of ISO 3166 and Kosovo, with regions and organisations. */
  public static StateRegister states() {
    return read(StateRegister.class, "states");
  }

  private static String known(String kind, String name, List<String> names) {
    if (!names.contains(name)) {
      throw new InvalidInputException(
          Finding.error("unknown-" + kind, "catalogue", "")
              .rule("has the " + kind + "s '" + String.join("', '", names) + "'")
              .value("'" + name + "'")
              .remedy(Names.nearest(name, names).map(near -> "Did you mean '" + near + "'?"))
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
