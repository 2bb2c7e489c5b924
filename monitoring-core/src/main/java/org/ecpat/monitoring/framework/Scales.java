package org.ecpat.monitoring.framework;

/** What the scales share. */
final class Scales {
  private Scales() {}

  static IllegalArgumentException notAccepted(Scale scale, Answer answer) {
    return new IllegalArgumentException(
        "The answer '" + answer.text() + "' does not fit the scale. Valid: " + scale.valid() + ".");
  }
}
