package org.ecpat.monitoring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.commitment.StateIndex;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Truth;
import org.junit.jupiter.api.Test;

class PositionIndexTest {
  private static final LocalDate CONSENT = LocalDate.of(2005, 1, 1);
  private static final LocalDate AS_OF = Yardstick.AS_OF;

  private static PositionIndex index(PositionRegister... registers) {
    return PositionIndex.of(List.of(registers), StateIndex.of(Yardstick.framework().states()));
  }

  private static PositionRegister register() {
    return Yardstick.register()
        .addPositions(
            Yardstick.position("IRL", "OPSC")
                .signed(CONSENT.minusYears(2))
                .consented(CONSENT)
                .build(),
            Yardstick.position("KEN", "OPSC").signed(CONSENT).build(),
            Yardstick.position("SSD", "OPSC").consented(LocalDate.of(2012, 1, 1)).build(),
            Yardstick.position("KEN", "ACRWC").consented(CONSENT).withdrawn(AS_OF).build())
        .build();
  }

  private static void assertStand(
      PositionIndex index, String state, String instrument, LocalDate day, Stand stand) {
    PositionIndex.Derived derived = index.derive(state, instrument, day);
    assertThat(derived.stand()).contains(stand);
    assertThat(derived.absence()).isEmpty();
    assertThat(derived.register()).isPresent();
  }

  private static void assertAbsent(
      PositionIndex index, String state, String instrument, LocalDate day, Absence absence) {
    PositionIndex.Derived derived = index.derive(state, instrument, day);
    assertThat(derived.stand()).isEmpty();
    assertThat(derived.absence()).contains(absence);
    assertThat(derived.register().isPresent()).isEqualTo(absence == Absence.NO_DATA);
    assertThat(derived.carriedFrom()).isEmpty();
  }

  @Test
  void aRegisterKnowsUpToItsAsOfDate() {
    PositionIndex index = index(register());
    assertStand(index, "IRL", "OPSC", CONSENT.minusDays(1), Stand.SIGNED);
    assertStand(index, "IRL", "OPSC", AS_OF, Stand.BOUND);
    PositionIndex.Derived derived = index.derive("IRL", "OPSC", AS_OF);
    assertThat(derived.carriedFrom()).isEmpty();
    assertThat(derived.register()).contains(register());
    assertThat(derived.position()).contains(register().positions().get(0));
  }

  /** DESIGN 4.2: bound carries forward; none and signed become no data. */
  @Test
  void afterItOnlyBoundIsCarriedForward() {
    PositionIndex index = index(register());
    LocalDate later = AS_OF.plusDays(1);
    assertStand(index, "IRL", "OPSC", later, Stand.BOUND);
    assertThat(index.derive("IRL", "OPSC", later).carriedFrom()).contains(AS_OF);
    assertAbsent(index, "KEN", "OPSC", later, Absence.NO_DATA);
    assertAbsent(index, "IRL", "ACRWC", later, Absence.NO_DATA);
    assertAbsent(index, "KEN", "ACRWC", later, Absence.NO_DATA);
    assertAbsent(index, "VAT", "OPSC", later, Absence.NOT_ASSESSED);
  }

  @Test
  void silenceMeansNoneWhereARegisterIsComplete() {
    PositionIndex index = index(register());
    assertStand(index, "IRL", "ACRWC", AS_OF, Stand.NONE);
    assertThat(index.derive("IRL", "ACRWC", AS_OF).position()).isEmpty();
    assertAbsent(index, "IRL", "CEDAW", AS_OF, Absence.NOT_ASSESSED);
    assertAbsent(index, "VAT", "OPSC", AS_OF, Absence.NOT_ASSESSED);
    assertAbsent(index(), "IRL", "OPSC", AS_OF, Absence.NOT_ASSESSED);
  }

  @Test
  void beforeAStateExistedNothingWasAssessed() {
    PositionIndex index = index(register());
    assertAbsent(index, "SSD", "OPSC", LocalDate.of(2011, 7, 8), Absence.NOT_ASSESSED);
    assertStand(index, "SSD", "OPSC", LocalDate.of(2011, 7, 9), Stand.NONE);
    assertStand(index, "SSD", "OPSC", LocalDate.of(2012, 1, 1), Stand.BOUND);
  }

  @Test
  void theLatestRegisterThatSpeaksAboutAStateCounts() {
    PositionRegister newer =
        Yardstick.register()
            .id("newer")
            .asOf(AS_OF.plusYears(1))
            .completeFor(List.of())
            .addPositions(
                Yardstick.position("KEN", "OPSC")
                    .consented(CONSENT)
                    .withdrawn(AS_OF.plusDays(1))
                    .build())
            .build();
    for (PositionIndex index : List.of(index(register(), newer), index(newer, register()))) {
      assertStand(index, "KEN", "OPSC", AS_OF, Stand.BOUND);
      assertStand(index, "KEN", "OPSC", AS_OF.plusDays(1), Stand.WITHDRAWN);
      assertAbsent(index, "KEN", "OPSC", AS_OF.plusYears(2), Absence.NO_DATA);
      assertThat(index.derive("IRL", "OPSC", AS_OF.plusYears(2)).carriedFrom()).contains(AS_OF);
    }
  }

  @Test
  void aPositionTowardsAnInstrumentThatIsNotListedDoesNotCount() {
    PositionRegister register =
        Yardstick.register()
            .instruments(List.of("ACRWC"))
            .addPositions(Yardstick.position("IRL", "OPSC").consented(CONSENT).build())
            .build();
    assertAbsent(index(register), "IRL", "OPSC", AS_OF, Absence.NOT_ASSESSED);
  }

  @Test
  void signaturesAreKeptApart() {
    PositionIndex index = index(register());
    assertThat(index.hasSigned("KEN", "OPSC", CONSENT)).isTrue();
    assertThat(index.hasSigned("KEN", "OPSC", CONSENT.minusDays(1))).isFalse();
    assertThat(index.hasSigned("SSD", "OPSC", AS_OF)).isFalse();
    assertThat(index.hasSigned("KEN", "CEDAW", AS_OF)).isFalse();
  }

  @Test
  void factsJoinGroupsAndStands() {
    PositionIndex index = index(register());
    Condition.Facts facts = index.facts("KEN", AS_OF);
    assertThat(facts.date()).isEqualTo(AS_OF);
    assertThat(facts.inGroup("AU")).isEqualTo(Truth.TRUE);
    assertThat(facts.inGroup("EU")).isEqualTo(Truth.UNKNOWN);
    assertThat(facts.stand("OPSC")).contains(Stand.SIGNED);
    assertThat(index.facts("IRL", AS_OF).inGroup("AU")).isEqualTo(Truth.FALSE);
    assertThat(index.facts("IRL", AS_OF.plusYears(1)).stand("OPSC")).contains(Stand.BOUND);
    assertThat(index.facts("KEN", AS_OF.plusYears(1)).stand("OPSC")).isEqualTo(Optional.empty());
  }
}
