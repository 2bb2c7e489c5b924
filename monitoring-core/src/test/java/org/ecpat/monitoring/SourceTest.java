package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static Source.Builder source() {
    return Source.builder().id("s").title(Text.of("A report"));
  }

  @Test
  void theCitationUsesWhatThereIs() {
    assertThat(source().build().citation()).isEqualTo("A report");
    assertThat(source().date("2012").build().citation()).isEqualTo("A report (2012)");
    assertThat(source().publisher("ECPAT").build().citation()).isEqualTo("ECPAT: A report");
    assertThat(source().addAuthors("A", "B").publisher("ECPAT").date("2012-03").build().citation())
        .isEqualTo("A, B, ECPAT: A report (2012-03)");
    assertThat(source().addAuthors("A").attribution("Data: A, CC BY").build().citation())
        .isEqualTo("Data: A, CC BY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012", "2012-02", "2012-02-29"})
  void datesAreYearsMonthsOrDays(String date) {
    assertThat(source().date(date).build().date()).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "2012-2", "2012-13", "2013-02-29", "2012-02-29T00:00", "May 2012"})
  void otherDatesAreRefused(String date) {
    assertThatThrownBy(() -> source().date(date).build())
        .hasMessage(
            "error source-date at /date: source 's': a source's date must be YYYY, YYYY-MM or"
                + " YYYY-MM-DD; found "
                + date
                + ".");
  }

  @Test
  void isAValue() {
    ValueContract.<Source>holds(
        () -> source().build(),
        () -> source().id("t").build(),
        () -> source().number("12").build(),
        () -> source().title(Text.of("Another")).build(),
        () -> source().addAuthors("A").build(),
        () -> source().publisher("A").build(),
        () -> source().date("2012").build(),
        () -> source().addTypes("A").build(),
        () -> source().addKeywords("A").build(),
        () -> source().availability(Text.of("A")).build(),
        () -> source().link("A").build(),
        () -> source().licence("A").build(),
        () -> source().attribution("A").build());
  }
}
