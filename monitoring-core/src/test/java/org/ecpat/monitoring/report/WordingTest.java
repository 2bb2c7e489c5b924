package org.ecpat.monitoring.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.framework.Correspondence;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.CellChange;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.progress.Cause;
import org.ecpat.monitoring.progress.LeftOut;
import org.ecpat.monitoring.progress.Movement;
import org.ecpat.monitoring.progress.Projection;
import org.ecpat.monitoring.progress.ProjectionMethod;
import org.ecpat.monitoring.progress.TrendObstacle;
import org.ecpat.monitoring.progress.TrendRule;
import org.ecpat.monitoring.progress.TrendStatus;
import org.ecpat.monitoring.scoring.Acceptance;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.ReasonBaseline;
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
        Arguments.of("cause", Cause.values()),
        Arguments.of("causes", Cause.values()),
        Arguments.of("card.cap", CapOutcome.Effect.values()),
        Arguments.of("prepared", CellChange.Kind.values()),
        Arguments.of("against", ReasonBaseline.Kind.values()),
        Arguments.of("acceptance", Acceptance.values()),
        Arguments.of("fulfilment", Fulfilment.values()),
        Arguments.of("force", Force.values()),
        Arguments.of("kind", IndicatorKind.values()),
        Arguments.of("truth", Truth.values()),
        Arguments.of("movement", Movement.values()),
        Arguments.of("left-out", LeftOut.Cause.values()),
        Arguments.of("trend", TrendStatus.values()),
        Arguments.of("trend", TrendObstacle.values()),
        Arguments.of("trend.rule", TrendRule.values()),
        Arguments.of("trend.projection", ProjectionMethod.values()),
        Arguments.of("outlook", Projection.Outlook.values()),
        Arguments.of("relation", Correspondence.Relation.values()),
        Arguments.of("column", BoardColumn.Standard.values()));
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyConstantHasItsWord(String family, Enum<?>[] constants) {
    assertThat(constants).allSatisfy(c -> assertThat(english.word(family, c)).isNotBlank());
  }

  static Stream<String> others() {
    return Wording.languages().stream().filter(language -> !language.equals("en"));
  }

  /** The same keys, and in each text the same arguments as in the English one. */
  @ParameterizedTest
  @MethodSource("others")
  void everyLanguageSaysAllThatEnglishSays(String language) throws IOException {
    Properties texts = texts("texts_" + language + ".properties");
    Properties all = texts("texts.properties");
    assertThat(texts.stringPropertyNames()).isEqualTo(all.stringPropertyNames());
    for (String key : all.stringPropertyNames()) {
      assertThat(arguments(texts.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(all.getProperty(key)));
      assertThat(texts.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream bytes = Wording.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(requireNonNull(bytes), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
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
