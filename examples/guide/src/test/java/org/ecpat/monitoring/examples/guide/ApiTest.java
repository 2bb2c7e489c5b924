package org.ecpat.monitoring.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.json.Documents;
import org.junit.jupiter.api.Test;

/**
 * What users can call is what was last recorded.
 *
 * <p>After a change on purpose, {@code -Dapi.record=true} records it anew.
 */
class ApiTest {

  @Test
  void theModelsApiIsTheRecordedOne() throws IOException {
    compare("monitoring-core", Finding.class);
  }

  @Test
  void theDocumentsApiIsTheRecordedOne() throws IOException {
    compare("monitoring-json", Documents.class);
  }

  private static void compare(String module, Class<?> anyOfItsClasses) throws IOException {
    List<String> now = Api.of(anyOfItsClasses);
    Path record = Page.ROOT.resolve(module).resolve("api.txt");
    if (Boolean.getBoolean("api.record")) {
      Files.write(record, now);
    }
    assertThat(now)
        .as("what %s offers, against %s/api.txt", module, module)
        .containsExactlyElementsOf(Files.readAllLines(record));
  }
}
