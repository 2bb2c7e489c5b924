package org.ecpat.monitoring.robustness;

/**
 * The inverse of the distribution function of the gamma distribution with scale 1.
 *
 * <p>Halley's method on the regularised incomplete gamma function, by its series below shape + 1
 * and by its continued fraction (Lentz) above; relative error about 1e-10.
 */
final class GammaQuantile {
  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private final double shape;
  private final double logGamma;

  /** For a shape above 0. */
  GammaQuantile(double shape) {
    this.shape = shape;
    this.logGamma = logGamma(shape);
  }

  /** The value that is not exceeded with a probability above 0 and below 1. */
  double of(double probability) {
    double x = guess(probability);
    for (int i = 0; i < 60 && x > 0; i++) {
      double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
      if (!(density > 0)) {
        return x;
      }
      double newton = (lower(x) - probability) / density;
      double bend = StrictMath.min(1, newton * ((shape - 1) / x - 1));
      double step = newton / (1 - 0.5 * bend);
      double next = x - step;
      next = next <= 0 ? x / 2 : next;
      if (StrictMath.abs(next - x) <= 1e-10 * x) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /** Wilson and Hilferty's cube for larger shapes, the first term of the series for small ones. */
  private double guess(double probability) {
    if (shape > 1) {
      double ninth = 1 / (9 * shape);
      double root = 1 - ninth + normal(probability) * StrictMath.sqrt(ninth);
      return StrictMath.max(1e-3, shape * root * root * root);
    }
    double turn = 1 - shape * (0.253 + shape * 0.12);
    return probability < turn
        ? StrictMath.exp(StrictMath.log(probability / turn) / shape)
        : 1 - StrictMath.log(1 - (probability - turn) / (1 - turn));
  }

  /** A rough normal quantile (Hastings), good enough to start from. */
  private static double normal(double probability) {
    double tail = StrictMath.min(probability, 1 - probability);
    double t = StrictMath.sqrt(-2 * StrictMath.log(tail));
    double x = t - (2.30753 + t * 0.27061) / (1 + t * (0.99229 + t * 0.04481));
    return probability < 0.5 ? -x : x;
  }

  /** The probability of a value at most x. */
  double lower(double x) {
    return x < shape + 1 ? series(x) : 1 - fraction(x);
  }

  private double series(double x) {
    double term = 1 / shape;
    double sum = term;
    for (int n = 1; n < 10_000 && term > sum * 1e-16; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return sum * front(x);
  }

  private double fraction(double x) {
    double tiny = 1e-300;
    double b = x + 1 - shape;
    double c = 1 / tiny;
    double d = 1 / b;
    double h = d;
    for (int n = 1; n < 10_000; n++) {
      double a = -n * (n - shape);
      b += 2;
      d = 1 / nonZero(a * d + b, tiny);
      c = nonZero(b + a / c, tiny);
      double factor = d * c;
      h *= factor;
      if (StrictMath.abs(factor - 1) < 1e-15) {
        break;
      }
    }
    return h * front(x);
  }

  private static double nonZero(double value, double tiny) {
    return StrictMath.abs(value) < tiny ? tiny : value;
  }

  private double front(double x) {
    return StrictMath.exp(shape * StrictMath.log(x) - x - logGamma);
  }

  /** The logarithm of the gamma function by Lanczos' series (g = 7, nine terms). */
  static double logGamma(double x) {
    if (x < 0.5) {
      return StrictMath.log(StrictMath.PI / StrictMath.sin(StrictMath.PI * x)) - logGamma(1 - x);
    }
    double sum = 0.9999999999998099;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + i);
    }
    double t = x + LANCZOS.length - 1.5;
    return 0.5 * StrictMath.log(2 * StrictMath.PI)
        + (x - 0.5) * StrictMath.log(t)
        - t
        + StrictMath.log(sum);
  }
}
