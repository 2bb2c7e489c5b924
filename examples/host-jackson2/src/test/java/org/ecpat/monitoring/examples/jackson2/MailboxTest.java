package org.ecpat.monitoring.examples.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ecpat.monitoring.InvalidInputException;
import org.junit.jupiter.api.Test;

class MailboxTest {
  @Test
  void aDocumentTravelsThroughJackson2() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Mailbox.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("A message of ")
        .contains(" characters by Bangkok: ")
        .endsWith(", equal to what was sent: true\n");
  }

  @Test
  void bothJacksonsAreOnTheClassPath() throws Exception {
    assertThat(ObjectMapper.class.getName()).startsWith("com.fasterxml.jackson.");
    assertThat(Class.forName("tools.jackson.databind.ObjectMapper")).isNotNull();
  }

  @Test
  void whatIsWrongIsSaidAsEverywhere() {
    assertThatThrownBy(
            () -> new Mailbox().receive("{\"sent_by\":\"me\",\"content\":{\"titel\":\"x\"}}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("found \"titel\". Did you mean 'title'?");
  }
}
