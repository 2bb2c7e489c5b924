package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.ClassTest;
import org.immutables.value.Value;

/** The band of a state, after caps. */
@ValueStyle
@Value.Immutable
public interface Rating {

  /** The id of the band. */
  String band();

  /** The id of the band before caps. */
  String uncapped();

  /** The id of the worst band that the missing answers, unknown rows and unknown caps allow. */
  Optional<String> lowest();

  /** The id of the best band that the missing answers and unknown rows allow. */
  Optional<String> highest();

  /**
   * What was tried to find the band before caps, in order: profiles or rows; nothing where it
   * follows from the score.
   */
  List<ClassTest> tests();

  /** The caps whose conditions hold or are not known, in order. */
  List<CapOutcome> caps();

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Rating}. */
  final class Builder extends ImmutableRating.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
