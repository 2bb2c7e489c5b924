package org.ecpat.monitoring.scoring;

import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;

/**
 * A yardstick, a way to judge by it, and what was observed.
 *
 * @param framework the framework
 * @param methodology a methodology for it
 * @param observations observations for it
 */
public record Exercise(Framework framework, Methodology methodology, Observations observations) {}
