package org.ecpat.monitoring.methodology;

import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** A line on the power or the logarithm of a value, for the value of a node or of an indicator. */
final class Curve {
  private Curve() {}

  /** a + b·x^p, for values from 0 on. */
  record Power(double a, double b, double power) implements Transform {
    Power {
      Rules.of("power")
          .finite("a", a)
          .finite("b", b)
          .require(
              Double.isFinite(power) && power != 0,
              "power",
              "power",
              "the power must be a finite number, not 0",
              power)
          .verify();
      a = a + 0.0;
      b = b + 0.0;
    }

    /** NaN for negative values, infinite for zero where the power is negative. */
    @Override
    public double apply(double value) {
      return value < 0 ? Double.NaN : a + b * StrictMath.pow(value, power);
    }

    @Override
    public Monotonicity monotonicity() {
      return b * power >= 0 ? Monotonicity.INCREASING : Monotonicity.DECREASING;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("power").with("a", a).with("b", b).with("power", power));
    }
  }

  /** a + b·ln x, for values above 0. */
  record Logarithm(double a, double b) implements Transform {
    Logarithm {
      Rules.of("logarithm").finite("a", a).finite("b", b).verify();
      a = a + 0.0;
      b = b + 0.0;
    }

    @Override
    public double apply(double value) {
      return value > 0 ? a + b * StrictMath.log(value) : Double.NaN;
    }

    @Override
    public Monotonicity monotonicity() {
      return b >= 0 ? Monotonicity.INCREASING : Monotonicity.DECREASING;
    }

    @Override
    public Optional<Spec> spec() {
      return Optional.of(Spec.of("logarithm").with("a", a).with("b", b));
    }
  }

  /** Straight lines between corners, level before the first and after the last. */
  record Corners(PiecewiseLinear lines) implements Transform {
    @Override
    public double apply(double value) {
      return lines.points(value);
    }

    @Override
    public Monotonicity monotonicity() {
      return Transforms.monotonicity(lines.corners());
    }

    @Override
    public Optional<Spec> spec() {
      return lines.spec();
    }
  }

  /** A transform of values as they are, in place of a normalisation; open. */
  record OfValues(Transform transform) implements Normalization {
    @Override
    public Fit fit(Column population, Measure measure) {
      return CurveFit.open(transform::apply, java.util.Map.of());
    }

    @Override
    public boolean followsDirection() {
      return false;
    }

    @Override
    public Optional<Spec> spec() {
      return transform.spec();
    }
  }
}
