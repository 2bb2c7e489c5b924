package org.ecpat.monitoring.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoder of the Java platform says what is UTF-8. */
class Utf8Test {
  @Test
  void everyTextIsJudgedAsByTheDecoderOfThePlatform() {
    Random random = new Random(3629);
    int[] edges = {
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[random.nextInt(7)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) edges[random.nextInt(edges.length)];
      }
      boolean expected = isUtf8(bytes);
      assertThat(Utf8.firstWrong(bytes, 0, bytes.length) < 0).isEqualTo(expected);
      valid += expected ? 1 : 0;
    }
    assertThat(valid).isBetween(20_000, 180_000);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Test
  void theFirstWrongCharacterIsNamed() {
    byte[] bytes = "abcdefghijklmnopé😀xyz".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.firstWrong(bytes, 0, bytes.length)).isEqualTo(-1);
    assertThat(Utf8.firstWrong(bytes, 0, bytes.length - 4)).isEqualTo(18);
    assertThat(Utf8.firstWrong(bytes, 17, bytes.length)).isEqualTo(17);
  }
}
