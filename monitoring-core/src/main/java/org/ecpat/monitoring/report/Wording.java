package org.ecpat.monitoring.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.ecpat.monitoring.Text;

/**
 * The words of reports in one language.
 *
 * <p>They stand in {@code texts.properties}, and for other languages in {@code texts_fr.properties}
 * and the like; what is missing there is English. The default language of the machine plays no
 * part, as it would with resource bundles. To add a language, put a file {@code
 * texts_xx.properties} with the same keys beside them, where {@code xx} is its ISO 639-1 code: it
 * is found by its name, and the tests check its keys and arguments.
 */
final class Wording {
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\d+(?:\\.\\d+)?");
  private static final List<String> LANGUAGES = findLanguages();

  private final Locale locale;
  private final Properties english;
  private final Properties texts;

  /** The patterns that were used, each read once; not for several threads. */
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Wording(Locale locale, Properties english, Properties texts) {
    this.locale = locale;
    this.english = english;
    this.texts = texts;
  }

  static Wording in(Locale locale) {
    Properties english = new Properties();
    load(english, "texts.properties");
    Properties own = new Properties(english);
    load(own, file(locale.getLanguage()));
    return new Wording(locale, english, own);
  }

  /** The ISO 639-1 codes of the languages that have words of their own, in alphabetical order. */
  static List<String> languages() {
    return LANGUAGES;
  }

  private static List<String> findLanguages() {
    String english = Locale.ENGLISH.getLanguage();
    return Arrays.stream(Locale.getISOLanguages())
        .filter(l -> l.equals(english) || Wording.class.getResource(file(l)) != null)
        .sorted()
        .toList();
  }

  private static String file(String language) {
    return "texts_" + language + ".properties";
  }

  private static void load(Properties texts, String file) {
    try (InputStream bytes = Wording.class.getResourceAsStream(file)) {
      if (bytes != null) {
        texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  Locale locale() {
    return locale;
  }

  /** The text of a key, with its arguments filled in. */
  String say(String key, Object... arguments) {
    return formats.computeIfAbsent(key, this::format).format(arguments);
  }

  private MessageFormat format(String key) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException("No text '" + key + "'", "texts", key);
    }
    return new MessageFormat(pattern, locale);
  }

  /** The word for a value of a small family, such as a reason. */
  String word(String family, Enum<?> value) {
    return say(family + "." + key(value));
  }

  /**
   * The ground of a preparation in this language; as it is where it has no words for it.
   *
   * <p>Grounds are English sentences with ids in quotes and numbers. Those of the built-in
   * preparations are the texts {@code ground.…} of the English file, with the ids and numbers as
   * arguments.
   */
  String ground(String why, DoubleFunction<String> figures) {
    List<Object> arguments = new ArrayList<>();
    String pattern =
        ARGUMENT
            .matcher(why)
            .replaceAll(
                found -> {
                  String id = found.group(1);
                  arguments.add(
                      id == null
                          ? figures.apply(Double.parseDouble(found.group()))
                          : "“" + id + "”");
                  return "{" + (arguments.size() - 1) + "}";
                });
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith("ground.") && english.getProperty(key).equals(pattern))
        .findFirst()
        .map(key -> say(key, arguments.toArray()))
        .orElse(why);
  }

  /** The name of an enum's constant as keys have it. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text of the input, in this language where it is translated. */
  String text(Text text) {
    return text.in(locale);
  }
}
