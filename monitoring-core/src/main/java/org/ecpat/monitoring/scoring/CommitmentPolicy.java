package org.ecpat.monitoring.scoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.framework.Truth;

/**
 * For which states the commitments of an instrument count, by how far they accepted it.
 *
 * <p>Whatever the policy says, an instrument counts only from the day it is in force (a
 * declaration: adopted) and for states that it is open to.
 *
 * <table>
 * <caption>The policies</caption>
 * <tr><th>policy</th><th>counts for</th></tr>
 * <tr><td>{@link #OPEN} (the default)</td><td>every state that the instrument is open to, whatever
 * its position</td></tr>
 * <tr><td>{@link #ACCEPTED}</td><td>states bound, with or without reservations, and those that
 * signed</td></tr>
 * <tr><td>{@link #BOUND}</td><td>states bound, with or without reservations</td></tr>
 * <tr><td>{@link #UNRESERVED}</td><td>states bound without reservations</td></tr>
 * </table>
 *
 * <p>All of them count declarations and laws of organisations, which are {@link
 * Acceptance#ADOPTED}. Where the position is not known, only {@link #OPEN} counts the instrument;
 * for the others it is not known whether it does.
 *
 * @param counted how far a state must have accepted an instrument for it to count; never {@link
 *     Acceptance#NOT_OPEN}
 */
public record CommitmentPolicy(Set<Acceptance> counted) {

  /** Counts whatever is open to a state. */
  public static final CommitmentPolicy OPEN =
      new CommitmentPolicy(EnumSet.complementOf(EnumSet.of(Acceptance.NOT_OPEN)));

  /** Counts what a state is bound by or signed. */
  public static final CommitmentPolicy ACCEPTED =
      of(Acceptance.BOUND, Acceptance.RESERVED, Acceptance.SIGNED, Acceptance.ADOPTED);

  /** Counts what a state is bound by, with or without reservations. */
  public static final CommitmentPolicy BOUND =
      of(Acceptance.BOUND, Acceptance.RESERVED, Acceptance.ADOPTED);

  /** Counts what a state is bound by without reservations. */
  public static final CommitmentPolicy UNRESERVED = of(Acceptance.BOUND, Acceptance.ADOPTED);

  /**
   * Copies the set.
   *
   * @throws org.ecpat.monitoring.InvalidInputException if it is empty or has what is not open
   */
  public CommitmentPolicy {
    Rules.of("commitment policy")
        .require(
            !counted.isEmpty() && !counted.contains(Acceptance.NOT_OPEN),
            "policy-counted",
            "counted",
            "must name at least one acceptance, and not that an instrument is not open",
            counted)
        .verify();
    counted = Collections.unmodifiableSet(EnumSet.copyOf(counted));
  }

  /** A policy of one's own. */
  public static CommitmentPolicy of(Acceptance... counted) {
    Set<Acceptance> set = EnumSet.noneOf(Acceptance.class);
    set.addAll(Arrays.asList(counted));
    return new CommitmentPolicy(set);
  }

  /** Whether an instrument counts for a state that accepted it so far. */
  public Truth counts(Acceptance acceptance) {
    if (counted.contains(acceptance)) {
      return Truth.TRUE;
    }
    return acceptance == Acceptance.UNKNOWN ? Truth.UNKNOWN : Truth.FALSE;
  }
}
