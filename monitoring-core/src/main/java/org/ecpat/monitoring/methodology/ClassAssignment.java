package org.ecpat.monitoring.methodology;

import java.util.List;
import java.util.OptionalInt;

/**
 * The class of one state, before caps.
 *
 * @param band the position of its band, 0 for the first
 * @param worst the position of the worst band that missing answers allow; empty if not bounded
 * @param best the position of the best one; empty if not bounded
 * @param tests what was tried, in order; nothing where bands follow from the score
 */
public record ClassAssignment(
    int band, OptionalInt worst, OptionalInt best, List<ClassTest> tests) {

  /** Copies the tests. */
  public ClassAssignment {
    tests = List.copyOf(tests);
  }

  /** A class with bounds. */
  static ClassAssignment between(int band, int worst, int best, List<ClassTest> tests) {
    return new ClassAssignment(band, OptionalInt.of(worst), OptionalInt.of(best), tests);
  }

  /** A class without bounds. */
  static ClassAssignment unbounded(int band, List<ClassTest> tests) {
    return new ClassAssignment(band, OptionalInt.empty(), OptionalInt.empty(), tests);
  }
}
