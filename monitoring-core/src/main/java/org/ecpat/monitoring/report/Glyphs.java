package org.ecpat.monitoring.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Text in columns of equal width: how wide it is, where it breaks, what must not be in it. */
final class Glyphs {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Glyphs() {}

  /** The columns that a text fills: two for an East Asian sign, none for a combining mark. */
  static int width(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      width += width(c);
      at += Character.charCount(c);
    }
    return width;
  }

  /** Whether a text has only signs of ASCII that are seen, and blanks, each a column wide. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    boolean fullWidthForm = (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
    boolean pictograph = c >= 0x1F300 && c <= 0x1FAFF;
    boolean cjkPunctuation = c >= 0x3000 && c <= 0x303E;
    boolean halfWidthForm = c >= 0xFF61 && c <= 0xFFDC;
    return fullWidthForm || pictograph || cjkPunctuation || (!halfWidthForm && isWideScript(c));
  }

  private static boolean isWideScript(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || (script == UnicodeScript.HANGUL && !(c >= 0x1160 && c <= 0x11FF));
  }

  /**
   * The text on one line: white space becomes one blank, controls and direction marks go.
   *
   * <p>So no name can move the cursor, break a table or turn the rest of a line around.
   */
  static String clean(String text) {
    return isPlain(text) && !text.contains("  ") && text.equals(text.strip())
        ? text
        : cleaned(text);
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean blank = false;
    for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      if (isBlank(c)) {
        blank = true;
      } else if (!isControl(c)) {
        if (blank && !clean.isEmpty()) {
          clean.append(' ');
        }
        blank = false;
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }

  /** The lines of a text, none wider than asked; only a word that is wider itself is cut. */
  static List<String> wrap(String text, int width) {
    return wrap(text, width, width);
  }

  /** The lines of a text whose words, such as addresses, are never cut. */
  static List<String> wrapWords(String text, int width) {
    return wrap(text, width, Integer.MAX_VALUE);
  }

  private static List<String> wrap(String text, int width, int widestWord) {
    if (width(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      for (String piece : cut(word, widestWord)) {
        int wide = width(piece);
        if (used > 0 && used + 1 + wide > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        used += wide + (used > 0 ? 1 : 0);
        line.append(line.isEmpty() ? "" : " ").append(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> cut(String word, int width) {
    if (width(word) <= width) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int c : word.codePoints().toArray()) {
      if (used + width(c) > width && !piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(c);
      used += width(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
