/**
 * The same results as text and Markdown, for people.
 *
 * <p>A {@link org.ecpat.monitoring.report.Report} is how to write: language, digits, width, columns
 * and what stands beside. It makes a {@link org.ecpat.monitoring.report.Page} of a board or of one
 * state's card, and a page is read as plain text or as Markdown. Nothing is computed here, and
 * nothing is printed: pages are strings. Restricted evidence is left out unless it is asked for by
 * name.
 */
@NullMarked
package org.ecpat.monitoring.report;

import org.jspecify.annotations.NullMarked;
