package org.ecpat.monitoring.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.immutables.value.Value;

/**
 * A frozen exercise with its result: all that is needed to compute it again and to compare.
 *
 * <p>Digests tell whether a part was changed since it was frozen, marks tell which entry of the
 * part. Both are made from the canonical form of the documents, so that module {@code
 * org.ecpat.monitoring.json} freezes and verifies editions.
 */
@ValueStyle
@Value.Immutable
public interface Edition {

  /** The name of the edition. */
  String id();

  /** The title. */
  Optional<Text> title();

  /** The day it was frozen. */
  LocalDate frozenOn();

  /** The version of the library that computed the result. */
  String libraryVersion();

  /** The framework. */
  Framework framework();

  /** The methodology. */
  Methodology methodology();

  /** The observations. */
  Observations observations();

  /** The result: the boards of its rounds, the earliest first. */
  List<Scoreboard> boards();

  /** Worked examples that the methodology must reproduce. */
  Optional<WorkedExamples> examples();

  /** The SHA-256 digest of each part, by the name of the part. */
  Map<String, String> digests();

  /** A short digest of every entry, by part and list; eight digits an entry, in order. */
  Map<String, String> marks();

  /** The parts from which the result follows. */
  default Exercise exercise() {
    return new Exercise(framework(), methodology(), observations());
  }

  /** The boards as this library computes them now, in the order of {@link #boards()}. */
  default List<Scoreboard> recomputed() {
    return Scoring.plan(exercise())
        .score(observations(), boards().stream().map(Scoreboard::round).toList());
  }

  /** Checks the id and that every round has one board. */
  @Value.Check
  default void check() {
    Rules.of("edition '" + id() + "'")
        .id("id", id())
        .text("libraryVersion", libraryVersion())
        .require(
            boards().stream().map(Scoreboard::round).distinct().count() == boards().size(),
            "duplicate-round",
            "boards",
            "a round has one board",
            boards().stream().map(b -> b.round().id()).toList())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Edition}. */
  final class Builder extends ImmutableEdition.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
