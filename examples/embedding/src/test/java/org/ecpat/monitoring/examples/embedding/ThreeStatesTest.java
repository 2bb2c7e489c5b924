package org.ecpat.monitoring.examples.embedding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.framework.Framework;
import org.junit.jupiter.api.Test;

class ThreeStatesTest {

  /** That no indicator measures a commitment is on purpose, and said by warnings. */
  @Test
  void nothingIsWrongWithTheExample() {
    Framework framework = ThreeStates.framework();
    assertThat(framework.findings())
        .extracting(Finding::code)
        .containsOnly("indicator-without-commitment");
    assertThat(ThreeStates.methodology(framework).findings(framework)).isEmpty();
    assertThat(ThreeStates.observations(framework).findings(framework)).isEmpty();
  }

  /**
   * By hand: Ruritania's prevention is the mean of 100 and 90, its protection of 0 and 100, the
   * whole the mean of 95 and 50; the cap holds it below notable progress.
   */
  @Test
  void theProgramPrintsBoardAndCard() throws IOException {
    assertThat(ThreeStates.text()).isEqualTo(expected());
  }

  private static String expected() throws IOException {
    try (InputStream bytes = ThreeStatesTest.class.getResourceAsStream("/three-states.txt")) {
      return new String(requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
