package org.ecpat.monitoring.json.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;

/** The bytes before the text: documents are in UTF-8, with or without a byte order mark. */
final class Encoding {
  private Encoding() {}

  /** Where the text begins. */
  static int start(byte[] bytes) {
    return begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  /** What is wrong with the encoding, as far as the first bytes show it. */
  static List<Finding> findings(byte[] bytes) {
    boolean wide = begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE) || hasZero(bytes);
    return wide
        ? List.of(
            Finding.builder()
                .code("encoding")
                .subject("document")
                .rule("must be in UTF-8")
                .value("UTF-16 or UTF-32")
                .remedy("Save it again as UTF-8.")
                .line(1)
                .column(1)
                .build())
        : List.of();
  }

  /** The finding on the first character that is not UTF-8, if there is one. */
  static Optional<Finding> wrong(byte[] bytes, int start) {
    int wrong = Utf8.firstWrong(bytes, start, bytes.length);
    if (wrong < 0) {
      return Optional.empty();
    }
    int line = 1;
    int lineStart = start;
    for (int i = start; i < wrong; i++) {
      boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += ends ? 1 : 0;
      lineStart = ends ? i + 1 : lineStart;
    }
    return Optional.of(
        Finding.builder()
            .code("encoding")
            .subject("document")
            .rule("must be in UTF-8")
            .value("letters of another encoding, such as Windows-1252")
            .remedy("Save it again as UTF-8.")
            .line(line)
            .column(wrong - lineStart + 1)
            .build());
  }

  /** The finding on a document beyond the limit of size. */
  static Finding tooLong(Limits limits) {
    return Finding.builder()
        .code("limit")
        .subject("document")
        .rule("must not be larger than " + limits.bytes() + " bytes")
        .build();
  }

  /** The bytes of a text in UTF-8. */
  static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // The encoder replaces half a pair by a question mark, and a decoder tells whether it did.
    if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new InvalidInputException(
          Finding.builder()
              .code("surrogate")
              .subject("document")
              .rule("must not contain half of a surrogate pair")
              .build());
    }
    return bytes;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZero(byte[] bytes) {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
