package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.VerdictScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see of the catalogue is in English, French and Spanish. */
class CatalogTranslationTest {
  private final List<Text> texts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"ecpat-state-progress", "public-record", "public-record-americas"})
  void exercisesAreTranslated(String name) {
    addFramework(Catalog.framework(name));
    addMethodology(Catalog.methodology(name));
    allAreTranslated();
  }

  @Test
  void schemesOfVerdictsAreTranslated() {
    for (VerdictScheme scheme : Catalog.verdicts().schemes()) {
      add(scheme.title(), scheme.publisher());
      scheme.labels().forEach(label -> add(label.name()));
    }
    allAreTranslated();
  }

  private void addFramework(Framework framework) {
    add(framework.title());
    add(framework.description());
    framework.instruments().forEach(i -> add(i.title()));
    framework.commitments().forEach(c -> add(c.text()));
    framework.commitments().forEach(c -> add(c.provision()));
    framework.goals().forEach(g -> add(g.title()));
    framework.goals().forEach(g -> add(g.description()));
    framework
        .indicators()
        .forEach(
            i -> {
              add(i.question());
              add(i.label());
              add(i.weightRationale());
              add(i.guidance());
              if (i.scale() instanceof LevelScale levels) {
                levels.levels().forEach(level -> add(level.label()));
              }
            });
    framework.states().states().forEach(s -> add(s.name()));
    framework.states().groups().forEach(g -> add(g.name()));
  }

  private void addMethodology(Methodology methodology) {
    add(methodology.title());
    add(methodology.description());
    methodology.rating().orElseThrow().bands().forEach(b -> add(b.label()));
    methodology.rating().orElseThrow().caps().forEach(c -> add(c.why()));
  }

  private void add(Text... more) {
    texts.addAll(List.of(more));
  }

  private void add(Optional<Text> text) {
    text.ifPresent(texts::add);
  }

  private void allAreTranslated() {
    assertThat(texts)
        .hasSizeGreaterThan(10)
        .allSatisfy(text -> assertThat(text.translations()).containsOnlyKeys("es", "fr"));
  }
}
