package org.ecpat.monitoring.examples.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModulesTest {
  @Test
  void theLibraryWorksOnTheModulePath() {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Modules.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Modules: org.ecpat.monitoring.examples.modules, org.ecpat.monitoring.json,"
                + " org.ecpat.monitoring.core",
            "142 states; both ways give the same board: true");
  }
}
