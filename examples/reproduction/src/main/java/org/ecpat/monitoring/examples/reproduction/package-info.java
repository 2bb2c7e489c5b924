/**
 * Published indices written down as documents, scored again and compared digit by digit.
 *
 * <p>Each folder below {@code indices} has a framework and a methodology in JSON, the data as a
 * table, and what was published ({@link
 * org.ecpat.monitoring.examples.reproduction.PublishedFigures} names its files). {@link
 * org.ecpat.monitoring.examples.reproduction.Reproduction} prints one line for each.
 *
 * <p>Two kinds of figure are published without the data behind them, and are named as gaps. The SDG
 * Index 2018 gives no unemployment and no municipal waste for OECD states: both are worked back
 * from the goals that they belong to, so that these 70 goals are not compared, while the index and
 * all ranks are. Three of its values for water and sanitation (Mexico, Turkey) stand one indicator
 * too low in the published table and were moved up, where their published normalised values are.
 * COINr's ranks of the ASEM example tell apart what differs in the last bit alone.
 */
@NullMarked
package org.ecpat.monitoring.examples.reproduction;

import org.jspecify.annotations.NullMarked;
