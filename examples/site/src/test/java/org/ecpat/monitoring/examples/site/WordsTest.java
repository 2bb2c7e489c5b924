package org.ecpat.monitoring.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.Reconciliation;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Qualifier;
import org.ecpat.monitoring.robustness.Stability;
import org.ecpat.monitoring.scoring.CapOutcome;
import org.ecpat.monitoring.scoring.Step;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern KEY = Pattern.compile("words(?:\\(\\))?\\.say\\(\\s*\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"words_fr.properties", "words_es.properties"})
  void everyTextIsTranslatedWithTheSameArguments(String file) {
    Properties english = Words.load("words.properties");
    Properties other = Words.load(file);
    assertThat(other.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) ->
            assertThat(arguments(other.getProperty(key.toString())))
                .as(key.toString())
                .isEqualTo(arguments(text.toString())));
  }

  private static Set<String> arguments(String text) {
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  /** An apostrophe would end a pattern's arguments; French has many. */
  @Test
  void noTextHasAPlainApostrophe() {
    for (String file : List.of("words.properties", "words_fr.properties", "words_es.properties")) {
      assertThat(Words.load(file).values()).allMatch(text -> text.toString().indexOf('\'') < 0);
    }
  }

  @Test
  void templatesAndPagesAskForTextsThatExist() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = KEY.matcher(Files.readString(file));
          while (matcher.find()) {
            asked.add(matcher.group(1));
          }
        }
      }
    }
    asked.removeIf(key -> key.endsWith("."));
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(Words.load("words.properties").stringPropertyNames()).containsAll(asked);
  }

  /** A page asks for the word of any constant that a result may have. */
  static Stream<Arguments> families() {
    return Stream.of(
        Arguments.of("reason", Reason.values()),
        Arguments.of("step", Step.Kind.values()),
        Arguments.of("missing", MissingPolicy.values()),
        Arguments.of("ranking", Ranking.Order.values()),
        Arguments.of("qualifier", Qualifier.Kind.values()),
        Arguments.of("evidence", Evidence.Method.values()),
        Arguments.of("kind", InstrumentKind.values()),
        Arguments.of("force", Force.values()),
        Arguments.of("certainty", Certainty.values()),
        Arguments.of("stability", Stability.values()),
        Arguments.of("card.cap", CapOutcome.Effect.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void everyConstantHasAWord(String family, Enum<?>[] constants) {
    Set<String> keys = Words.load("words.properties").stringPropertyNames();
    for (Enum<?> constant : constants) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(keys).contains(family + "." + word);
    }
  }

  @Test
  void everyMethodOfTheLibraryHasAName() {
    Methods methods = Methods.builtIn();
    Set<String> keys = Words.load("words.properties").stringPropertyNames();
    Stream.of(
            methods.family(Aggregation.class),
            methods.family(Normalization.class),
            methods.family(Weighting.class),
            methods.family(Preparation.class),
            methods.family(Reconciliation.class))
        .flatMap(family -> family.keySet().stream())
        .forEach(name -> assertThat(keys).contains("method." + name));
  }

  @Test
  void noFrenchLineBeginsWithAQuestionMark() {
    Text text = Text.of("Is it so?").with("fr", "Est-ce ainsi ?");
    assertThat(Words.in(Locale.FRENCH, 1).text(text)).isEqualTo("Est-ce ainsi\u00a0?");
    assertThat(Words.in(Locale.ENGLISH, 1).text(text)).isEqualTo("Is it so?");
  }
}
