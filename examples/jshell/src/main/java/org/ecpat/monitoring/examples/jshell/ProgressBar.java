package org.ecpat.monitoring.examples.jshell;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.ecpat.monitoring.robustness.Watch;

/**
 * Draws how far long work is, and how long it will still take, in one line that is overwritten.
 *
 * <p>Work of less than a second is over before anything is drawn.
 */
final class ProgressBar implements Watch {
  private static final int WIDTH = 40;
  private static final int QUIET_MILLIS = 1000;

  private final PrintStream out;
  private final InstantSource clock;
  private final long start;
  private int shown = -1;

  ProgressBar(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.millis();
  }

  @Override
  public synchronized void progressed(long done, long all) {
    int percent = (int) (100 * done / all);
    long passed = clock.millis() - start;
    if (percent > shown && passed > QUIET_MILLIS) {
      shown = percent;
      int full = WIDTH * percent / 100;
      Duration left = Duration.ofMillis(passed * (all - done) / done);
      out.printf(
          "\r[%s%s] %3d %%, %d s left%s",
          "#".repeat(full),
          " ".repeat(WIDTH - full),
          percent,
          left.toSeconds(),
          done == all ? "\n" : "");
      out.flush();
    }
  }
}
