package org.ecpat.monitoring.examples.jshell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed after a line that failed: a variable that holds null. */
@NullUnmarked
class NullTest {
  private static final Exercise EXERCISE =
      Shell.open(Path.of("..", "command-line", "documents", "visits-2026.csv").toString());
  private static final Scoreboard BOARD = Shell.score(EXERCISE, 2026);

  /** A line that fails leaves a variable with null, which is then typed into the next one. */
  static Stream<Method> helpersThatTakeSomething() {
    return Stream.of(Shell.class, Asking.class)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getParameterCount() > 0);
  }

  @ParameterizedTest
  @MethodSource("helpersThatTakeSomething")
  void nullIsAnsweredInWordsByEveryHelper(Method helper) {
    Class<?>[] types = helper.getParameterTypes();
    for (int missing = 0; missing < types.length; missing++) {
      if (types[missing].isPrimitive() || types[missing].isArray()) {
        continue;
      }
      Object[] values = Stream.of(types).map(NullTest::something).toArray();
      values[missing] = null;
      assertThatThrownBy(() -> helper.invoke(null, values))
          .as("%s, parameter %d", helper, missing)
          .cause()
          .isInstanceOf(Mistake.class);
    }
  }

  @Test
  void nullIsAnsweredWithWhereItComesFrom() {
    String failed =
        ": it is null. The line that was to make it has probably failed; type it again.";
    ShellTest.isAnswered(() -> Views.of(null), "There is no result" + failed);
    ShellTest.isAnswered(() -> Shell.score(EXERCISE, null), "There is no round" + failed);
    ShellTest.isAnswered(() -> Asking.why(null, "UTO"), "There is no board" + failed);
    ShellTest.isAnswered(() -> Shell.save(null, "x.json"), "There is no result" + failed);
  }

  /** A value of a type; null where none is needed, since what comes before it is checked first. */
  private static Object something(Class<?> type) {
    if (type == Exercise.class) {
      return EXERCISE;
    } else if (type == Scoreboard.class) {
      return BOARD;
    } else if (type == String.class) {
      return "UTO";
    } else if (type == Object.class) {
      return 2026;
    } else if (type == Class.class) {
      return Scoreboard.class;
    } else if (type == int.class) {
      return 2026;
    } else if (type == Object[].class || type == String[].class) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    return null;
  }
}
