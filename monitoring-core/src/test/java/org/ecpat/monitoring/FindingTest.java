package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Finding ERROR =
      Finding.error("weight", "goal 'a'", "/goals/0/weight").rule("must be 0 or more").build();

  @Test
  void theTextNamesWhatThereIs() {
    assertThat(ERROR.text())
        .isEqualTo("error weight at /goals/0/weight: goal 'a': must be 0 or more.");
    assertThat(Finding.note("n", "s", "").rule("r").build().text()).isEqualTo("note n: s: r.");
    Finding.Builder full = Finding.warning("w", "s", "/p").rule("r").value("3").remedy("Do so.");
    assertThat(full.line(7).build().text())
        .isEqualTo("warning w at /p (line 7): s: r; found 3. Do so.");
    assertThat(full.column(9).build().text())
        .isEqualTo("warning w at /p (line 7, column 9): s: r; found 3. Do so.");
  }

  @Test
  void isAnErrorUnlessSaidOtherwise() {
    assertThat(ERROR.severity()).isEqualTo(Severity.ERROR);
    assertThat(Finding.warning("w", "s", "").rule("r").build().severity())
        .isEqualTo(Severity.WARNING);
    assertThat(Finding.note("n", "s", "").rule("r").build().severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void isAValue() {
    ValueContract.<Finding>holds(
        () -> Finding.error("c", "s", "").rule("r").build(),
        () -> Finding.warning("c", "s", "").rule("r").build(),
        () -> Finding.error("c", "s", "/p").rule("r").build(),
        () -> Finding.error("c", "s", "").rule("r").value("v").build(),
        () -> Finding.error("c", "s", "").rule("r").remedy("v").build(),
        () -> Finding.error("c", "s", "").rule("r").line(1).build());
  }

  @Test
  void theExceptionTellsAllLineByLine() {
    Finding warning = Finding.warning("w", "s", "").rule("r").build();
    InvalidInputException exception = new InvalidInputException(List.of(ERROR, warning));
    assertThat(exception)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(ERROR.text() + "\n" + warning.text());
    assertThat(exception.findings()).containsExactly(ERROR, warning).isUnmodifiable();
    assertThat(new InvalidInputException(ERROR).findings()).containsExactly(ERROR);
  }

  @Test
  void onlyErrorsAreThrownAndStandFirst() {
    Finding warning = Finding.warning("w", "s", "").rule("r").build();
    assertThatCode(() -> InvalidInputException.throwIfErrors(List.of(warning)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> InvalidInputException.throwIfErrors(List.of(warning, ERROR)))
        .hasMessage(ERROR.text() + "\n" + warning.text());
  }

  @Test
  void theMessageSurvivesSerialisation() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new InvalidInputException(ERROR));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      InvalidInputException read = (InvalidInputException) in.readObject();
      assertThat(read).hasMessage(ERROR.text());
      assertThat(read.findings()).isEmpty();
    }
  }
}
