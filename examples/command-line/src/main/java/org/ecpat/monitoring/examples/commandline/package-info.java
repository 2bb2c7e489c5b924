/**
 * Three programs for the command line.
 *
 * <p>{@link org.ecpat.monitoring.examples.commandline.Board} scores an exercise of the catalogue
 * and prints it. {@link org.ecpat.monitoring.examples.commandline.ScoreFiles} turns JSON documents
 * into the document of a scoreboard, for other tools. {@link
 * org.ecpat.monitoring.examples.commandline.Spreadsheet} makes a board from a spreadsheet.
 */
@NullMarked
package org.ecpat.monitoring.examples.commandline;

import org.jspecify.annotations.NullMarked;
