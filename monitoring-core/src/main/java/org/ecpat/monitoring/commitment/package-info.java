/**
 * Who promised what: instruments and their commitments, states and groups, positions.
 *
 * <p>A {@link org.ecpat.monitoring.commitment.Commitment} is one provision of an {@link
 * org.ecpat.monitoring.commitment.Instrument}; a {@link
 * org.ecpat.monitoring.commitment.PositionRegister} says where each state stands towards it on a
 * date.
 */
@NullMarked
package org.ecpat.monitoring.commitment;

import org.jspecify.annotations.NullMarked;
