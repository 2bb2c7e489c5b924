package org.ecpat.monitoring.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what a page shows against what was really printed. */
final class Shown {
  private static final String LEFT_OUT = "…";

  private Shown() {}

  /** Each run of lines between two "…" stands in the output as it is, in the same order. */
  static void in(String output, Page.Block block) {
    String rest = "\n" + output;
    for (String part : block.text().split("(?m)^" + LEFT_OUT + "\n", -1)) {
      int at = rest.indexOf("\n" + part);
      assertThat(at).as("the page shows%n%s%nin%n%s", part, rest).isNotNegative();
      rest = rest.substring(at + part.length());
    }
  }
}
