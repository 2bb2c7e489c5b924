package org.ecpat.monitoring.json;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.ecpat.monitoring.json.codec.Encoder;
import org.ecpat.monitoring.json.codec.Insertion;
import org.ecpat.monitoring.json.file.FileAccess;
import org.ecpat.monitoring.json.format.CitedSource;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;

/**
 * Writes documents, always the same bytes for equal values.
 *
 * <p>Properties come in their declared order, usual values and empty lists are left out, the text
 * is UTF-8 with two spaces a level, an observation, position, state or verdict a line, and ends
 * with a line end. Values that were {@linkplain DocumentReader#readKeeping(Class, Path) read
 * keeping} what is unknown are written with it. Immutable and safe for use by several threads.
 */
public final class DocumentWriter {
  private final Set<Confidentiality> shown;
  private final Kinds kinds = Kinds.with(Methods::builtIn);

  private DocumentWriter(Set<Confidentiality> shown) {
    this.shown = shown;
  }

  static DocumentWriter ofPublicParts() {
    return new DocumentWriter(EnumSet.of(Confidentiality.PUBLIC));
  }

  /** Also writes evidence of a confidentiality that is left out otherwise, with its sources. */
  public DocumentWriter including(Confidentiality confidentiality) {
    Set<Confidentiality> more = EnumSet.copyOf(shown);
    more.add(confidentiality);
    return new DocumentWriter(more);
  }

  /**
   * Writes a file whole or not at all: it appears, or replaces another, when all is written.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException if the value is not of a kind of document
   * @throws org.ecpat.monitoring.InvalidInputException if a part has no form in a document, such as
   *     a method without a name
   */
  public void write(Object value, Path file) {
    try {
      Path part = partOf(file);
      try {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
          write(value, stream);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file beside the one to be written, with the permissions that new files have. */
  private static Path partOf(Path file) throws IOException {
    Path folder = FileAccess.folderOf(file);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] permissions =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
            }
            : new FileAttribute<?>[0];
    return Files.createTempFile(folder, "." + file.getFileName(), ".part", permissions);
  }

  /**
   * Writes to a stream, and leaves it open.
   *
   * @throws UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException if the value is not of a kind of document
   * @throws org.ecpat.monitoring.InvalidInputException if a part has no form in a document, such as
   *     a method without a name
   */
  public void write(Object value, OutputStream stream) {
    if (value instanceof Kept<?> kept) {
      write(kept, stream);
    } else {
      encoder().write(value, kinds.of(value), stream);
    }
  }

  private void write(Kept<?> kept, OutputStream stream) {
    try {
      stream.write(bytes(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(Kept<?> kept) {
    byte[] written = bytes(kept.value(), encoder());
    byte[] original = bytes(kept.original(), new Encoder(item -> true));
    return Insertion.into(original, written, kept.beyond());
  }

  private byte[] bytes(Object value, Encoder encoder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoder.write(value, kinds.of(value), bytes);
    return bytes.toByteArray();
  }

  /**
   * Writes observations one a line (NDJSON) to a stream, and leaves it open.
   *
   * <p>Memory does not grow with their number.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void writeLines(Iterable<Observation> observations, OutputStream stream) {
    encoder().writeLines(observations, Kinds.LINE.codec(), stream);
  }

  /**
   * The text of a document, with a line end.
   *
   * @throws IllegalArgumentException if the value is not of a kind of document
   * @throws org.ecpat.monitoring.InvalidInputException if a part has no form in a document, such as
   *     a method without a name
   */
  public String text(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(value, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * The canonical form of a document after RFC 8785, in UTF-8: for digests and signatures.
   *
   * <p>Properties come in the order of their UTF-16 code units and numbers as ECMAScript prints
   * them, without white space. Equal values give equal bytes; a zero with a minus sign counts as
   * zero. What this writer leaves out is not part of it.
   *
   * @throws IllegalArgumentException if the value is not of a kind of document
   * @throws org.ecpat.monitoring.InvalidInputException if a part has no form in a document, such as
   *     a method without a name
   */
  public byte[] canonical(Object value) {
    return value instanceof Kept<?> kept
        ? Encoder.canonical(bytes(kept))
        : encoder().canonical(value, kinds.of(value));
  }

  /**
   * The SHA-256 digest of the {@linkplain #canonical(Object) canonical form}: 64 digits from 0 to
   * f.
   *
   * @throws IllegalArgumentException if the value is not of a kind of document
   * @throws org.ecpat.monitoring.InvalidInputException if a part has no form in a document, such as
   *     a method without a name
   */
  public String digest(Object value) {
    return digestOf(canonical(value));
  }

  /** The SHA-256 digest of a canonical form. */
  static String digestOf(byte[] canonical) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java platform has SHA-256", e);
    }
  }

  Encoder encoder() {
    return new Encoder(this::shows);
  }

  private boolean shows(Object item) {
    if (item instanceof CitedSource cited) {
      return shown.contains(cited.confidentiality());
    }
    return !(item instanceof Evidence evidence) || shown.contains(evidence.confidentiality());
  }
}
