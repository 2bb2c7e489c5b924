package org.ecpat.monitoring.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.junit.jupiter.api.Test;

class RatingSugarTest {

  /** Letters in steps of ten, as Walk Free rates responses of governments. */
  @Test
  void makesLettersInStepsOfTen() {
    RatingRules letters =
        RatingRules.builder()
            .bands(Band.inSteps(10, 10, "D", "C", "CC", "CCC", "B", "BB", "BBB", "A", "AA", "AAA"))
            .build();
    assertThat(letters.bands()).hasSize(10);
    assertThat(letters.bands().get(letters.indexOf(9.99)).id()).isEqualTo("D");
    assertThat(letters.bands().get(letters.indexOf(10)).id()).isEqualTo("C");
    assertThat(letters.bands().get(letters.indexOf(59.99999999999)).id()).isEqualTo("BBB");
    assertThat(letters.bands().get(letters.indexOf(-3)).id()).isEqualTo("D");
    assertThat(letters.bands().get(letters.indexOf(100)).id()).isEqualTo("AAA");
  }

  @Test
  void wantsAWidth() {
    assertThatThrownBy(() -> Band.inSteps(10, 0, "low", "high"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("error width at /width: bands in steps: the width must be above 0; found 0.0.");
  }

  @Test
  void makesAGateOfACap() {
    assertThat(Cap.gate("law", "fair", "protection", 50, Text.of("Law first.")))
        .isEqualTo(
            new Cap(
                "law", "fair", new Criterion.ScoreBelow("protection", 50), Text.of("Law first.")));
  }
}
