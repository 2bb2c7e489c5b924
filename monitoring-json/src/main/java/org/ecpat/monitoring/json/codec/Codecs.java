package org.ecpat.monitoring.json.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecpat.monitoring.Rules;
import org.jspecify.annotations.Nullable;

/** The codecs that other codecs are made of. */
public final class Codecs {
  /** The days that there are, those of leap years included. */
  private static final String DAY =
      "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
          + "|(?:[02468][048]|[13579][26])00)-02-29)$";

  /** Any text, blank included. */
  public static final Scalar<String> STRING =
      string("string", "must be a string", text -> text, "text", Optional.empty());

  /** An id: 1 to 200 characters without white space, control or direction marks. */
  public static final Scalar<String> ID =
      string(
          "id",
          "must be an id",
          Codecs::checkedId,
          "id",
          Optional.of("^[^\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]{1,200}$"));

  /** Text for readers: not blank. */
  public static final Scalar<String> WORDING =
      string(
          "text",
          "a text must not be blank",
          text -> text.isBlank() ? null : text,
          "wording",
          Optional.of(
              "[^\\u0009-\\u000D\\u001C-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029"
                  + "\\u205F\\u3000]"));

  /** A day in ISO 8601 form, of the years 0000 to 9999. */
  public static final Scalar<LocalDate> DATE =
      new Scalar<>(
          "date",
          "must be a day such as 2010-12-31",
          Codecs::day,
          Codecs::printed,
          new Shape.Text("day", Optional.of(DAY), Optional.of("date")));

  /** A finite number. */
  public static final Codec<Double> NUMBER =
      new Numbers(OptionalDouble.empty(), OptionalDouble.empty());

  /** A finite number, 0 or more. */
  public static final Codec<Double> WEIGHT =
      new Numbers(OptionalDouble.of(0), OptionalDouble.empty());

  /** A number from 0 to 1. */
  public static final Codec<Double> SHARE = new Numbers(OptionalDouble.of(0), OptionalDouble.of(1));

  /** True or false. */
  public static final Codec<Boolean> TRUTH = new Truths();

  /** Any number, string, truth value, list or map, but no null. */
  public static final Codec<Object> ANYTHING = new AnyValues();

  private Codecs() {}

  /** A whole number between two limits, both included. */
  public static Codec<Integer> whole(int least, int most) {
    return new Wholes(least, most);
  }

  /** The constants of an enum, in lower case with hyphens. */
  public static <E extends Enum<E>> Scalar<E> words(Class<E> type) {
    return words(type, List.of(type.getEnumConstants()));
  }

  /** Some constants of an enum, in lower case with hyphens. */
  public static <E extends Enum<E>> Scalar<E> words(Class<E> type, List<E> constants) {
    Map<String, E> byWord = new HashMap<>();
    constants.forEach(c -> byWord.put(Scalar.word(c), c));
    return new Scalar<>(
        "unknown-word",
        "must be one of the words of the format",
        byWord::get,
        Scalar::word,
        new Shape.Words(type.getSimpleName(), constants.stream().map(Scalar::word).toList()));
  }

  /**
   * Values that are written as one string.
   *
   * @param code the code of the finding where a string is not one of them
   * @param rule what a string must be
   * @param parse makes the value; null if the string is none
   */
  public static <T> Scalar<T> scalar(
      String code,
      String rule,
      Function<String, @Nullable T> parse,
      Function<T, String> print,
      String pattern) {
    return new Scalar<>(
        code, rule, parse, print, new Shape.Text(code, Optional.of(pattern), Optional.empty()));
  }

  /** Items in order. */
  public static <T> Codec<List<T>> list(Codec<T> item) {
    return new Items<>(item, Shape.Items.Repeats.ALLOWED);
  }

  /** Items in order, none of them twice. */
  public static <T> Codec<List<T>> distinct(Codec<T> item) {
    return new Items<>(item, Shape.Items.Repeats.REFUSED);
  }

  /** Values by name, in the order of the map. */
  public static <K, V> Codec<Map<K, V>> map(Scalar<K> key, Codec<V> value) {
    return new Entries<>(key, value, List.of());
  }

  /** Values by name, of which some must be there. */
  public static <K, V> Codec<Map<K, V>> map(Scalar<K> key, Codec<V> value, List<String> required) {
    return new Entries<>(key, value, required);
  }

  /** A codec that contains itself. */
  public static <T> Codec<T> recursive(String name, Supplier<Codec<T>> codec) {
    return new Recursive<>(name, codec);
  }

  /** A codec with a shape that says more than its parts. */
  public static <T> Codec<T> described(Codec<T> codec, Supplier<Shape> shape) {
    return new Described<>(codec, shape);
  }

  private static Scalar<String> string(
      String code,
      String rule,
      Function<String, @Nullable String> parse,
      String meaning,
      Optional<String> pattern) {
    return new Scalar<>(
        code, rule, parse, Function.identity(), new Shape.Text(meaning, pattern, Optional.empty()));
  }

  private static String checkedId(String id) {
    Rules.of("id").id("", id).verify();
    return id;
  }

  private static @Nullable LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    try {
      return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static String printed(LocalDate day) {
    Rules.of("date")
        .require(
            day.getYear() >= 0 && day.getYear() <= 9999,
            "date",
            "",
            "only days of the years 0000 to 9999 can be written",
            day)
        .verify();
    return day.toString();
  }
}
