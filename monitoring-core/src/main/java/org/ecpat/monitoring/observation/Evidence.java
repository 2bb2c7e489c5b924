package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** What an answer rests on. */
@ValueStyle
@Value.Immutable
public interface Evidence {

  /** How evidence is gathered. */
  enum Method {
    /** A published text. */
    DOCUMENT,
    /** A conversation. */
    INTERVIEW,
    /** A questionnaire that was filled in. */
    QUESTIONNAIRE,
    /** An official register or data base. */
    REGISTER
  }

  /** How it was gathered. */
  Method method();

  /** The id of the source. */
  Optional<String> source();

  /** Where in the source it stands. */
  Optional<String> locator();

  /** The day it was gathered. */
  Optional<LocalDate> collectedOn();

  /** The last day it can be relied on. */
  Optional<LocalDate> expiresOn();

  /** What it says. */
  Optional<Text> summary();

  /** Who may read it; public unless said otherwise. */
  @Value.Default
  default Confidentiality confidentiality() {
    return Confidentiality.PUBLIC;
  }

  /** Checks the rules of evidence. */
  @Value.Check
  default void check() {
    Rules.of("evidence")
        .require(
            expiresOn().isEmpty()
                || collectedOn().isEmpty()
                || !expiresOn().get().isBefore(collectedOn().get()),
            "period",
            "expiresOn",
            "evidence cannot expire before it was collected",
            expiresOn().orElse(null))
        .id("source", source())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Evidence}. */
  final class Builder extends ImmutableEvidence.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
