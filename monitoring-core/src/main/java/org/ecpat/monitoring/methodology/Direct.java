package org.ecpat.monitoring.methodology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.table.Column;

/** What normalisations share: values turned so that more is better, and enums as parameters. */
final class Direct {
  private Direct() {}

  static boolean isUp(Measure measure) {
    return measure.direction() == Direction.HIGHER_IS_BETTER;
  }

  /** 1 where more is better, −1 where less is. */
  static double sign(Measure measure) {
    return isUp(measure) ? 1 : -1;
  }

  /** The values of the population, turned and in rising order, so that the worst comes first. */
  static double[] sorted(Column population, Measure measure) {
    double sign = sign(measure);
    double[] values = population.present();
    for (int i = 0; i < values.length; i++) {
      values[i] = sign * values[i] + 0.0;
    }
    Arrays.sort(values);
    return values;
  }

  /** A spec with one more parameter, left out where it is the default. */
  static <E extends Enum<E>> Spec with(Spec spec, String name, E value, E otherwise) {
    return value == otherwise ? spec : spec.with(name, word(value));
  }

  /** The choice that an argument names, or the default where it is left out. */
  static <E extends Enum<E>> E choice(Arguments arguments, String name, E otherwise) {
    Optional<String> word = arguments.text(name);
    return word.map(
            w ->
                Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                    .filter(e -> word(e).equals(w))
                    .findFirst()
                    .orElseThrow())
        .orElse(otherwise);
  }

  /** An optional parameter whose choices are those of an enum, the default named first. */
  static <E extends Enum<E>> Parameter parameter(String name, String description, E otherwise) {
    String[] words =
        Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
            .map(Direct::word)
            .toArray(String[]::new);
    return Parameter.choice(name, description + "; " + word(otherwise) + " unless given.", words)
        .optional();
  }

  /** The words of an enum. */
  static String[] words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Direct::word).toArray(String[]::new);
  }

  /** An optional parameter whose choices are those of an enum. */
  static Parameter choices(String name, String description, Class<? extends Enum<?>> type) {
    return Parameter.choice(name, description, words(type)).optional();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
