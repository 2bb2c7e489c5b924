/**
 * Whether a strategy of one's own keeps its word.
 *
 * <p>{@link org.ecpat.monitoring.methodology.contract.Contract} tries a normalisation, weighting or
 * aggregation on many small tables, as the library's own are tried, and returns findings. It needs
 * no test framework: a test asserts that the list is empty.
 */
@NullMarked
package org.ecpat.monitoring.methodology.contract;

import org.jspecify.annotations.NullMarked;
