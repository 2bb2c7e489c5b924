package org.ecpat.monitoring.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Decimals;

/**
 * The transforms of a node's value that come with the library.
 *
 * <table>
 * <caption>Transforms</caption>
 * <tr><th>method</th><th>formula</th></tr>
 * <tr><td>{@link #linear}</td><td>a + b·x</td></tr>
 * <tr><td>{@link #steps}</td><td>the points of the highest step whose lower bound the value
 * reaches</td></tr>
 * </table>
 */
public final class Transforms {
  private Transforms() {}

  /** A straight line, a + b·x. */
  public static Transform linear(double a, double b) {
    return new Linear(a, b);
  }

  /**
   * Points by step: those of the highest step whose lower bound the value reaches.
   *
   * <p>Bounds are inclusive and compared after {@link Decimals#settle}.
   *
   * @param below the points of values below the first step
   * @param steps points by lower bound, in rising order of the bounds
   */
  public static Transform steps(double below, List<Step> steps) {
    return new Steps(below, steps);
  }

  /**
   * One step of a staircase.
   *
   * @param from the least value that reaches it
   * @param points what it is worth
   */
  public record Step(double from, double points) {
    /** Checks that both are finite. */
    public Step {
      Rules.of("step").finite("from", from).finite("points", points).verify();
    }
  }

  static List<Method<Transform>> methods() {
    return List.of(
        Method.of(
            Transform.class,
            "linear",
            "A straight line, a + b·x.",
            arguments -> linear(arguments.number("a").orElse(0), arguments.number("b").orElse(1)),
            Parameter.number("a", "The value at 0; 0 unless given.").optional(),
            Parameter.number("b", "The slope; 1 unless given.").optional()),
        Method.of(
            Transform.class,
            "steps",
            "The points of the highest step whose lower bound the value reaches.",
            Transforms::steps,
            Parameter.number("below", "The points of values below the first step."),
            Parameter.list("steps", "Objects with from and points, in rising order of from.")));
  }

  private static Transform steps(Arguments arguments) {
    List<Step> steps = new ArrayList<>();
    for (Object item : arguments.list("steps")) {
      if (item instanceof Map<?, ?> map
          && map.size() == 2
          && map.get("from") instanceof Double from
          && map.get("points") instanceof Double points) {
        steps.add(new Step(from, points));
      } else {
        throw arguments.wrong(
            "steps/" + steps.size(), "a step must have the numbers from and points", item);
      }
    }
    return steps(arguments.number("below").orElseThrow(), steps);
  }

  private record Linear(double a, double b) implements Transform {
    Linear {
      Rules.of("linear transform").finite("a", a).finite("b", b).verify();
      a = a + 0.0;
      b = b + 0.0;
    }

    @Override
    public double apply(double value) {
      return a + b * value;
    }

    @Override
    public Monotonicity monotonicity() {
      return b >= 0 ? Monotonicity.INCREASING : Monotonicity.DECREASING;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("linear").with("a", a).with("b", b));
    }
  }

  private record Steps(double below, List<Step> steps) implements Transform {
    Steps {
      steps = List.copyOf(steps);
      Rules rules = Rules.of("step transform").finite("below", below);
      for (int i = 1; i < steps.size(); i++) {
        rules.require(
            steps.get(i).from() > steps.get(i - 1).from(),
            "steps-order",
            "steps/" + i,
            "steps must stand in rising order of their lower bounds",
            steps.get(i).from());
      }
      rules.verify();
      below = below + 0.0;
    }

    @Override
    public double apply(double value) {
      double points = below;
      for (Step step : steps) {
        if (Decimals.reaches(value, step.from())) {
          points = step.points();
        }
      }
      return points;
    }

    @Override
    public Monotonicity monotonicity() {
      boolean up = true;
      boolean down = true;
      double last = below;
      for (Step step : steps) {
        up &= step.points() >= last;
        down &= step.points() <= last;
        last = step.points();
      }
      return up ? Monotonicity.INCREASING : down ? Monotonicity.DECREASING : Monotonicity.NONE;
    }

    @Override
    public Optional<Spec> spec() {
      List<Map<String, Double>> list =
          steps.stream().map(s -> Map.of("from", s.from(), "points", s.points())).toList();
      return Optional.of(Spec.of("steps").with("below", below).with("steps", list));
    }
  }
}
