package org.ecpat.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final Text CHILD =
      Text.of("child").with("fr", "enfant").with("pt-br", "criança").with("es", "niño");

  @Test
  void readsAsTheDefaultLanguage() {
    assertThat(CHILD).hasToString("child");
    assertThat(CHILD.value()).isEqualTo("child");
  }

  @Test
  void fallsBackFromTagToLanguageToDefault() {
    assertThat(CHILD.in(Locale.FRENCH)).isEqualTo("enfant");
    assertThat(CHILD.in(Locale.CANADA_FRENCH)).isEqualTo("enfant");
    assertThat(CHILD.in(Locale.forLanguageTag("pt-BR"))).isEqualTo("criança");
    assertThat(CHILD.in(Locale.forLanguageTag("pt"))).isEqualTo("child");
    assertThat(CHILD.in(Locale.JAPANESE)).isEqualTo("child");
    assertThat(CHILD.in(Locale.ROOT)).isEqualTo("child");
  }

  @Test
  void isRecognisedInEveryLanguage() {
    assertThat(CHILD.says("CHILD")).isTrue();
    assertThat(CHILD.says("Criança")).isTrue();
    assertThat(CHILD.says("children")).isFalse();
    assertThat(CHILD.says("")).isFalse();
  }

  @Test
  void keepsTranslationsInOrderOfTheirTags() {
    assertThat(CHILD.translations().keySet()).containsExactly("es", "fr", "pt-br");
    assertThat(CHILD.translations()).isUnmodifiable();
  }

  @Test
  void copiesTheTranslations() {
    Map<String, String> given = new HashMap<>(Map.of("fr", "enfant"));
    Text text = new Text("child", given);
    given.put("es", "niño");
    assertThat(text.translations()).isEqualTo(Map.of("fr", "enfant"));
    assertThat(text.with("fr", "gosse").in(Locale.FRENCH)).isEqualTo("gosse");
    assertThat(text.in(Locale.FRENCH)).isEqualTo("enfant");
  }

  @Test
  void refusesBlanksAndMalformedTags() {
    assertThatThrownBy(() -> Text.of(" "))
        .hasMessage("error text at /text: text ' ': a text must not be blank; found ' '.");
    assertThatThrownBy(() -> Text.of("child").with("FR", "enfant").with("x", "y"))
        .hasMessage(
            "error language-tag at /FR: text 'child': a language must be a lower-case tag such as"
                + " 'fr' or 'pt-br'; found FR.");
    assertThatThrownBy(() -> new Text("child", Map.of("a/b~", "")))
        .hasMessage(
            "error language-tag at /a~1b~0: text 'child': a language must be a lower-case tag such"
                + " as 'fr' or 'pt-br'; found a/b~.\n"
                + "error text at /a~1b~0: text 'child': a text must not be blank; found ''.");
  }

  @Test
  void isAValue() {
    ValueContract.<Text>holds(() -> Text.of("child"), () -> Text.of("Child"));
    assertThat(Text.of("child").with("fr", "enfant"))
        .isEqualTo(new Text("child", Map.of("fr", "enfant")))
        .hasSameHashCodeAs(new Text("child", Map.of("fr", "enfant")))
        .isNotEqualTo(Text.of("child"));
  }
}
