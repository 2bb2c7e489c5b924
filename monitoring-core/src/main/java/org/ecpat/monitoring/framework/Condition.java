package org.ecpat.monitoring.framework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Rules;
import org.ecpat.monitoring.commitment.Stand;

/** When an indicator applies to a state. */
public sealed interface Condition {

  /** Whether it holds, given what is known about the state on the reference date. */
  Truth test(Facts facts);

  /** What is known about one state on one reference date. */
  interface Facts {
    /** The reference date. */
    LocalDate date();

    /** Whether the state belongs to a group; unknown if there is no such group. */
    Truth inGroup(String group);

    /** The stand towards an instrument, if it is known. */
    Optional<Stand> stand(String instrument);
  }

  /**
   * Holds for the states of a group.
   *
   * @param group the id of the group
   */
  record InGroup(String group) implements Condition {
    /**
     * Checks the id.
     *
     * @throws org.ecpat.monitoring.InvalidInputException if it is not an id
     */
    public InGroup {
      Rules.of("condition").id("group", group).verify();
    }

    @Override
    public Truth test(Facts facts) {
      return facts.inGroup(group);
    }
  }

  /**
   * Holds between two days, both included.
   *
   * @param from the first day; empty means always before
   * @param until the last day; empty means ever after
   */
  record Between(Optional<LocalDate> from, Optional<LocalDate> until) implements Condition {
    /**
     * Checks the period.
     *
     * @throws org.ecpat.monitoring.InvalidInputException if it ends before it begins
     */
    public Between {
      Rules.of("condition")
          .require(
              from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get()),
              "period",
              "until",
              "a period cannot end before it begins",
              until.orElse(null))
          .verify();
    }

    @Override
    public Truth test(Facts facts) {
      return Truth.of(
          from.map(f -> !facts.date().isBefore(f)).orElse(true)
              && until.map(u -> !facts.date().isAfter(u)).orElse(true));
    }
  }

  /**
   * Holds for the states with one of some stands towards an instrument.
   *
   * @param instrument the id of the instrument
   * @param stands the stands for which it holds
   */
  record HasStand(String instrument, Set<Stand> stands) implements Condition {
    /**
     * Checks and copies the stands.
     *
     * @throws org.ecpat.monitoring.InvalidInputException if there is none, or the id is not one
     */
    public HasStand {
      Rules.of("condition")
          .id("instrument", instrument)
          .require(!stands.isEmpty(), "stands", "stands", "needs at least one stand", null)
          .verify();
      stands = Collections.unmodifiableSet(EnumSet.copyOf(stands));
    }

    @Override
    public Truth test(Facts facts) {
      return facts.stand(instrument).map(s -> Truth.of(stands.contains(s))).orElse(Truth.UNKNOWN);
    }
  }

  /**
   * Holds if all of its parts hold.
   *
   * @param conditions the parts; with none it holds
   */
  record AllOf(List<Condition> conditions) implements Condition {
    /** Copies the parts. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Truth test(Facts facts) {
      return conditions.stream().map(c -> c.test(facts)).reduce(Truth.TRUE, Truth::and);
    }
  }

  /**
   * Holds if any of its parts holds.
   *
   * @param conditions the parts; with none it does not hold
   */
  record AnyOf(List<Condition> conditions) implements Condition {
    /** Copies the parts. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Truth test(Facts facts) {
      return conditions.stream().map(c -> c.test(facts)).reduce(Truth.FALSE, Truth::or);
    }
  }

  /**
   * Holds if its part does not.
   *
   * @param condition the part
   */
  record Not(Condition condition) implements Condition {
    @Override
    public Truth test(Facts facts) {
      return condition.test(facts).not();
    }
  }
}
