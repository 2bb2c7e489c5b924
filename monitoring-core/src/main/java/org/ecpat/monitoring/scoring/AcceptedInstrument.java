package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.framework.Truth;

/**
 * How far a state has accepted an instrument, and whether its commitments count for it.
 *
 * @param instrument the id of the instrument
 * @param acceptance how far it is accepted
 * @param counts whether its commitments count for the state, by date and policy
 */
public record AcceptedInstrument(String instrument, Acceptance acceptance, Truth counts) {}
