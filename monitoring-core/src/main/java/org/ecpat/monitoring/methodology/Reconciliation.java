package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.observation.Observation;

/** A way to make one observation of those of several assessors. */
public interface Reconciliation extends Strategy {

  /**
   * The observation that counts.
   *
   * @param observations two or more of one cell, none of them superseded, in an order that does not
   *     depend on the order of the document
   * @param scale the scale of the indicator
   */
  Observation reconcile(List<Observation> observations, Scale scale);
}
