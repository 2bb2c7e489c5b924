package org.ecpat.monitoring.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ecpat.monitoring.table.Decimals;

/**
 * Writes numbers with the digits and the signs of a language; halves are rounded up.
 *
 * <p>Formats are made once, because a page has thousands of numbers; not for several threads.
 */
final class Figures {
  private static final int MOST_DIGITS = 9;

  private final int digits;
  private final DecimalFormatSymbols symbols;
  private final Map<Integer, DecimalFormat> fixed = new HashMap<>();

  Figures(int digits, Locale locale) {
    this.digits = digits;
    this.symbols = DecimalFormatSymbols.getInstance(locale);
  }

  int digits() {
    return digits;
  }

  /** A score or a number of points. */
  String number(double value) {
    return fixed(value, digits);
  }

  /** A number as {@link #number} prints it; never minus zero. */
  double rounded(double value) {
    return Decimals.round(value, digits, RoundingMode.HALF_UP) + 0.0;
  }

  /** A number with two more digits, where rounding itself is the subject. */
  String precise(double value) {
    return fixed(value, Math.min(MOST_DIGITS, digits + 2));
  }

  /** A number with as many digits as it has, up to nine. */
  String exact(double value) {
    return format("0.#########").format(Decimals.round(value, MOST_DIGITS, RoundingMode.HALF_UP));
  }

  /** A difference with its sign; 0 has none. */
  String signed(double value) {
    double rounded = Decimals.round(value, digits, RoundingMode.HALF_UP);
    return (rounded > 0 ? "+" : "") + number(rounded);
  }

  /** Whole units of the last printed digit, as {@link LargestRemainder} deals them out. */
  String units(long units) {
    return format(digits).format(BigDecimal.valueOf(units, digits).doubleValue());
  }

  /** A share in whole per cent. */
  String percent(double share) {
    return fixed(100 * share, 0);
  }

  /**
   * A share in per cent that lies below another, with as many digits as it takes to see it.
   *
   * @return at most nine digits; the whole per cent if it does not lie below
   */
  String percentBelow(double share, double limit) {
    for (int d = 0; d <= MOST_DIGITS; d++) {
      double shown = Decimals.round(100 * share, d, RoundingMode.HALF_UP);
      if (shown < Decimals.settle(100 * limit)) {
        return fixed(shown, d);
      }
    }
    return percent(share);
  }

  private String fixed(double value, int places) {
    return format(places).format(Decimals.round(value, places, RoundingMode.HALF_UP));
  }

  private DecimalFormat format(int places) {
    return fixed.computeIfAbsent(
        places,
        p -> {
          DecimalFormat format = format("0");
          format.setMinimumFractionDigits(p);
          format.setMaximumFractionDigits(p);
          return format;
        });
  }

  private DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, symbols);
  }
}
