package org.ecpat.monitoring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.framework.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsFindingsTest {
  private static final LocalDate DAY = LocalDate.of(2005, 1, 1);

  private static List<String> texts(Observations.Builder observations) {
    return observations.build().findings(Yardstick.framework()).stream()
        .map(Finding::text)
        .toList();
  }

  private static List<String> texts(PositionRegister.Builder... registers) {
    Observations.Builder observations = Yardstick.observations();
    for (PositionRegister.Builder register : registers) {
      observations.addPositions(register.build());
    }
    return texts(observations);
  }

  private static Position.Builder bound(String state, String instrument) {
    return Yardstick.position(state, instrument).consented(DAY);
  }

  @Test
  void aSoundRegisterHasNone() {
    assertThat(
            texts(
                Yardstick.register()
                    .addPositions(
                        bound("IRL", "OPSC").signed(Yardstick.ADOPTED.plusDays(10)).build(),
                        bound("KEN", "OPSC").build(),
                        bound("KEN", "ACRWC").withdrawn(Yardstick.AS_OF).build())
                    .addSources("record")))
        .isEmpty();
  }

  @Test
  void whatTheFrameworkDoesNotKnowIsAWarning() {
    PositionRegister.Builder register =
        Yardstick.register()
            .addInstruments("OPAC")
            .addCompleteFor("EUE")
            .addPositions(
                bound("IRL", "OPAC").build(),
                bound("EUE", "OPSC").build(),
                bound("VAT", "OPSC").addSources("recod").build(),
                bound("IRL", "CEDAW").build());
    assertThat(texts(register, Yardstick.register().addSources("recrd")))
        .containsExactly(
            "warning unknown-instrument at /positions/0/instruments/2: position register"
                + " 'treaties': must refer to one of the framework's instruments; found 'OPAC'."
                + " Did you mean 'OPSC'?",
            "warning unknown-state at /positions/0/completeFor/2: position register 'treaties':"
                + " must refer to one of the framework's states; found 'EUE'. Known: 'IRL',"
                + " 'KEN', 'SSD'.",
            "warning unknown-state at /positions/0/positions/2/state: position of 'VAT' towards"
                + " 'OPSC': must refer to one of the framework's states; found 'VAT'. Known:"
                + " 'IRL', 'KEN', 'SSD'.",
            "error unknown-source at /positions/0/positions/2/sources/0: position of 'VAT' towards"
                + " 'OPSC': must refer to one of the observations' sources; found 'recod'."
                + " Did you mean 'record'?",
            "warning unknown-instrument at /positions/0/positions/3/instrument: position of 'IRL'"
                + " towards 'CEDAW': must refer to one of the framework's instruments;"
                + " found 'CEDAW'. Known: 'ACRWC', 'OPSC'.",
            "error duplicate-id at /positions/1/id: position register 'treaties': an id must be"
                + " used once; found 'treaties'. It is first used at /positions/0/id.",
            "error unknown-source at /positions/1/sources/0: position register 'treaties': must"
                + " refer to one of the observations' sources; found 'recrd'."
                + " Did you mean 'record'?");
  }

  @Test
  void positionsBelongToWhatTheRegisterLists() {
    PositionRegister.Builder register =
        Yardstick.register()
            .instruments(List.of("OPSC"))
            .addPositions(
                bound("KEN", "ACRWC").build(),
                bound("SSD", "OPSC").consented(Yardstick.AS_OF).build());
    assertThat(texts(register))
        .containsExactly(
            "warning unlisted-instrument at /positions/0/positions/0/instrument: position of 'KEN'"
                + " towards 'ACRWC': only positions towards instruments that the register lists"
                + " count; found 'ACRWC'.",
            "note unlisted-state at /positions/0/positions/1/state: position of 'SSD' towards"
                + " 'OPSC': the register is not complete for this state: its silence means"
                + " nothing; found 'SSD'.");
  }

  @Test
  void aStateHasOnePosition() {
    PositionRegister.Builder register =
        Yardstick.register()
            .addPositions(
                bound("KEN", "OPSC").build(),
                bound("KEN", "ACRWC").build(),
                bound("KEN", "OPSC").build());
    assertThat(texts(register))
        .containsExactly(
            "error duplicate-position at /positions/0/positions/2: position of 'KEN' towards"
                + " 'OPSC': a register has one position of a state towards an instrument."
                + " The first is at /positions/0/positions/0.");
    assertThat(texts(register.positions(List.of()), Yardstick.register().id("others"))).isEmpty();
  }

  @Test
  void actsFollowAdoptionAndOpening() {
    LocalDate open = Yardstick.ADOPTED.plusDays(10);
    PositionRegister.Builder register =
        Yardstick.register()
            .addPositions(
                Yardstick.position("IRL", "OPSC")
                    .signed(Yardstick.ADOPTED.minusDays(1))
                    .consented(open.minusDays(1))
                    .build());
    assertThat(texts(register))
        .containsExactly(
            "error act-before-adoption at /positions/0/positions/0/signed: position of 'IRL'"
                + " towards 'OPSC': the instrument was adopted on 2000-05-25; found 2000-05-24.",
            "warning act-before-open at /positions/0/positions/0/consented: position of 'IRL'"
                + " towards 'OPSC': the instrument is open from 2000-06-04; found 2000-06-03.");
  }

  @Test
  void actsPrecedeTheAsOfDate() {
    LocalDate later = Yardstick.AS_OF.plusDays(1);
    PositionRegister.Builder register =
        Yardstick.register()
            .addPositions(
                Yardstick.position("IRL", "OPSC")
                    .signed(later)
                    .consented(later)
                    .withdrawn(later)
                    .build());
    assertThat(texts(register))
        .containsExactly(
            "warning act-after-as-of at /positions/0/positions/0/signed: position of 'IRL' towards"
                + " 'OPSC': the register knows only up to 2012-06-30; found 2012-07-01.",
            "warning act-after-as-of at /positions/0/positions/0/consented: position of 'IRL'"
                + " towards 'OPSC': the register knows only up to 2012-06-30; found 2012-07-01.",
            "warning act-after-as-of at /positions/0/positions/0/withdrawn: position of 'IRL'"
                + " towards 'OPSC': the register knows only up to 2012-06-30; found 2012-07-01.");
  }

  @Test
  void regionalInstrumentsAreForTheirGroups() {
    assertThat(texts(Yardstick.register().addPositions(bound("IRL", "ACRWC").build())))
        .containsExactly(
            "warning not-open at /positions/0/positions/0/state: position of 'IRL' towards"
                + " 'ACRWC': the instrument is open only to AU; found 'IRL' on 2005-01-01.");
  }

  /** DESIGN: an explicit no excludes only bound, and silence of a complete register means none. */
  @ParameterizedTest
  @CsvSource({
    "2006, yes, ''", "2006, bound, ''", "2006, no, bound", "2006, signed, bound",
    "2006, none, bound", "2004, signed, ''", "2004, no, ''", "2004, none, signed",
    "2004, yes, signed", "2001, none, ''", "2001, no, ''", "2001, signed, none",
    "2009, withdrawn, ''", "2009, no, ''", "2009, none, withdrawn", "2009, yes, withdrawn",
    "2012, none, ''", "2012, yes, ''"
  })
  void answersAreHeldAgainstTheRegister(int year, String answer, String registered) {
    Observations.Builder observations =
        Yardstick.observations()
            .addPositions(
                Yardstick.register()
                    .addPositions(
                        bound("IRL", "OPSC")
                            .signed(LocalDate.of(2003, 1, 1))
                            .withdrawn(LocalDate.of(2008, 1, 1))
                            .build())
                    .build())
            .addObservations(Observation.of("IRL", "bound", Round.of(year), answer(answer)));
    if (registered.isEmpty()) {
      assertThat(texts(observations)).isEmpty();
    } else {
      assertThat(texts(observations))
          .containsExactly(
              "warning against-register at /observations/0/answer: observation of 'IRL' on 'bound'"
                  + " in "
                  + year
                  + ": the register of positions says '"
                  + registered
                  + "' on "
                  + year
                  + "-12-31; found '"
                  + answer
                  + "'. The answer counts, not the register.");
    }
  }

  private static Answer answer(String word) {
    return word.equals("yes") || word.equals("no")
        ? Answer.of(word.equals("yes"))
        : Answer.of(word);
  }

  @Test
  void silenceAboutOtherStatesIsNoDisagreement() {
    Observations.Builder observations =
        Yardstick.observations()
            .addPositions(Yardstick.register().build())
            .addObservations(
                Observation.of("SSD", "bound", Round.of(2011), Answer.of(true)),
                Observation.of("IRL", "bound", Round.of(2011), Absence.NO_DATA));
    assertThat(texts(observations)).isEmpty();
  }

  @Test
  void supersededAnswersAreNotHeldAgainstTheRegister() {
    Observation wrong =
        Observation.builder()
            .from(Observation.of("IRL", "bound", Round.of(2011), Answer.of(true)))
            .id("wrong")
            .build();
    Observation right =
        Observation.builder()
            .from(Observation.of("IRL", "bound", Round.of(2011), Answer.of(false)))
            .supersedes("wrong")
            .build();
    assertThat(
            texts(
                Yardstick.observations()
                    .addPositions(Yardstick.register().build())
                    .addObservations(wrong, right)))
        .isEmpty();
  }
}
