package org.ecpat.monitoring.methodology;

/** A rising function whose mean of images, taken back, is a quasi-arithmetic mean. */
public enum Generator {
  /** ln x, for values from 0 on; the mean is the geometric mean. */
  LOG,
  /** ln(1 + x), for values from −1 on. */
  LOG_PLUS_ONE,
  /** √x, for values from 0 on. */
  SQUARE_ROOT,
  /** x², for values from 0 on; the mean is the root mean square. */
  SQUARE,
  /** −1/x, for values from 0 on; the mean is the harmonic mean. */
  RECIPROCAL;

  /** The least value it takes; where the function has no value there, the mean takes its limit. */
  double least() {
    return this == LOG_PLUS_ONE ? -1 : 0;
  }

  double image(double value) {
    return switch (this) {
      case LOG -> StrictMath.log(value);
      case LOG_PLUS_ONE -> StrictMath.log1p(value);
      case SQUARE_ROOT -> StrictMath.sqrt(value);
      case SQUARE -> value * value;
      case RECIPROCAL -> -1 / value;
    };
  }

  double back(double mean) {
    return switch (this) {
      case LOG -> StrictMath.exp(mean);
      case LOG_PLUS_ONE -> StrictMath.expm1(mean);
      case SQUARE_ROOT -> mean * mean;
      case SQUARE -> StrictMath.sqrt(mean);
      case RECIPROCAL -> -1 / mean;
    };
  }
}
