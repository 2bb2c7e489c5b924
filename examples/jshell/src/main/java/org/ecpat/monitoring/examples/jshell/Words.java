package org.ecpat.monitoring.examples.jshell;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Reason;

/** Numbers and names as the tables of the shell have them. */
final class Words {
  static final String NOTHING = "–";
  private static final int DIGITS = 1;

  private Words() {}

  static String number(double value) {
    return String.format(
        Locale.ROOT,
        "%." + DIGITS + "f",
        Decimals.round(value, DIGITS, RoundingMode.HALF_UP) + 0.0);
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : NOTHING;
  }

  static String number(OptionalDouble value, Optional<Reason> reason) {
    return value.isPresent() ? number(value.getAsDouble()) : reason.map(Words::of).orElse(NOTHING);
  }

  static String signed(OptionalDouble value) {
    return value.isPresent() ? signed(value.getAsDouble()) : NOTHING;
  }

  static String signed(double value) {
    String number = number(value);
    return number.startsWith("-") || number.equals("0.0") ? number : "+" + number;
  }

  static String exact(double value) {
    return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NOTHING;
  }

  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  static String bounds(Optional<Bounds> bounds) {
    return bounds.map(b -> range(number(b.low()), number(b.high()))).orElse(NOTHING);
  }

  static String range(String low, String high) {
    return low.equals(high) ? low : low + "–" + high;
  }

  /** A constant as a word: {@code OWN_OBSERVATIONS} is "own observations". */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String of(Optional<?> value) {
    return value.map(v -> v instanceof Text text ? text.value() : v.toString()).orElse(NOTHING);
  }

  /** A number of things: "1 card", "2 cards", "2 countries" where the plural is given. */
  static String count(int number, String thing) {
    String plural =
        thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
    return number + " " + (number == 1 ? thing : plural);
  }

  static String list(Collection<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
