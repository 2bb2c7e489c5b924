package org.ecpat.monitoring.json.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecpat.monitoring.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a text that is not JSON. */
final class Syntax {
  static final String CODE = "syntax";
  private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.)'");

  private Syntax() {}

  /** The finding on an empty text. */
  static Finding empty() {
    return Finding.builder()
        .code(CODE)
        .subject("document")
        .rule("must hold a JSON object")
        .value("an empty document")
        .line(1)
        .column(1)
        .build();
  }

  /** The finding on what the parser could not read; nothing is known about what comes after. */
  static Finding finding(JacksonException problem, JsonParser parser, Limits limits) {
    Finding.Builder finding = Finding.builder().subject("document");
    TokenStreamLocation location =
        problem.getLocation() == null ? parser.currentLocation() : problem.getLocation();
    if (location.getLineNr() > 0) {
      finding.line(location.getLineNr()).column(location.getColumnNr());
    }
    if (problem instanceof StreamConstraintsException) {
      return finding.code("limit").rule(within(limits)).build();
    }
    if (problem instanceof UnexpectedEndOfInputException) {
      return finding
          .code(CODE)
          .rule("must be complete")
          .value("the end of the text inside a value")
          .remedy("Is the rest of the file missing?")
          .build();
    }
    return finding
        .code(CODE)
        .rule("must be JSON (RFC 8259)")
        .value(words(problem))
        .remedy(
            (hint(problem.getOriginalMessage()) + " What comes after this place has not been read.")
                .strip())
        .build();
  }

  private static String within(Limits limits) {
    return "must keep to the limits: "
        + limits.depth()
        + " levels of nesting, names of "
        + limits.name()
        + ", strings of "
        + limits.string()
        + " and numbers of "
        + limits.number()
        + " characters";
  }

  /** What was probably meant, for the mistakes that are made most by hand; otherwise empty. */
  private static String hint(String problem) {
    Matcher found = CHARACTER.matcher(problem);
    String character = found.find() ? found.group(1) : "";
    if (problem.startsWith("Unrecognized token")) {
      return "Write texts in double quotes, and true, false and null in small letters.";
    } else if (problem.contains("was expecting comma")) {
      return "Is a comma missing?";
    }
    return switch (character) {
      case "}", "]", "," -> "Is there a comma too many, or a value missing?";
      case "'", "“", "”", "‘", "’", "„", "«" -> "Write texts and names in straight double quotes.";
      case "/", "#" -> "JSON has no comments.";
      case "<" -> "This looks like a web page or XML.";
      default -> "";
    };
  }

  /** The parser's own words, without its advice to programmers. */
  private static String words(JacksonException problem) {
    String words = problem.getOriginalMessage().replace(" (or 'NaN'/'+INF'/'-INF')", "");
    for (String advice :
        new String[] {" (for ", " (enable ", ": enable ", "\n", " at [", ": maybe "}) {
      int end = words.indexOf(advice);
      words = end > 0 ? words.substring(0, end) : words;
    }
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
