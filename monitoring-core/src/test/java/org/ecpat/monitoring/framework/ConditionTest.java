package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.commitment.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {
  private static final LocalDate DAY = LocalDate.of(2010, 12, 31);

  /** In group {@code in}, not in {@code out}, bound by {@code B}; all else is not known. */
  private static final Condition.Facts FACTS =
      new Condition.Facts() {
        @Override
        public LocalDate date() {
          return DAY;
        }

        @Override
        public Truth inGroup(String group) {
          return group.equals("in")
              ? Truth.TRUE
              : group.equals("out") ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public Optional<Stand> stand(String instrument) {
          return instrument.equals("B") ? Optional.of(Stand.BOUND) : Optional.empty();
        }
      };

  private static Condition that(Truth truth) {
    return new Condition.InGroup(
        truth == Truth.TRUE ? "in" : truth == Truth.FALSE ? "out" : "unheard-of");
  }

  /** Kleene 1952, the strong tables. */
  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE",
    "TRUE, FALSE, FALSE, TRUE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE",
    "FALSE, TRUE, FALSE, TRUE",
    "FALSE, FALSE, FALSE, FALSE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN, TRUE",
    "UNKNOWN, FALSE, FALSE, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void truthHasThreeValues(Truth a, Truth b, Truth both, Truth either) {
    assertThat(a.and(b)).isEqualTo(both);
    assertThat(a.or(b)).isEqualTo(either);
    assertThat(new Condition.AllOf(List.of(that(a), that(b))).test(FACTS)).isEqualTo(both);
    assertThat(new Condition.AnyOf(List.of(that(a), that(b))).test(FACTS)).isEqualTo(either);
  }

  @ParameterizedTest
  @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
  void negationKeepsWhatIsNotKnown(Truth truth, Truth opposite) {
    assertThat(truth.not()).isEqualTo(opposite);
    assertThat(new Condition.Not(that(truth)).test(FACTS)).isEqualTo(opposite);
  }

  @ParameterizedTest
  @EnumSource
  void oneOfOneIsItself(Truth truth) {
    assertThat(new Condition.AllOf(List.of(that(truth))).test(FACTS)).isEqualTo(truth);
    assertThat(new Condition.AnyOf(List.of(that(truth))).test(FACTS)).isEqualTo(truth);
  }

  @Test
  void ofNothingAllHoldAndNoneDoes() {
    assertThat(new Condition.AllOf(List.of()).test(FACTS)).isEqualTo(Truth.TRUE);
    assertThat(new Condition.AnyOf(List.of()).test(FACTS)).isEqualTo(Truth.FALSE);
    assertThat(Truth.of(true)).isEqualTo(Truth.TRUE);
    assertThat(Truth.of(false)).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-12-31, 2010-12-31, TRUE",
    "2011-01-01, 2012-01-01, FALSE",
    "2009-01-01, 2010-12-30, FALSE",
    ", 2010-12-31, TRUE",
    ", 2010-12-30, FALSE",
    "2010-12-31, , TRUE",
    "2011-01-01, , FALSE",
    ", , TRUE"
  })
  void aPeriodIncludesBothEnds(LocalDate from, LocalDate until, Truth truth) {
    Condition between =
        new Condition.Between(Optional.ofNullable(from), Optional.ofNullable(until));
    assertThat(between.test(FACTS)).isEqualTo(truth);
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> new Condition.Between(Optional.of(DAY), Optional.of(DAY.minusDays(1))))
        .hasMessage(
            "error period at /until: condition: a period cannot end before it begins;"
                + " found 2010-12-30.");
  }

  @Test
  void aStandIsAskedOfTheFacts() {
    Set<Stand> engaged = Set.of(Stand.SIGNED, Stand.BOUND);
    assertThat(new Condition.HasStand("B", engaged).test(FACTS)).isEqualTo(Truth.TRUE);
    assertThat(new Condition.HasStand("B", Set.of(Stand.NONE)).test(FACTS)).isEqualTo(Truth.FALSE);
    assertThat(new Condition.HasStand("C", engaged).test(FACTS)).isEqualTo(Truth.UNKNOWN);
    assertThatThrownBy(() -> new Condition.HasStand("B", Set.of()))
        .hasMessage("error stands at /stands: condition: needs at least one stand.");
    assertThatThrownBy(() -> new Condition.InGroup(""))
        .hasMessageStartingWith("error id at /group: condition");
  }

  @Test
  void conditionsAreValues() {
    ValueContract.<Condition>holds(
        () -> new Condition.InGroup("a"),
        () -> new Condition.InGroup("b"),
        () -> new Condition.Between(Optional.of(DAY), Optional.empty()),
        () -> new Condition.Between(Optional.empty(), Optional.of(DAY)),
        () -> new Condition.HasStand("a", Set.of(Stand.NONE)),
        () -> new Condition.HasStand("a", Set.of(Stand.NONE, Stand.SIGNED)),
        () -> new Condition.AllOf(List.of(that(Truth.TRUE))),
        () -> new Condition.AllOf(List.of()),
        () -> new Condition.AnyOf(List.of()),
        () -> new Condition.Not(that(Truth.TRUE)));
  }
}
