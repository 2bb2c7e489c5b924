/**
 * The board and the cards of an exercise as a static site.
 *
 * <p>{@link org.ecpat.monitoring.examples.site.Site} takes an exercise, a round and what others
 * published, and writes pages in each language: the overview with the ranked board, a card for each
 * state, a page for each commitment, and how it was judged. {@link
 * org.ecpat.monitoring.examples.site.WriteSite} does so from files or from the catalogue.
 *
 * <p>Three steps: {@link org.ecpat.monitoring.examples.site.Results} scores, the page classes
 * choose what is said in the words of a language, and the templates (JTE, in {@code src/main/jte})
 * only say where it stands. Every text of the input passes the templates' escaping by context, and
 * before it {@code Clean}. Restricted evidence never reaches a page.
 *
 * <p>Charts are SVG of our own, a few rectangles and lines each: the libraries that draw SVG in
 * Java do so through AWT, which needs fonts and measures texts on the machine that writes, gives
 * other bytes on another machine, and fixes colours and sizes that the style sheet, a phone and a
 * printer want to choose. Here a chart is part of the page, styled by it, with its text beside it.
 */
@NullMarked
package org.ecpat.monitoring.examples.site;

import org.jspecify.annotations.NullMarked;
