package org.ecpat.monitoring.examples.jshell;

/** Something typed that cannot be done, and what to type instead; without a stack trace. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Mistake(String message) {
    super(message, null, false, false);
  }
}
