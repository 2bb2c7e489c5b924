package org.ecpat.monitoring.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.ecpat.monitoring.json.codec.Schema;

/**
 * The door to documents: reads and writes values of the model as JSON.
 *
 * <pre>{@code
 * Framework framework = Documents.read(Framework.class, Path.of("framework.json"));
 * String text = Documents.text(framework);
 * }</pre>
 *
 * <table>
 * <caption>Kinds of documents, each with the specification {@code kind.md} and the schema {@code
 * kind.schema.json} beside {@code /org/ecpat/monitoring/json/schema/documents.md} in the archive
 * </caption>
 * <tr><th>kind</th><th>type</th></tr>
 * <tr><td>{@code framework}</td><td>{@link org.ecpat.monitoring.framework.Framework}</td></tr>
 * <tr><td>{@code profile}</td><td>{@link org.ecpat.monitoring.framework.Profile}</td></tr>
 * <tr><td>{@code mapping}</td><td>{@link org.ecpat.monitoring.framework.FrameworkMapping}</td></tr>
 * <tr><td>{@code states}</td><td>{@link org.ecpat.monitoring.commitment.StateRegister}</td></tr>
 * <tr><td>{@code findings}</td><td>{@link org.ecpat.monitoring.Findings}</td></tr>
 * <tr><td>{@code observations}</td><td>{@link
 * org.ecpat.monitoring.observation.Observations}</td></tr>
 * <tr><td>{@code methodology}</td><td>{@link
 * org.ecpat.monitoring.methodology.Methodology}</td></tr>
 * <tr><td>{@code edition}</td><td>{@link org.ecpat.monitoring.scoring.Edition}</td></tr>
 * <tr><td>{@code examples}</td><td>{@link org.ecpat.monitoring.scoring.WorkedExamples}</td></tr>
 * <tr><td>{@code scoreboard}</td><td>{@link org.ecpat.monitoring.scoring.Scoreboard}</td></tr>
 * <tr><td>{@code reasons}</td><td>{@link org.ecpat.monitoring.scoring.ReasonCodes}</td></tr>
 * <tr><td>{@code commitments}</td><td>{@link org.ecpat.monitoring.scoring.Commitments}</td></tr>
 * <tr><td>{@code progress}</td><td>{@link
 * org.ecpat.monitoring.progress.ProgressReview}</td></tr>
 * <tr><td>{@code trends}</td><td>{@link org.ecpat.monitoring.progress.Trends}</td></tr>
 * <tr><td>{@code change}</td><td>{@link org.ecpat.monitoring.progress.BoardChange}</td></tr>
 * <tr><td>{@code comparison}</td><td>{@link
 * org.ecpat.monitoring.progress.Comparison}</td></tr>
 * <tr><td>{@code pathway}</td><td>{@link org.ecpat.monitoring.progress.Pathway}</td></tr>
 * <tr><td>{@code pathway-request}</td><td>{@link
 * org.ecpat.monitoring.progress.PathwayRequest}</td></tr>
 * <tr><td>{@code robustness}</td><td>{@link
 * org.ecpat.monitoring.robustness.Robustness}</td></tr>
 * <tr><td>{@code robustness-request}</td><td>{@link
 * org.ecpat.monitoring.robustness.RobustnessRequest}</td></tr>
 * <tr><td>{@code verdicts}</td><td>{@link org.ecpat.monitoring.observation.Verdicts}</td></tr>
 * </table>
 *
 * <p>A document is either understood completely or refused with everything that is wrong in it.
 * Restricted evidence is left out of what is written, unless a {@linkplain #writer() writer} is
 * asked for it by name.
 */
public final class Documents {
  private Documents() {}

  /** A reader that refuses what the format does not know. */
  public static DocumentReader reader() {
    return DocumentReader.strict();
  }

  /** A writer that leaves restricted evidence out. */
  public static DocumentWriter writer() {
    return DocumentWriter.ofPublicParts();
  }

  /**
   * Reads a file; see {@link DocumentReader#read(Class, Path)}.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static <T> T read(Class<T> kind, Path file) {
    return reader().read(kind, file);
  }

  /**
   * Reads a text; see {@link DocumentReader#read(Class, String)}.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   */
  public static <T> T read(Class<T> kind, String text) {
    return reader().read(kind, text);
  }

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static <T> T read(Class<T> kind, InputStream stream) {
    return reader().read(kind, stream);
  }

  /**
   * Writes a file whole or not at all; see {@link DocumentWriter#write(Object, Path)}.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(Object value, Path file) {
    writer().write(value, file);
  }

  /**
   * Writes to a stream in UTF-8, and leaves it open.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(Object value, OutputStream stream) {
    writer().write(value, stream);
  }

  /** The text of a document, with a line end. */
  public static String text(Object value) {
    return writer().text(value);
  }

  /**
   * The canonical form of a document after RFC 8785; see {@link DocumentWriter#canonical(Object)}.
   */
  public static byte[] canonical(Object value) {
    return writer().canonical(value);
  }

  /** The SHA-256 digest of the canonical form; see {@link DocumentWriter#digest(Object)}. */
  public static String digest(Object value) {
    return writer().digest(value);
  }

  /**
   * The specification of a kind of document in words, in Markdown: its properties with their
   * meaning, units and usual values, and an example.
   *
   * <p>What all kinds have in common, with limits, corner cases and the codes of findings, is in
   * the archive as {@code /org/ecpat/monitoring/json/schema/documents.md}, and what tables hold as
   * {@code tables.md} beside it.
   *
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public static String specification(Class<?> kind) {
    String name = DocumentReader.loadedKinds().of(kind).kind() + ".md";
    try (InputStream stream = Documents.class.getResourceAsStream("schema/" + name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The JSON Schema of a kind of document, in draft 2020-12, with the methods of all providers.
   *
   * <p>It accepts what the reader accepts. What it accepts and the reader refuses breaks a rule
   * that schemas cannot say, such as a reference that leads nowhere. The schemas of the library
   * alone are in its archive, as {@code /org/ecpat/monitoring/json/schema/framework.schema.json}
   * and so on, with a specification in words beside each.
   *
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public static String schema(Class<?> kind) {
    return Schema.of(DocumentReader.loadedKinds().of(kind));
  }
}
