package org.ecpat.monitoring.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.table.Reason;

/**
 * How far a promise is kept.
 *
 * @param id the id of the commitment or instrument
 * @param value the mean score of the indicators that measure it
 * @param reason why there is none; not applicable where it did not count for the state yet
 * @param coverage the share of the link weight that is answered, from 0 to 1
 */
public record CommitmentScore(
    String id, OptionalDouble value, Optional<Reason> reason, OptionalDouble coverage) {}
