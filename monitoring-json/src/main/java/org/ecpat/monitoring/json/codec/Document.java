package org.ecpat.monitoring.json.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ecpat.monitoring.Finding;

/**
 * A kind of document: an object with a header that names the kind and its version.
 *
 * @param kind the name of the kind, such as {@code framework}
 * @param type the type of the value
 * @param codec the object with its header
 * @param validator finds what is wrong between the parts of a value
 */
public record Document<T>(
    String kind, Class<T> type, ObjectCodec<T> codec, Function<T, List<Finding>> validator) {
  /** The major version of the formats, which this library reads and writes. */
  static final int MAJOR_VERSION = 1;

  private static final String FAMILY = "ecpat-monitoring/";
  private static final String VERSION = "1.0";
  private static final String MAJOR = MAJOR_VERSION + ".";
  private static final Pattern VERSIONS = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,9}");

  /** A kind whose values are the objects of a codec. */
  public static <T> Document<T> of(
      String kind, Class<T> type, ObjectCodec<T> body, Function<T, List<Finding>> validator) {
    Constant format =
        new Constant(
            "format",
            FAMILY + kind,
            new Shape.Constant(FAMILY + kind),
            (found, in) -> isKind(found, kind, in),
            "The kind of document.");
    Constant version =
        new Constant(
            "version",
            VERSION,
            new Shape.Text("version", Optional.of("^1\\.[0-9]{1,9}$"), Optional.empty()),
            Document::isKnown,
            "The version of the format, not of the content.");
    return new Document<>(kind, type, body.with(List.of(format, version)), validator);
  }

  private static boolean isKind(String found, String kind, Input in) {
    if (found.equals(FAMILY + kind)) {
      return true;
    }
    in.report()
        .refuseAll(
            "wrong-kind",
            "must be a document of the kind '" + FAMILY + kind + "'",
            found.startsWith(FAMILY)
                ? "This is another kind of document; use the one that is asked for here."
                : "Use a document whose format is '" + FAMILY + kind + "'.");
    return false;
  }

  private static boolean isKnown(String found, Input in) {
    if (!VERSIONS.matcher(found).matches()) {
      in.report().refuse("version", "must be a version such as " + VERSION, Optional.empty());
      return false;
    }
    if (!found.startsWith(MAJOR)) {
      in.report()
          .refuseAll(
              "other-version",
              "must be of a version 1.x of the format, which this library reads",
              "Read it with the version of the library that wrote it, or a newer one.");
    }
    if (!found.equals(VERSION)) {
      in.report().newer(found);
    }
    return true;
  }
}
