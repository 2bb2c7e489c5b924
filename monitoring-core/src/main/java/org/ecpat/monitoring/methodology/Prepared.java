package org.ecpat.monitoring.methodology;

import java.util.OptionalDouble;

/**
 * What a preparation did to the value of one state and indicator.
 *
 * @param step the name of the method
 * @param kind what was done
 * @param before the value before; empty if there was none
 * @param after the value after; empty if there is none
 * @param why the ground, as a short English sentence without its point
 */
public record Prepared(
    String step, CellChange.Kind kind, OptionalDouble before, OptionalDouble after, String why) {}
