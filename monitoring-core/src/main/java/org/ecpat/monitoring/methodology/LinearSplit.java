package org.ecpat.monitoring.methodology;

/** Every component loses its weight times its distance from the best. */
record LinearSplit() implements Split {

  @Override
  public double[] lost(double[] values, double[] weights, double best) {
    double[] lost = new double[values.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = weights[i] * (best - values[i]);
    }
    return lost;
  }

  @Override
  public boolean isLinear() {
    return true;
  }
}
