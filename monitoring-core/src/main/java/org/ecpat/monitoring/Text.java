package org.ecpat.monitoring;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text for readers, with translations by language.
 *
 * <p>A plain string is the text in the default language of its document. Translations are kept in
 * the order of their language tags, so that equal texts are written alike.
 *
 * @param value the text in the default language; never blank
 * @param translations the text by lower-case language tag, such as {@code fr} or {@code pt-br}
 */
public record Text(String value, Map<String, String> translations) {

  /**
   * Checks and copies the translations.
   *
   * @throws InvalidInputException if a text is blank or a language tag is malformed
   */
  public Text {
    translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
    Rules rules = Rules.of("text '" + value + "'").text("text", value);
    translations.forEach(
        (language, text) ->
            rules
                .require(
                    language.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*"),
                    "language-tag",
                    pointer(language),
                    "a language must be a lower-case tag such as 'fr' or 'pt-br'",
                    language)
                .text(pointer(language), text));
    rules.verify();
  }

  private static String pointer(String language) {
    return language.replace("~", "~0").replace("/", "~1");
  }

  /** The text without translations. */
  public static Text of(String value) {
    return new Text(value, Map.of());
  }

  /** A copy that adds or replaces the translation into one language. */
  public Text with(String language, String translation) {
    Map<String, String> all = new TreeMap<>(translations);
    all.put(language, translation);
    return new Text(value, all);
  }

  /**
   * The text in a language, or the nearest there is.
   *
   * <p>Looks for the full tag, then for its language alone, then falls back to the default text.
   */
  public String in(Locale locale) {
    String tag = locale.toLanguageTag().toLowerCase(Locale.ROOT);
    String exact = translations.get(tag);
    return exact != null ? exact : translations.getOrDefault(locale.getLanguage(), value);
  }

  /** Whether it reads like this in any of its languages, upper or lower case. */
  public boolean says(String text) {
    return value.equalsIgnoreCase(text)
        || translations.values().stream().anyMatch(text::equalsIgnoreCase);
  }

  /** The text in the default language. */
  @Override
  public String toString() {
    return value;
  }
}
