package org.ecpat.monitoring.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
  private static final LocalDate SIGNED = LocalDate.of(2000, 9, 7);
  private static final LocalDate CONSENTED = LocalDate.of(2003, 4, 1);
  private static final LocalDate WITHDRAWN = LocalDate.of(2009, 6, 30);

  private static Position.Builder position() {
    return Position.builder().state("IRL").instrument("OPSC");
  }

  @ParameterizedTest
  @CsvSource({
    "2000-09-06, NONE",
    "2000-09-07, SIGNED",
    "2003-03-31, SIGNED",
    "2003-04-01, BOUND",
    "2009-06-29, BOUND",
    "2009-06-30, WITHDRAWN",
    "2020-01-01, WITHDRAWN"
  })
  void theDayOfAnActCounts(LocalDate day, Stand stand) {
    Position position = position().signed(SIGNED).consented(CONSENTED).withdrawn(WITHDRAWN).build();
    assertThat(position.standOn(day)).isEqualTo(stand);
  }

  @Test
  void accessionNeedsNoSignature() {
    Position position = position().consented(CONSENTED).consent(Consent.ACCESSION).build();
    assertThat(position.standOn(CONSENTED.minusDays(1))).isEqualTo(Stand.NONE);
    assertThat(position.standOn(CONSENTED)).isEqualTo(Stand.BOUND);
  }

  @Test
  void signatureAndConsentOnOneDayBind() {
    Position position = position().signed(SIGNED).consented(SIGNED).build();
    assertThat(position.standOn(SIGNED)).isEqualTo(Stand.BOUND);
  }

  @Test
  void withdrawalMayFollowConsentOnTheSameDay() {
    Position position = position().consented(CONSENTED).withdrawn(CONSENTED).build();
    assertThat(position.standOn(CONSENTED)).isEqualTo(Stand.WITHDRAWN);
  }

  @Test
  void nothingAloneIsNoPosition() {
    assertThatThrownBy(() -> position().consent(Consent.RATIFICATION).build())
        .hasMessage(
            "error empty-position: position of 'IRL' towards 'OPSC': a position needs a date of"
                + " signature or of consent.\n"
                + "error consent-without-date at /consent: position of 'IRL' towards 'OPSC': an"
                + " act of consent needs its date; found RATIFICATION.");
  }

  @Test
  void onlyTheBoundWithdraw() {
    String message =
        "error withdrawn-before-consent at /withdrawn: position of 'IRL' towards 'OPSC': a state"
            + " can only withdraw after it consented; found 2009-06-30.";
    assertThatThrownBy(() -> position().signed(SIGNED).withdrawn(WITHDRAWN).build())
        .hasMessage(message);
    assertThatThrownBy(
            () -> position().consented(WITHDRAWN.plusDays(1)).withdrawn(WITHDRAWN).build())
        .hasMessage(message);
  }

  @Test
  void isAValue() {
    ValueContract.<Position>holds(
        () -> position().signed(SIGNED).build(),
        () -> position().state("KEN").signed(SIGNED).build(),
        () -> position().instrument("OPAC").signed(SIGNED).build(),
        () -> position().signed(CONSENTED).build(),
        () -> position().consented(SIGNED).build(),
        () -> position().consented(SIGNED).consent(Consent.ACCESSION).build(),
        () -> position().consented(SIGNED).withdrawn(WITHDRAWN).build(),
        () -> position().signed(SIGNED).addReservations(Text.of("art. 3")).build(),
        () -> position().signed(SIGNED).addSources("un").build());
  }
}
