package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** How far one state keeps its promises. */
@ValueStyle
@Value.Immutable
public interface StateCommitments {

  /** The code of the state. */
  String state();

  /** Its name. */
  Text name();

  /** How far it accepted each instrument of the framework, in order. */
  List<AcceptedInstrument> acceptances();

  /** All commitments that count, each once. */
  KeptGroup overall();

  /** Each commitment that an indicator measures, in order of the framework. */
  List<KeptCommitment> commitments();

  /** Each instrument with such a commitment, in order of the framework. */
  List<KeptGroup> instruments();

  /** Each theme of such a commitment, in alphabetical order. */
  List<KeptGroup> themes();

  /** Binding and political commitments, by those names. */
  List<KeptGroup> forces();

  /**
   * Structural, process and outcome indicators, by those names: the mean over the commitments that
   * have indicators of the kind.
   */
  List<CommitmentScore> kinds();

  /** What is overdue on the reference date, in order of the framework. */
  List<OverdueCommitment> overdue();

  /** The commitment with an id. */
  default Optional<KeptCommitment> commitment(String id) {
    return commitments().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The instrument with an id. */
  default Optional<KeptGroup> instrument(String id) {
    return instruments().stream().filter(g -> g.id().equals(id)).findFirst();
  }

  /** The theme with a name. */
  default Optional<KeptGroup> theme(String id) {
    return themes().stream().filter(g -> g.id().equals(id)).findFirst();
  }

  /** The commitments of a force; empty if there is none. */
  default Optional<KeptGroup> force(Force force) {
    return forces().stream().filter(g -> g.id().equals(Acceptances.word(force))).findFirst();
  }

  /** What the indicators of a kind say; empty if there is none. */
  default Optional<CommitmentScore> kind(IndicatorKind kind) {
    return kinds().stream().filter(g -> g.id().equals(Acceptances.word(kind))).findFirst();
  }

  /** How far it accepted an instrument; empty if the framework does not have it. */
  default Optional<Acceptance> acceptance(String instrument) {
    return acceptances().stream()
        .filter(a -> a.instrument().equals(instrument))
        .map(AcceptedInstrument::acceptance)
        .findFirst();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StateCommitments}. */
  final class Builder extends ImmutableStateCommitments.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
