package org.ecpat.monitoring.examples.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.regex.Pattern;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;

/**
 * The words and the numbers of a site in one language.
 *
 * <p>They stand in {@code words.properties}, and for other languages in {@code words_fr.properties}
 * and the like; what is missing there is English.
 */
public final class Words {
  static final String NOTHING = "–";

  /** In French a blank stands before these signs, and no line may begin with them. */
  private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[?!:;»])");

  private final Locale locale;
  private final int digits;
  private final Properties texts;
  private final DecimalFormatSymbols symbols;
  private final Map<String, MessageFormat> formats = new HashMap<>();
  private final Map<Integer, DecimalFormat> fixed = new HashMap<>();

  private Words(Locale locale, int digits, Properties texts) {
    this.locale = locale;
    this.digits = digits;
    this.texts = texts;
    this.symbols = DecimalFormatSymbols.getInstance(locale);
  }

  static Words in(Locale locale, int digits) {
    Properties all = new Properties(load("words.properties"));
    all.putAll(load("words_" + locale.getLanguage() + ".properties"));
    return new Words(locale, digits, all);
  }

  static Properties load(String file) {
    Properties texts = new Properties();
    try (InputStream bytes = Words.class.getResourceAsStream(file)) {
      if (bytes != null) {
        texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return texts;
  }

  /** The tag of the language, such as {@code fr}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  Locale locale() {
    return locale;
  }

  /** The text of a key, with its arguments filled in. */
  public String say(String key, Object... arguments) {
    return formats.computeIfAbsent(key, this::format).format(arguments);
  }

  private MessageFormat format(String key) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException("No text '" + key + "'", "words", key);
    }
    return new MessageFormat(pattern, locale);
  }

  /** The text of a key, if there is one. */
  Optional<String> find(String key) {
    return texts.getProperty(key) == null ? Optional.empty() : Optional.of(say(key));
  }

  /** The word for a value of a small family, such as a reason. */
  String word(String family, Enum<?> value) {
    return say(family + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A text of the input, in this language where it is translated. */
  String text(Text text) {
    String clean = Clean.text(text.in(locale));
    return locale.getLanguage().equals("fr")
        ? BEFORE_SIGN.matcher(clean).replaceAll("\u00a0")
        : clean;
  }

  String text(Optional<Text> text) {
    return text.map(this::text).orElse("");
  }

  /** A score or a number of points. */
  String number(double value) {
    return fixed(value, digits);
  }

  String number(OptionalDouble value, Optional<Reason> reason) {
    return value.isPresent()
        ? number(value.getAsDouble())
        : reason.map(r -> word("reason", r)).orElse(NOTHING);
  }

  /** A score, or a dash. */
  String score(OptionalDouble value) {
    return number(value, Optional.empty());
  }

  /** A difference with its sign; 0 has none. */
  String signed(double value) {
    double rounded = Decimals.round(value, digits, RoundingMode.HALF_UP);
    String number = number(StrictMath.abs(rounded));
    return rounded > 0 ? "+" + number : rounded < 0 ? "−" + number : number;
  }

  /** A number with as many digits as it has, up to nine. */
  String exact(double value) {
    return new DecimalFormat("0.#########", symbols).format(value);
  }

  /** A share in whole per cent; what is not nothing does not look like nothing. */
  String percent(double share) {
    return share > 0 && share < 0.005
        ? say("percent.below-one")
        : say("percent", fixed(100 * share, 0));
  }

  /** A label before what is said of it; a question needs no colon. */
  public String named(String label) {
    return label.endsWith("?") ? label : say("named", label);
  }

  String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NOTHING;
  }

  /** A share in per cent with one digit after the point. */
  String weight(double share) {
    return say("percent", fixed(100 * share, 1));
  }

  /** Low and high end; one number where both are printed alike. */
  String bounds(Optional<Bounds> bounds) {
    if (bounds.isEmpty()) {
      return NOTHING;
    }
    String low = number(bounds.get().low());
    String high = number(bounds.get().high());
    return low.equals(high) ? low : low + "–" + high;
  }

  /** Where most ranks lie; one number where both ends are alike. */
  String interval(Interval ranks) {
    String low = exact(ranks.low());
    String high = exact(ranks.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  private String fixed(double value, int places) {
    return fixed
        .computeIfAbsent(places, this::fixed)
        .format(Decimals.round(value, places, RoundingMode.HALF_UP));
  }

  private DecimalFormat fixed(int places) {
    DecimalFormat format = new DecimalFormat("0", symbols);
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format;
  }
}
