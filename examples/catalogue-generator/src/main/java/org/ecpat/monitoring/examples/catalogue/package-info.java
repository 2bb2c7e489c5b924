/**
 * Makes the documents of the catalogue from reference data and from tables of decisions.
 *
 * <p>{@link org.ecpat.monitoring.examples.catalogue.CatalogueGenerator} is the program. Every value
 * comes from a row of a table; nothing is decided here.
 */
@NullMarked
package org.ecpat.monitoring.examples.catalogue;

import org.jspecify.annotations.NullMarked;
