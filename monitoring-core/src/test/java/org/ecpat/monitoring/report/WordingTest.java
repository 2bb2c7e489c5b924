package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
  private final Wording english = Wording.in(Locale.ENGLISH);

  static Stream<Arguments> families() {
    return Stream.of(
        Arguments.of("reason", Reason.values()),
        Arguments.of("certainty", Certainty.values()),
        Arguments.of("qualifier", Qualifier.Kind.values()),
        Arguments.of("evidence", Evidence.Method.values()),
        Arguments.of("step", Step.Kind.values()),
        Arguments.of("answer", Stand.values()),
        Arguments.of("card.cap", CapOutcome.Effect.values()),
        Arguments.of("column", BoardColumn.Standard.values()));
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyConstantHasItsWord(String family, Enum<?>[] constants) {
    assertThat(constants).allSatisfy(c -> assertThat(english.word(family, c)).isNotBlank());
  }

  @Test
  void aLanguageWithoutWordsOfItsOwnHasTheEnglishOnes() {
    Wording icelandic = Wording.in(Locale.forLanguageTag("is"));
    assertThat(icelandic.word("reason", Reason.NO_DATA)).isEqualTo("no data");
  }

  @Test
  void textsOfTheInputAreTranslatedWhereTheyCanBe() {
    Text text = Text.of("yes").with("fr", "oui");
    assertThat(Wording.in(Locale.FRENCH).text(text)).isEqualTo("oui");
    assertThat(Wording.in(Locale.GERMAN).text(text)).isEqualTo("yes");
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatThrownBy(() -> english.say("nothing.of.the.kind"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessage("No text 'nothing.of.the.kind'");
  }
}
