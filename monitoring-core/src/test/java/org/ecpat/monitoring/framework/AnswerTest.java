package org.ecpat.monitoring.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecpat.monitoring.ValueContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @Test
  void readsAsWritten() {
    assertThat(Answer.of(true).text()).isEqualTo("yes");
    assertThat(Answer.of(false).text()).isEqualTo("no");
    assertThat(Answer.of("some").text()).isEqualTo("some");
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "3.5, 3.5",
    "-2, -2",
    "0, 0",
    "-0.0, 0",
    "0.1, 0.1",
    "999999999999999, 999999999999999",
    "1e15, 1.0E15",
    "1e-7, 1.0E-7"
  })
  void wholeNumbersHaveNoPoint(double value, String text) {
    assertThat(Answer.of(value).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void quantitiesAreFinite(double value) {
    assertThatThrownBy(() -> Answer.of(value))
        .hasMessage("error number: answer: must be a finite number; found " + value + ".");
  }

  @Test
  void choicesAreIds() {
    assertThatThrownBy(() -> Answer.of("not at all"))
        .hasMessage(
            "error id: answer: an id must have 1 to 200 characters, none of them white space, a"
                + " control or a direction mark; found 'not at all'.");
  }

  @Test
  void zeroNoAndTheWordNoDiffer() {
    ValueContract.<Answer>holds(
        () -> Answer.of(false),
        () -> Answer.of(true),
        () -> Answer.of(0),
        () -> Answer.of(1),
        () -> Answer.of("no"),
        () -> Answer.of("0"));
    assertThat(Answer.of(-0.0)).isEqualTo(Answer.of(0.0));
  }
}
