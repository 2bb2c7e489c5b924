/**
 * The same results as text and Markdown, for people.
 *
 * <p>A {@link org.ecpat.monitoring.report.Report} is how to write: language, digits, width, columns
 * and what stands beside. It makes a {@link org.ecpat.monitoring.report.Page} of a board or of one
 * state's card, of its result in sentences or of the reasons for its score, and a page is read as
 * plain text or as Markdown. Nothing is computed here, and nothing is printed: pages are strings.
 * Restricted evidence is left out unless it is asked for by name.
 *
 * <p>Pages are written in the languages of {@link org.ecpat.monitoring.report.Report#languages}.
 * Each is a file of words, {@code texts_xx.properties} beside {@code texts.properties}, where
 * {@code xx} is its ISO 639-1 code; another is added by adding its file, and the tests check that
 * it says all that English says.
 */
@NullMarked
package org.ecpat.monitoring.report;

import org.jspecify.annotations.NullMarked;
