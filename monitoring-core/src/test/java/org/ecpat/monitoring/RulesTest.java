package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final String ID_RULE =
      "an id must have 1 to 200 characters, none of them white space, a control or a direction mark";

  @ParameterizedTest
  @ValueSource(strings = {"a", "OPSC-3", "1.2", "é", "子", "a/b~c", "𝒳", "don't", "'\"\\"})
  void idsAreFree(String id) {
    assertThatCode(() -> Rules.of("x").id("id", id).verify()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "a\tb", "a\n", "\u00a0", "\u200b", "\u202e", "\u2028", "\ud800", "\u0000"
      })
  void idsHaveNothingInvisible(String id) {
    assertThatThrownBy(() -> Rules.of("x").id("id", id).verify())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("error id at /id: x: " + ID_RULE + "; found '" + Printable.of(id) + "'.")
        .satisfies(
            e ->
                assertThat(String.valueOf(e.getMessage()).codePoints())
                    .allMatch(RulesTest::isVisible));
  }

  @Test
  void idsHaveAtMost200Characters() {
    assertThatCode(() -> Rules.of("x").id("id", "a".repeat(200)).verify())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Rules.of("x").id("id", "a".repeat(201)).verify())
        .hasMessageContaining(ID_RULE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, 1, Double.MAX_VALUE})
  void weightsAreFiniteAndNotNegative(double weight) {
    assertThatCode(() -> Rules.of("x").weight("weight", weight).verify())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-Double.MIN_VALUE, -1, Double.POSITIVE_INFINITY, Double.NaN})
  void otherWeightsAreRefused(double weight) {
    assertThatThrownBy(() -> Rules.of("x").weight("weight", weight).verify())
        .hasMessage(
            "error weight at /weight: x: a weight must be a finite number, 0 or more; found "
                + weight
                + ".");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.0000000000000002, Double.NaN, Double.NEGATIVE_INFINITY})
  void sharesLieBetween0And1(double share) {
    assertThatCode(() -> Rules.of("x").share("s", 0).share("s", 1).verify())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Rules.of("x").share("s", share).verify())
        .hasMessage("error share at /s: x: must be a number from 0 to 1; found " + share + ".");
  }

  @Test
  void aShareOfPerCentSizeIsTakenForOne() {
    assertThatThrownBy(() -> Rules.of("x").share("s", 42).verify())
        .hasMessage(
            "error share at /s: x: must be a number from 0 to 1; found 42.0. Were per cent meant?"
                + " Then it is 0.42.");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Rules rules =
        Rules.of("x")
            .ids("links", List.of("a", "b c", ""))
            .text("title", "\t ")
            .finite("points", Double.NaN)
            .require(true, "fine", "fine", "fine", "fine")
            .require(false, "own", "", "must be so", null);
    InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, rules::verify);
    assertThat(thrown.findings())
        .extracting(Finding::text)
        .containsExactly(
            "error id at /links/1: x: " + ID_RULE + "; found 'b c'.",
            "error id at /links/2: x: " + ID_RULE + "; found ''.",
            "error text at /title: x: a text must not be blank; found '\\u0009 '.",
            "error number at /points: x: must be a finite number; found NaN.",
            "error own: x: must be so.");
  }

  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }
}
