/**
 * Tables for people with spreadsheets: observations, states and positions in, scoreboards out.
 *
 * <p>{@link org.ecpat.monitoring.csv.Tables} is the door. Tables are CSV in UTF-8, separated by
 * commas, semicolons or tabs; what spreadsheets do to them is understood, or refused with the
 * reason. Everything wrong in a table is reported at once, with its row and column.
 */
@NullMarked
package org.ecpat.monitoring.csv;

import org.jspecify.annotations.NullMarked;
