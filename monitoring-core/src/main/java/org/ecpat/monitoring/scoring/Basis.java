package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Qualifier;
import org.immutables.value.Value;

/** What the score of an indicator rests on: the answer that counts, and all that stands beside. */
@ValueStyle
@Value.Immutable
public interface Basis {

  /** Where an answer comes from. */
  enum Origin {
    /** Observed by one assessor. */
    OBSERVED,
    /** Made of the observations of several assessors. */
    RECONCILED,
    /** Derived from a register of positions. */
    REGISTER,
    /** Decided in place of what was observed. */
    ADJUDICATED,
    /** The indicator does not apply to the state in this round. */
    CONDITION,
    /** Nothing is recorded. */
    NOTHING
  }

  /** Where the answer comes from. */
  Origin origin();

  /** The answer that counts. */
  Optional<Answer> answer();

  /** Why there is none. */
  Optional<Absence> absence();

  /** Remarks on the answer. */
  List<Qualifier> qualifiers();

  /** How sure the assessor is, from 0 to 1. */
  OptionalDouble confidence();

  /** What the answer rests on. */
  List<Evidence> evidence();

  /** What the assessor adds. */
  Optional<Text> note();

  /** What the preparations of the methodology did to the value, in order. */
  List<Prepared> preparation();

  /** The observations that do not count: overridden, of other assessors, or superseded. */
  List<Observation> beside();

  /** The decision that the answer follows. */
  Optional<Adjudication> adjudication();

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Basis}. */
  final class Builder extends ImmutableBasis.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
