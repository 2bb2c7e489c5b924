package org.ecpat.monitoring.examples.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every figure of every index is the published one to the printed digit. */
class ReproductionTest {

  @ParameterizedTest
  @FieldSource("org.ecpat.monitoring.examples.reproduction.Reproduction#INDICES")
  void everyDigitComesOut(String name) {
    Comparison comparison = Comparison.of(PublishedIndex.load(name));
    assertThat(comparison.different()).isEmpty();
    assertThat(comparison.figures()).isGreaterThan(500);
  }
}
