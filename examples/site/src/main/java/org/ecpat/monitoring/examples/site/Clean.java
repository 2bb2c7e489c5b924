package org.ecpat.monitoring.examples.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the templates' escaping leaves to do with texts of the input.
 *
 * <p>Escaping keeps a text from being read as markup. It does not keep a direction mark from
 * turning the rest of a line around, nor a link from being a script.
 */
final class Clean {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Clean() {}

  /** The text without controls and direction marks, its white space as single blanks. */
  static String text(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean blank = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c)) {
        blank = true;
      } else if (isVisible(c)) {
        if (blank && !clean.isEmpty()) {
          clean.append(' ');
        }
        blank = false;
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }

  /** An address of the web that a reader may follow; empty for scripts, files and all else. */
  static Optional<String> link(String address) {
    try {
      URI uri = new URI(address);
      boolean web =
          uri.getScheme() != null
              && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getHost() != null;
      return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
