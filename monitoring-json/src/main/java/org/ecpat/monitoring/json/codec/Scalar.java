package org.ecpat.monitoring.json.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A value that is written as one string.
 *
 * @param <T> the type of the value
 */
public final class Scalar<T> implements Codec<T> {
  private static final Set<String> FREE = Set.of("text", "wording");

  private final String code;
  private final String rule;
  private final Function<String, @Nullable T> parse;
  private final Function<T, String> print;
  private final Shape shape;
  private final boolean freeText;

  /**
   * A scalar.
   *
   * @param code the code of the finding where a string is not one of its values
   * @param rule what a string must be
   * @param parse makes the value; null, or an {@link InvalidInputException}, if it is none
   * @param print makes the string
   */
  Scalar(
      String code,
      String rule,
      Function<String, @Nullable T> parse,
      Function<T, String> print,
      Shape shape) {
    this.code = code;
    this.rule = rule;
    this.parse = parse;
    this.print = print;
    this.shape = shape;
    this.freeText = shape instanceof Shape.Text text && FREE.contains(text.meaning());
  }

  @Override
  public @Nullable T read(Input in) {
    return in.token() == JsonToken.VALUE_STRING || in.expect(JsonType.STRING)
        ? in.scalar(this)
        : null;
  }

  /** The value of a string; null if it was refused. */
  @Nullable T parse(String text, Input in) {
    if (hasUnpairedSurrogate(text)) {
      in.report()
          .refuse("surrogate", "must not contain half of a surrogate pair", Optional.empty());
      return null;
    }
    try {
      T value = parse.apply(text);
      if (value == null) {
        in.report().refuse(code, rule, remedy(text));
      }
      return value;
    } catch (InvalidInputException e) {
      in.report().relocateHere(e);
      return null;
    }
  }

  private Optional<String> remedy(String text) {
    return shape instanceof Shape.Words known
        ? Optional.of(Names.remedy(text, known.words()))
        : Optional.empty();
  }

  static boolean hasUnpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  @Override
  public void write(T value, Output out) {
    out.generator().writeString(print.apply(value));
  }

  /** The string of a value. */
  String print(T value) {
    return print.apply(value);
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @SuppressWarnings("unchecked") // only this scalar's own values are asked for
  T cast(Object value) {
    return (T) value;
  }

  /** Whether its values are anybody's words, and not one of a limited number of names. */
  boolean isFreeText() {
    return freeText;
  }

  int salt() {
    return code.hashCode();
  }

  /** The word of an enum's constant: its name in lower case, with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
