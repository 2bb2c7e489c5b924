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

  @Test
  void aRegisterKnowsUpToItsAsOfDate() {
    PositionIndex index = index(register());
    assertThat(index.stand("IRL", "OPSC", CONSENT.minusDays(1))).contains(Stand.SIGNED);
    assertThat(index.stand("IRL", "OPSC", AS_OF)).contains(Stand.BOUND);
    assertThat(index.stand("IRL", "OPSC", AS_OF.plusDays(1))).isEmpty();
  }

  @Test
  void silenceMeansNoneWhereARegisterIsComplete() {
    PositionIndex index = index(register());
    assertThat(index.stand("IRL", "ACRWC", AS_OF)).contains(Stand.NONE);
    assertThat(index.stand("IRL", "CEDAW", AS_OF)).isEmpty();
    assertThat(index.stand("VAT", "OPSC", AS_OF)).isEmpty();
    assertThat(index().stand("IRL", "OPSC", AS_OF)).isEmpty();
  }

  @Test
  void beforeAStateExistedNothingIsKnown() {
    PositionIndex index = index(register());
    assertThat(index.stand("SSD", "OPSC", LocalDate.of(2011, 7, 8))).isEmpty();
    assertThat(index.stand("SSD", "OPSC", LocalDate.of(2011, 7, 9))).contains(Stand.NONE);
    assertThat(index.stand("SSD", "OPSC", LocalDate.of(2012, 1, 1))).contains(Stand.BOUND);
  }

  @Test
  void theFirstRegisterThatKnowsCounts() {
    PositionRegister other =
        Yardstick.register()
            .id("other")
            .asOf(AS_OF.plusYears(1))
            .addPositions(Yardstick.position("KEN", "OPSC").consented(CONSENT).build())
            .build();
    PositionIndex index = index(register(), other);
    assertThat(index.stand("KEN", "OPSC", AS_OF)).contains(Stand.SIGNED);
    assertThat(index.stand("KEN", "OPSC", AS_OF.plusDays(1))).contains(Stand.BOUND);
    assertThat(index(other, register()).stand("KEN", "OPSC", AS_OF)).contains(Stand.BOUND);
  }

  @Test
  void onlyBoundIsCarriedForward() {
    PositionIndex index = index(register());
    LocalDate later = AS_OF.plusYears(4);
    assertThat(index.boundCarriedFrom("IRL", "OPSC", later)).contains(AS_OF);
    assertThat(index.boundCarriedFrom("IRL", "OPSC", AS_OF)).isEmpty();
    assertThat(index.boundCarriedFrom("KEN", "OPSC", later)).isEmpty();
    assertThat(index.boundCarriedFrom("KEN", "ACRWC", later)).isEmpty();
    assertThat(index.boundCarriedFrom("IRL", "ACRWC", later)).isEmpty();
    assertThat(index.boundCarriedFrom("VAT", "OPSC", later)).isEmpty();
  }

  @Test
  void theLatestRegisterSaysWhatIsCarriedForward() {
    PositionRegister newer =
        Yardstick.register()
            .id("newer")
            .asOf(AS_OF.plusYears(1))
            .addPositions(
                Yardstick.position("IRL", "OPSC")
                    .consented(CONSENT)
                    .withdrawn(AS_OF.plusDays(1))
                    .build())
            .build();
    assertThat(index(register(), newer).boundCarriedFrom("IRL", "OPSC", AS_OF.plusYears(4)))
        .isEmpty();
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
