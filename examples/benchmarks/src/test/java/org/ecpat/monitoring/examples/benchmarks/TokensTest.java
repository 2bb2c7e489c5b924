package org.ecpat.monitoring.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void writesWhatWasRead() {
    String text = "{\"a\":[1.5,true,null],\"b\":{\"c\":\"d\"}}";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Tokens.of(bytes).write()).asString(StandardCharsets.UTF_8).isEqualTo(text);
    assertThat(Tokens.count(bytes)).isEqualTo(13);
  }
}
