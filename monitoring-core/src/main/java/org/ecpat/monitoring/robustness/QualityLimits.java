package org.ecpat.monitoring.robustness;

import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** From where on data quality calls something doubtful. */
@ValueStyle
@Value.Immutable
public interface QualityLimits {

  /** The least share of answers of an indicator, from 0 to 1; two thirds unless given. */
  @Value.Default
  default double availability() {
    return 2 / 3.0;
  }

  /**
   * The size of Spearman's coefficient at which two indicators are collinear; 0.95 unless given.
   *
   * <p>Over fewer than five states none is.
   */
  @Value.Default
  default double collinearity() {
    return 0.95;
  }

  /**
   * The size of the skewness that is doubtful together with the kurtosis; 2 unless given.
   *
   * <p>It is asked where there are four different answers or more.
   */
  @Value.Default
  default double skewness() {
    return 2;
  }

  /** The excess kurtosis that is doubtful together with the skewness; 3.5 unless given. */
  @Value.Default
  default double kurtosis() {
    return 3.5;
  }

  /** The years before the round's date after which evidence is stale; 5 unless given. */
  @Value.Default
  default int years() {
    return 5;
  }

  /** Checks the limits. */
  @Value.Check
  default void check() {
    Rules.of("limits of data quality")
        .share("availability", availability())
        .share("collinearity", collinearity())
        .finite("skewness", skewness())
        .finite("kurtosis", kurtosis())
        .require(years() >= 0, "years", "years", "must be 0 or more", years())
        .verify();
  }

  /** The limits given for each attribute. */
  static QualityLimits standard() {
    return builder().build();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link QualityLimits}. */
  final class Builder extends ImmutableQualityLimits.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
