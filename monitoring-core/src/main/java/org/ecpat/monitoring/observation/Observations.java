package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.internal.ValueStyle;
import org.immutables.value.Value;

/** Observations with their sources, position registers, replies and decisions. */
@ValueStyle
@Value.Immutable
public interface Observations {

  /** The name of the collection. */
  String id();

  /** The version of its content. */
  @Value.Default
  default String version() {
    return "1";
  }

  /** The title. */
  Optional<Text> title();

  /** The id of the framework whose questions are answered. */
  String framework();

  /** The publications and records it rests on. */
  List<Source> sources();

  /** The registers of positions, from which answers on positions are derived. */
  List<PositionRegister> positions();

  /** The observations; their order means nothing. */
  List<Observation> observations();

  /** What states replied. */
  List<Reply> replies();

  /** What was decided. */
  List<Adjudication> adjudications();

  /** The rounds with at least one observation, the earliest first. */
  default SortedSet<Round> rounds() {
    SortedSet<Round> rounds = new TreeSet<>();
    observations().forEach(o -> rounds.add(o.round()));
    return rounds;
  }

  /**
   * The collection as it was known on a day.
   *
   * <p>Observations, replies and adjudications of a later day are left out; those without a day
   * stay. Registers of positions are not cut, because an act counts from its own date.
   */
  default Observations asKnownOn(LocalDate day) {
    return builder()
        .from(this)
        .observations(observations().stream().filter(o -> isKnown(o.recordedOn(), day)).toList())
        .replies(replies().stream().filter(r -> isKnown(r.on(), day)).toList())
        .adjudications(adjudications().stream().filter(a -> !a.on().isAfter(day)).toList())
        .build();
  }

  /**
   * The part that answers another framework with some of the same questions, such as a profile.
   *
   * <p>Observations, replies and decisions about indicators that the framework does not have, and
   * positions towards other instruments, are left out.
   */
  default Observations answering(Framework other) {
    return new SharedAnswers(this, other).make();
  }

  /** The ids of the sources that restricted evidence names and no public evidence does. */
  default Set<String> restrictedSources() {
    Set<String> restricted = new HashSet<>();
    Set<String> open = new HashSet<>();
    for (Observation observation : observations()) {
      for (Evidence evidence : observation.evidence()) {
        boolean isOpen = evidence.confidentiality() == Confidentiality.PUBLIC;
        evidence.source().ifPresent(isOpen ? open::add : restricted::add);
      }
    }
    restricted.removeAll(open);
    return restricted;
  }

  private static boolean isKnown(Optional<LocalDate> recorded, LocalDate day) {
    return recorded.map(r -> !r.isAfter(day)).orElse(true);
  }

  /**
   * Everything wrong or doubtful in the collection, held against the framework it answers.
   *
   * <p>In the order of the document; time and memory grow linearly with the observations. The
   * framework's own findings are left out. An assessment may be written long after its round, so
   * the day it was recorded is never a finding; evidence gathered after the round is a warning.
   */
  default List<Finding> findings(Framework framework) {
    return new ObservationsValidator(this, framework).findings();
  }

  /** Checks the rules inside a collection; references are left to {@link #findings}. */
  @Value.Check
  default void check() {
    Rules.of("observations '" + id() + "'")
        .id("id", id())
        .id("framework", framework())
        .text("version", version())
        .verify();
  }

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Observations}. */
  final class Builder extends ImmutableObservations.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
