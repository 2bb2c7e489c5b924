package org.ecpat.monitoring;

import java.util.Locale;

/** Text that can be shown in a terminal or a log, whatever is in it. */
final class Printable {
  private Printable() {}

  /** The text with control characters, direction marks and broken pairs as escapes. */
  static String of(CharSequence text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                printable.appendCodePoint(c);
              } else {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return printable.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
