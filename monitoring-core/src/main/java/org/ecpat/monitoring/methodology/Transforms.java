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
 * <tr><th>method</th><th>formula</th><th>constant, missing</th><th>zero</th><th>negative</th>
 * <th>source</th></tr>
 * <tr><td>{@link #linear} {@code linear}</td><td>a + b·x</td><td>as any other; stays missing</td>
 * <td>a value</td><td>a value</td><td>–</td></tr>
 * <tr><td>{@link #steps} {@code steps}</td><td>the points of the highest step whose lower bound the
 * value reaches</td><td>as any other; stays missing</td><td>a value</td><td>a value</td><td>Freedom
 * in the World, ratings from 1 to 7</td></tr>
 * <tr><td>{@link #piecewiseLinear} {@code piecewise-linear}</td><td>straight lines between corners,
 * level beyond them</td><td>as any other; stays missing</td><td>a value</td><td>a value</td>
 * <td>–</td></tr>
 * <tr><td>{@link #power} {@code power}</td><td>a + b·x^p</td><td>as any other; stays missing</td>
 * <td>a; cannot be computed if p &lt; 0</td><td>cannot be computed</td><td>Box and Cox
 * 1964</td></tr>
 * <tr><td>{@link #logarithm} {@code logarithm}</td><td>a + b·ln x</td><td>as any other; stays
 * missing</td><td>cannot be computed</td><td>cannot be computed</td><td>–</td></tr>
 * </table>
 *
 * <p>They look at one value alone: a constant column, ties and a single state are nothing special
 * to them, and a missing value stays missing.
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
   * Straight lines between corners, level before the first and after the last.
   *
   * @param corners two or more, in rising order of the values at which they stand
   */
  public static Transform piecewiseLinear(List<Step> corners) {
    return new Curve.Corners(new PiecewiseLinear(corners));
  }

  /**
   * A power, a + b·x^p; negative values cannot be computed, nor zero with a negative power.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if the power is 0, or one of the three not
   *     finite
   */
  public static Transform power(double a, double b, double power) {
    return new Curve.Power(a, b, power);
  }

  /** The natural logarithm, a + b·ln x; values of 0 or less cannot be computed. */
  public static Transform logarithm(double a, double b) {
    return new Curve.Logarithm(a, b);
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

  /** Whether points rise or fall, in the order in which they stand. */
  static Monotonicity monotonicity(List<Step> steps) {
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < steps.size(); i++) {
      up &= steps.get(i).points() >= steps.get(i - 1).points();
      down &= steps.get(i).points() <= steps.get(i - 1).points();
    }
    return up ? Monotonicity.INCREASING : down ? Monotonicity.DECREASING : Monotonicity.NONE;
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
      List<Step> all = new ArrayList<>(List.of(new Step(Double.MIN_VALUE, below)));
      all.addAll(steps);
      return Transforms.monotonicity(all);
    }

    @Override
    public Optional<Spec> spec() {
      List<Map<String, Double>> list =
          steps.stream().map(s -> Map.of("from", s.from(), "points", s.points())).toList();
      return Optional.of(Spec.of("steps").with("below", below).with("steps", list));
    }
  }
}
