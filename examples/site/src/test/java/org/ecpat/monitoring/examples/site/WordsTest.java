package org.ecpat.monitoring.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
