package org.ecpat.monitoring.methodology;

import java.util.Optional;
import java.util.OptionalInt;

/** A classification bound to bands; bands are named by their position, 0 for the first. */
public interface Classifier {

  /** The band of one state; empty if it has none. The same as {@link #assign} gives. */
  OptionalInt band(Criterion.Results results);

  /** The band of one state with its bounds and why; empty if it has none. */
  Optional<ClassAssignment> assign(Criterion.Results results);
}
