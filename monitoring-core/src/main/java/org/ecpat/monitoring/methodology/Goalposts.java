package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.table.Column;

/** From a worst to a best value along a curve. */
record Goalposts(Curve curve, OptionalDouble worst, OptionalDouble best, Ends ends)
    implements Normalization {

  /** What is done to a value before it is placed between the goalposts. */
  sealed interface Curve {
    /** The value on the curve; NaN where it has none. */
    double at(double value);

    /** The spec without goalposts. */
    Spec spec();

    /** What values must be, for a reader. */
    String domain();
  }

  /** The value itself. */
  record Straight() implements Curve {
    @Override
    public double at(double value) {
      return value;
    }

    @Override
    public Spec spec() {
      return Spec.of("goalposts");
    }

    @Override
    public String domain() {
      return "finite";
    }
  }

  /** The natural logarithm. */
  record Logarithm() implements Curve {
    @Override
    public double at(double value) {
      return value > 0 ? StrictMath.log(value) : Double.NaN;
    }

    @Override
    public Spec spec() {
      return Spec.of("logarithmic");
    }

    @Override
    public String domain() {
      return "above 0";
    }
  }

  /** The share x/(x + k). */
  record Saturation(double half) implements Curve {
    Saturation {
      Rules.of("saturating normalisation")
          .require(
              half > 0 && half < Double.POSITIVE_INFINITY,
              "half",
              "half",
              "the value that is worth half must be a finite number above 0",
              half)
          .verify();
    }

    @Override
    public double at(double value) {
      return value >= 0 ? value / (value + half) : Double.NaN;
    }

    @Override
    public Spec spec() {
      return Spec.of("saturating").with("half", half);
    }

    @Override
    public String domain() {
      return "0 or more";
    }
  }

  Goalposts {
    Rules rules = Rules.of("goalposts");
    rules.require(
        worst.isPresent() == best.isPresent()
            && (worst.isEmpty() || worst.getAsDouble() != best.orElse(Double.NaN)),
        "worst-and-best",
        "best",
        "worst and best must be given together and differ",
        best.isPresent() ? String.valueOf(best.getAsDouble()) : "none");
    worst.ifPresent(w -> check(rules, "worst", w, curve));
    best.ifPresent(b -> check(rules, "best", b, curve));
    rules.verify();
  }

  private static void check(Rules rules, String field, double value, Curve curve) {
    rules.require(
        Double.isFinite(curve.at(value)), field, field, "must be " + curve.domain(), value);
  }

  @Override
  public Fit fit(Column population, Measure measure) {
    if (!lacks(measure).isEmpty()) {
      return new NoFit(Optional.of(measure.output()));
    }
    OptionalDouble low = worst.isPresent() ? worst : measure.worst();
    OptionalDouble high = best.isPresent() ? best : measure.best();
    if (low.isEmpty() || high.isEmpty()) {
      return saturation(measure);
    }
    double from = curve.at(low.getAsDouble());
    double to = curve.at(high.getAsDouble());
    return CurveFit.spread(
        x -> (curve.at(x) - from) / (to - from),
        measure.output(),
        ends,
        Map.of("worst", low.getAsDouble(), "best", high.getAsDouble()));
  }

  /** Without goalposts, zero and infinity are the ends of a saturating curve. */
  private Fit saturation(Measure measure) {
    DoubleUnaryOperator share = Direct.isUp(measure) ? curve::at : x -> 1 - curve.at(x);
    return CurveFit.spread(share, measure.output(), ends, Map.of());
  }

  /** Goalposts of its own say themselves what is good. */
  @Override
  public boolean followsDirection() {
    return worst.isEmpty();
  }

  @Override
  public List<String> lacks(Measure measure) {
    if (worst.isPresent()) {
      return List.of();
    }
    if (measure.worst().isEmpty() || measure.best().isEmpty()) {
      return curve instanceof Saturation ? List.of() : List.of("a worst and a best value");
    }
    boolean inDomain =
        Double.isFinite(curve.at(measure.worst().getAsDouble()))
            && Double.isFinite(curve.at(measure.best().getAsDouble()));
    return inDomain ? List.of() : List.of("a worst and a best value " + curve.domain());
  }

  @Override
  public Optional<Spec> spec() {
    Spec spec = Direct.with(curve.spec(), "ends", ends, Ends.CLAMPED);
    if (worst.isPresent() && best.isPresent()) {
      spec = spec.with("worst", worst.getAsDouble()).with("best", best.getAsDouble());
    }
    return Optional.of(spec);
  }
}
