package org.ecpat.monitoring.json.codec;

/** Ends the reading early; the findings say why. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stop() {
    super(null, null, false, false);
  }
}
