package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words by which documents name the constants of an enum. */
final class Choices {
  private Choices() {}

  /** The name in lower case with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all constants. */
  static String[] words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Choices::word).toArray(String[]::new);
  }

  /** The constant that an argument names, if it was given. */
  static <E extends Enum<E>> Optional<E> of(Class<E> type, Arguments arguments, String name) {
    return arguments
        .text(name)
        .map(word -> Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT)));
  }
}
