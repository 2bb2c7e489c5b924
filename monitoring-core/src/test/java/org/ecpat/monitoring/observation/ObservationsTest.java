package org.ecpat.monitoring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.ValueContract;
import org.ecpat.monitoring.framework.Answer;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

  private static Observations.Builder observations() {
    return Observations.builder().id("o").framework("f");
  }

  private static Observation.Builder observation(String state) {
    return Observation.builder()
        .state(state)
        .indicator("law")
        .round(Round.of(2010))
        .answer(Answer.of(true));
  }

  private static Reply.Builder reply() {
    return Reply.builder().state("IRL").round(Round.of(2010)).text(Text.of("No."));
  }

  private static Adjudication decision(LocalDate day) {
    return Adjudication.builder()
        .state("IRL")
        .round(Round.of(2010))
        .rating("good")
        .by("The board")
        .on(day)
        .why(Text.of("New evidence."))
        .build();
  }

  @Test
  void roundsAreThoseObservedTheEarliestFirst() {
    Observations all =
        observations()
            .addObservations(
                observation("IRL").round(Round.of(2012)).build(),
                observation("IRL").build(),
                observation("KEN").round(Round.of(2012)).build())
            .addReplies(reply().round(Round.of(2016)).build())
            .build();
    assertThat(all.rounds()).containsExactly(Round.of(2010), Round.of(2012));
    assertThat(observations().build().rounds()).isEmpty();
  }

  @Test
  void whatIsKnownOnADayWasRecordedByThen() {
    Observation undated = observation("CUB").build();
    Observation onTheDay = observation("IRL").recordedOn(DAY).build();
    Observation later = observation("KEN").recordedOn(DAY.plusDays(1)).build();
    Observations all =
        observations()
            .addObservations(undated, onTheDay, later)
            .addReplies(reply().build(), reply().on(DAY).build())
            .addReplies(reply().on(DAY.plusDays(1)).build())
            .addAdjudications(decision(DAY), decision(DAY.plusDays(1)))
            .addPositions(Yardstick.register().asOf(DAY.plusYears(5)).build())
            .build();
    Observations known = all.asKnownOn(DAY);
    assertThat(known.observations()).containsExactly(undated, onTheDay);
    assertThat(known.replies()).containsExactly(reply().build(), reply().on(DAY).build());
    assertThat(known.adjudications()).containsExactly(decision(DAY));
    assertThat(known.positions()).isEqualTo(all.positions());
    assertThat(all.asKnownOn(DAY.plusDays(1))).isEqualTo(all);
  }

  @Test
  void areChecked() {
    assertThatThrownBy(() -> observations().id("").framework("").version("").build())
        .hasMessageContaining("error id at /id: observations ''")
        .hasMessageContaining("error id at /framework: observations ''")
        .hasMessageContaining("error text at /version: observations ''");
  }

  @Test
  void areValues() {
    ValueContract.<Observations>holds(
        () -> observations().build(),
        () -> observations().id("p").build(),
        () -> observations().version("2").build(),
        () -> observations().title(Text.of("T")).build(),
        () -> observations().framework("g").build(),
        () -> observations().addSources(Yardstick.source("s")).build(),
        () -> observations().addPositions(Yardstick.register().build()).build(),
        () -> observations().addObservations(observation("IRL").build()).build(),
        () -> observations().addReplies(reply().build()).build(),
        () -> observations().addAdjudications(decision(DAY)).build());
  }
}
