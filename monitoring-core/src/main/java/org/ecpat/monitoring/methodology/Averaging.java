package org.ecpat.monitoring.methodology;

import java.util.Set;

/**
 * An averaging function: it grows with every component and stays between the smallest and the
 * largest (Grabisch, Marichal, Mesiar, Pap 2009).
 */
interface Averaging extends Aggregation {

  @Override
  default Monotonicity monotonicity(int child) {
    return Monotonicity.INCREASING;
  }

  @Override
  default Set<Trait> traits() {
    return Set.of(Trait.INTERNAL);
  }
}
