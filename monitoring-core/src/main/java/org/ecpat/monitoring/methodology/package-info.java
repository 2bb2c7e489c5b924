/**
 * How it is to be judged: normalisation, weighting, aggregation, missing data, rating, ranking.
 *
 * <p>A {@link org.ecpat.monitoring.methodology.Methodology} is a versioned value that names the
 * framework it is for. Its strategies come from the factories {@link
 * org.ecpat.monitoring.methodology.Preparations}, {@link
 * org.ecpat.monitoring.methodology.Normalizations}, {@link
 * org.ecpat.monitoring.methodology.Weightings}, {@link
 * org.ecpat.monitoring.methodology.Aggregations}, {@link
 * org.ecpat.monitoring.methodology.Transforms} and {@link
 * org.ecpat.monitoring.methodology.Reconciliations}, or are written by the user; {@link
 * org.ecpat.monitoring.methodology.Methods} knows those that have a name. How states come into the
 * bands of a rating is a {@link org.ecpat.monitoring.methodology.Classification}.
 */
@NullMarked
package org.ecpat.monitoring.methodology;

import org.jspecify.annotations.NullMarked;
