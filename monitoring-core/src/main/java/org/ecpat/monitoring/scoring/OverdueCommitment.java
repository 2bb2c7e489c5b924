package org.ecpat.monitoring.scoring;

import java.time.LocalDate;

/**
 * A commitment whose day has passed and which is not known to be fully kept.
 *
 * @param commitment the id of the commitment
 * @param deadline the day by which it was to be done, before the reference date
 * @param fulfilment how far it is kept; {@link Fulfilment#UNKNOWN} and {@link
 *     Fulfilment#UNMEASURED} say that nothing is known, which is not the same as not kept
 */
public record OverdueCommitment(String commitment, LocalDate deadline, Fulfilment fulfilment) {}
