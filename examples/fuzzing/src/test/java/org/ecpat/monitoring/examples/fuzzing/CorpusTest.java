package org.ecpat.monitoring.examples.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input of the corpus, and each of them damaged, is read or refused by every reader. */
class CorpusTest {
  private static final Path CORPUS = Path.of("corpus");

  static List<String> readers() {
    return Readers.names();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void theCorpusOfAReader(String reader) throws IOException {
    Random random = new Random(8259);
    try (Stream<Path> files = Files.list(CORPUS.resolve(reader))) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThatCode(() -> Readers.read(reader, bytes)).as("%s", file).doesNotThrowAnyException();
        for (int i = 0; i < 200; i++) {
          byte[] damaged = damaged(bytes, random);
          assertThatCode(() -> Readers.read(reader, damaged))
              .as("%s, damaged the %d. time", file, i)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(3); i >= 0 && damaged.length > 0; i--) {
      damaged[random.nextInt(damaged.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : damaged[random.nextInt(damaged.length)];
    }
    return damaged;
  }

  @Test
  void everyReaderHasACorpus() {
    assertThat(Readers.names()).allMatch(reader -> Files.isDirectory(CORPUS.resolve(reader)));
  }
}
