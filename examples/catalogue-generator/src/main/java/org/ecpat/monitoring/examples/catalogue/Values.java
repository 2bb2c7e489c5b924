package org.ecpat.monitoring.examples.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.observation.Absence;

/** What the raw values of the record mean, by the scale of the indicator. */
final class Values {
  private final Map<String, Row> meanings = new HashMap<>();

  Values(Table table) {
    for (Row row : table.rows()) {
      meanings.put(row.text("scale") + ' ' + row.text("raw"), row);
    }
  }

  /** The meaning of a raw value. */
  Meaning of(String scale, String raw, Optional<String> territory) {
    String pattern =
        raw.replaceFirst("^[0-9]{1,3}(,[0-9]{3})+", "<number,>")
            .replaceFirst("^[0-9]+", "<number>");
    Row row = meanings.get(scale + ' ' + pattern);
    if (row == null) {
      throw new IllegalStateException(
          "values.csv has no '" + pattern + "' for a " + scale + " scale");
    }
    return new Meaning(
        raw,
        territory,
        row.optional("answer").map(word -> answer(word, raw)),
        row.optional("absence").map(Values::absence),
        row.optional("finding"));
  }

  private static Answer answer(String word, String raw) {
    return switch (word) {
      case "yes", "bound" -> Answer.of(true);
      case "no", "not-bound" -> Answer.of(false);
      case "<number>" -> Answer.of(Double.parseDouble(raw.replaceAll("[^0-9]", "")));
      default -> throw new IllegalStateException("values.csv: no answer '" + word + "'");
    };
  }

  private static Absence absence(String word) {
    return Absence.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
