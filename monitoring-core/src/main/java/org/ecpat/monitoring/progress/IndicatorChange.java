package org.ecpat.monitoring.progress;

import org.ecpat.monitoring.scoring.Basis;

/**
 * An indicator of a state in two rounds, with the evidence of both.
 *
 * @param indicator the id of the indicator
 * @param movement which way its score went
 * @param scoreBefore its score in the earlier round
 * @param scoreAfter its score in the later round
 * @param before what the earlier score rests on
 * @param after what the later score rests on
 */
public record IndicatorChange(
    String indicator,
    Movement movement,
    double scoreBefore,
    double scoreAfter,
    Basis before,
    Basis after) {}
