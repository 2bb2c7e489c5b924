package org.ecpat.monitoring.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.codec.Beyond;
import org.ecpat.monitoring.json.codec.Decoder;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.LineDecoder;
import org.ecpat.monitoring.json.codec.Unknown;
import org.ecpat.monitoring.json.file.FileAccess;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;

/**
 * Reads documents, and reports all that is wrong in one of them at once.
 *
 * <p>A document is read in one pass. What is wrong comes with its place as a JSON Pointer, line,
 * column, the value found and a remedy; lines and columns count from 1, columns in characters.
 * After a place that is not JSON nothing more can be known. References between the parts of a
 * document are checked too, and those to a framework if the reader {@linkplain #against knows it}.
 *
 * <p>What is read is bounded by {@link ReadLimits}: 512 MB a document, 200 levels of nesting and so
 * on, unless others are set. Immutable and safe for use by several threads, if the consumer of
 * warnings is.
 */
public final class DocumentReader {
  private final Optional<String> name;
  private final Unknown unknown;
  private final Consumer<Finding> warnings;
  private final ReadLimits limits;
  private final Kinds kinds;
  private final Optional<Framework> framework;

  private DocumentReader(
      Optional<String> name,
      Unknown unknown,
      Consumer<Finding> warnings,
      ReadLimits limits,
      Kinds kinds,
      Optional<Framework> framework) {
    this.name = name;
    this.unknown = unknown;
    this.warnings = warnings;
    this.limits = limits;
    this.kinds = kinds;
    this.framework = framework;
  }

  static DocumentReader strict() {
    return new DocumentReader(
        Optional.empty(),
        Unknown.REFUSE,
        warning -> {},
        ReadLimits.standard(),
        loadedKinds(),
        Optional.empty());
  }

  /** The kinds with the methods of all providers beside the library. */
  static Kinds loadedKinds() {
    return Kinds.with(() -> Methods.load(DocumentReader.class.getClassLoader()));
  }

  /**
   * Leaves out properties that the format does not know, with a warning, instead of refusing.
   *
   * <p>Parameters that a method does not know are refused all the same: they would change what is
   * computed.
   */
  public DocumentReader ignoringUnknown() {
    return new DocumentReader(name, Unknown.IGNORE, warnings, limits, kinds, framework);
  }

  /** Reads within other limits than the usual ones. */
  public DocumentReader within(ReadLimits others) {
    return new DocumentReader(name, unknown, warnings, others, kinds, framework);
  }

  /** Tells someone what is doubtful in documents that can be used. */
  public DocumentReader warning(Consumer<Finding> consumer) {
    return new DocumentReader(name, unknown, consumer, limits, kinds, framework);
  }

  /** Calls the document by a name in the report; otherwise by its file name or kind. */
  public DocumentReader named(String document) {
    return new DocumentReader(Optional.of(document), unknown, warnings, limits, kinds, framework);
  }

  /**
   * Knows these methods by name; otherwise those of the library and of the providers beside it.
   *
   * <p>For a host whose providers are in another class loader.
   */
  public DocumentReader using(Methods methods) {
    return new DocumentReader(
        name, unknown, warnings, limits, Kinds.with(() -> methods), framework);
  }

  /**
   * Checks methodologies and observations against the framework that they are for, too.
   *
   * <p>Names that it does not have are in the same report as everything else, even where the
   * document has mistakes of its own.
   */
  public DocumentReader against(Framework yardstick) {
    return new DocumentReader(name, unknown, warnings, limits, kinds, Optional.of(yardstick));
  }

  /**
   * Reads a file.
   *
   * @param kind the type of the value, such as {@code Framework.class}
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public <T> T read(Class<T> kind, Path file) {
    try (InputStream stream = FileAccess.open(file)) {
      return read(kind, stream, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public <T> T read(Class<T> kind, String text) {
    Document<T> document = kinds.of(kind);
    return decoder().read(name(document.kind()), decoder().bytes(text), document);
  }

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public <T> T read(Class<T> kind, InputStream stream) {
    try {
      return read(kind, stream, kinds.of(kind).kind());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file, and keeps properties that the format does not know, to be written back.
   *
   * <p>Parameters that a method does not know are refused all the same: they would change what is
   * computed.
   *
   * @param kind the type of the value, such as {@code Framework.class}
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public <T> Kept<T> readKeeping(Class<T> kind, Path file) {
    try (InputStream stream = FileAccess.open(file)) {
      return keeping(kind, decoder().bytes(stream), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text, and keeps properties that the format does not know; see {@link
   * #readKeeping(Class, Path)}.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong in it
   * @throws IllegalArgumentException if the type is not that of a document
   */
  public <T> Kept<T> readKeeping(Class<T> kind, String text) {
    return keeping(kind, decoder().bytes(text), kinds.of(kind).kind());
  }

  private <T> Kept<T> keeping(Class<T> kind, byte[] bytes, String otherwise) {
    Beyond beyond = new Beyond();
    Decoder keeping = decoder(Unknown.KEEP);
    return Kept.of(keeping.read(name(otherwise), bytes, kinds.of(kind), beyond), beyond);
  }

  /**
   * Reads observations that stand one a line (NDJSON), and hands each to a consumer.
   *
   * <p>A line holds what an item of the list in a document of observations holds; empty lines are
   * left out. Memory does not grow with the number of lines: {@link
   * org.ecpat.monitoring.observation.ObservationColumns} keeps very many. A mistake in one line
   * hides nothing in the next; the consumer has had the lines without one before the exception
   * comes. What holds between lines, such as one observation a cell, is not checked here. The
   * stream is left open.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong, with the lines of
   *     the stream and places inside the line
   * @throws UncheckedIOException if it cannot be read
   */
  public void readLines(InputStream stream, Consumer<Observation> consumer) {
    readLines(stream, consumer, Kinds.LINE.kind());
  }

  /**
   * Reads a file of observations that stand one a line; see {@link #readLines(InputStream,
   * Consumer)}.
   *
   * @throws org.ecpat.monitoring.InvalidInputException with all that is wrong
   * @throws UncheckedIOException if it cannot be read
   */
  public void readLines(Path file, Consumer<Observation> consumer) {
    try (InputStream stream = FileAccess.open(file)) {
      readLines(stream, consumer, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readLines(InputStream stream, Consumer<Observation> consumer, String otherwise) {
    try {
      new LineDecoder<>(Kinds.LINE, decoder(), consumer).read(name(otherwise), stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(Class<T> kind, InputStream stream, String otherwise) throws IOException {
    return decoder().read(name(otherwise), decoder().bytes(stream), kinds.of(kind));
  }

  /**
   * Findings on a document with their lines and columns, in the order of the document.
   *
   * <p>For what was found after reading, such as {@code observations.findings(framework)}: a
   * finding is given the position of its place, or of the nearest value around it.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public List<Finding> locate(List<Finding> findings, Path file) {
    try (InputStream stream = FileAccess.open(file)) {
      return Decoder.locate(findings, decoder().bytes(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(String otherwise) {
    return name.orElse(otherwise);
  }

  private Decoder decoder() {
    return decoder(unknown);
  }

  private Decoder decoder(Unknown strange) {
    return new Decoder(
        strange,
        warnings,
        limits.limits(),
        value -> framework.map(f -> findings(value, f)).orElse(List.of()));
  }

  private static List<Finding> findings(Object value, Framework framework) {
    if (value instanceof Methodology methodology) {
      return methodology.findings(framework);
    }
    return value instanceof Observations observations
        ? observations.findings(framework)
        : List.of();
  }
}
