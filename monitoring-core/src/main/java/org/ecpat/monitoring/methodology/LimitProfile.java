package org.ecpat.monitoring.methodology;

import java.util.OptionalDouble;
import org.ecpat.monitoring.Rules;

/**
 * What a band asks of one criterion: the category limit profile with its thresholds.
 *
 * <p>The thresholds are distances from the profile in points of the score, 0 ≤ indifference ≤
 * preference ≤ veto. Where a state is worse than the profile by at most the indifference, the
 * criterion speaks for the band; from the preference on it does not at all, and between them in
 * part. Beyond the preference it begins to speak against the band, and from the veto on it forbids
 * it. In MR-Sort there is only the veto, in full or not at all.
 *
 * @param band the id of the band whose lower limit it is
 * @param value the score that the band asks for
 * @param indifference the distance that does not matter
 * @param preference the distance from which on the criterion does not speak for the band
 * @param veto the distance from which on the criterion forbids the band; empty for no veto
 */
public record LimitProfile(
    String band, double value, double indifference, double preference, OptionalDouble veto) {

  /** Checks that the thresholds are finite and in order. */
  public LimitProfile {
    value = value + 0.0;
    indifference = indifference + 0.0;
    preference = preference + 0.0;
    double forbidding = veto.orElse(preference);
    Rules.of("profile of '" + band + "'")
        .id("band", band)
        .finite("value", value)
        .require(
            indifference >= 0 && indifference < Double.POSITIVE_INFINITY,
            "thresholds",
            "indifference",
            "a threshold is a finite distance, 0 or more",
            indifference)
        .require(
            preference >= indifference && preference < Double.POSITIVE_INFINITY,
            "thresholds",
            "preference",
            "the preference threshold is finite and not below the indifference threshold, "
                + indifference,
            preference)
        .require(
            veto.isEmpty()
                || (forbidding > 0
                    && forbidding >= preference
                    && forbidding < Double.POSITIVE_INFINITY),
            "thresholds",
            "veto",
            "the veto threshold is finite, above 0 and not below the preference threshold, "
                + preference,
            forbidding)
        .verify();
  }

  /** A profile without thresholds. */
  public static LimitProfile of(String band, double value) {
    return new LimitProfile(band, value, 0, 0, OptionalDouble.empty());
  }

  /** The same profile with a threshold of indifference and one of preference. */
  public LimitProfile withThresholds(double newIndifference, double newPreference) {
    return new LimitProfile(band, value, newIndifference, newPreference, veto);
  }

  /** The same profile with a veto at a distance. */
  public LimitProfile withVeto(double distance) {
    return new LimitProfile(band, value, indifference, preference, OptionalDouble.of(distance));
  }
}
