/**
 * The words that every part shares: texts, sources, certainty and findings.
 *
 * <p>Start at {@link org.ecpat.monitoring.Finding}: whatever reads, checks or plans here says what
 * is wrong with findings, and throws them together as an {@link
 * org.ecpat.monitoring.InvalidInputException}.
 */
@NullMarked
package org.ecpat.monitoring;

import org.jspecify.annotations.NullMarked;
