package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.ObservationColumns;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A million observations are read into columns, and written, with 64 MB of memory. */
class MillionTest {
  private static final int MILLION = 1_000_000;

  /** The program that is given so little memory. */
  public static void main(String... args) throws IOException {
    int count = Integer.parseInt(args[0]);
    bareTokens(count);
    double bare = bareTokens(count);
    long start = System.nanoTime();
    ObservationColumns.Builder columns = ObservationColumns.builder();
    Lines lines = new Lines(count);
    Documents.reader().readLines(lines, columns);
    double read = seconds(start);
    start = System.nanoTime();
    ObservationColumns observations = columns.build();
    Counter counter = new Counter();
    Documents.writer().writeLines(observations, counter);
    Observation last = observations.get(observations.size() - 1);
    System.out.printf(
        Locale.ROOT,
        "%d observations, %d MB read in %.1f s (%.1f times the bare tokens), %d MB written in"
            + " %.1f s with %d MB of memory; the last is of %s on %s%n",
        observations.size(),
        lines.bytes / 1_000_000,
        read,
        read / bare,
        counter.bytes / 1_000_000,
        seconds(start),
        Runtime.getRuntime().maxMemory() >> 20,
        last.state(),
        last.indicator());
  }

  /** The seconds that it takes to see every token. */
  private static double bareTokens(int count) {
    long start = System.nanoTime();
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), new Lines(count))) {
      int tokens = 0;
      while (parser.nextToken() != null) {
        tokens++;
      }
      assertThat(tokens).isGreaterThan(count);
    }
    return seconds(start);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  @Test
  void aMillionObservationsNeedLittleMemory() throws IOException, InterruptedException {
    String classPath =
        String.join(
            File.pathSeparator,
            System.getProperty("java.class.path"),
            System.getProperty("jdk.module.path", ""),
            Path.of("target", "test-classes").toString());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                MillionTest.class.getName(),
                Integer.toString(MILLION))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    System.out.print(said);
    assertThat(said)
        .startsWith("1000000 observations, 160 MB read in ")
        .contains("last is of S199");
  }

  /** Some thousand different lines, again and again. */
  private static final class Lines extends InputStream {
    private static final int DIFFERENT = 3_000;

    private final byte[][] lines = new byte[DIFFERENT][];
    private final int count;
    private byte[] line = new byte[0];
    private int at;
    private int given;
    private long bytes;

    Lines(int count) {
      this.count = count;
      for (int i = 0; i < DIFFERENT; i++) {
        lines[i] = line(i);
      }
    }

    private static byte[] line(int i) {
      String answer =
          switch (i % 3) {
            case 0 -> "true";
            case 1 -> Double.toString(i / 7.0);
            default -> "\"partly\"";
          };
      return String.format(
              Locale.ROOT,
              "{\"state\": \"S%03d\", \"indicator\": \"indicator-%02d\", \"round\": \"%d\", \"answer\": %s,"
                  + " \"evidence\": [{\"method\": \"document\", \"source\": \"s-%d\", \"locator\": \"p. %d\"}]}%n",
              i % 200,
              i % 50,
              2000 + i % 20,
              answer,
              i % 9,
              i % 300)
          .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int filled = 0;
      while (filled < length && hasMore()) {
        int part = Math.min(length - filled, line.length - at);
        System.arraycopy(line, at, target, offset + filled, part);
        at += part;
        filled += part;
      }
      bytes += filled;
      return filled == 0 && length > 0 ? -1 : filled;
    }

    private boolean hasMore() {
      if (at == line.length && given < count) {
        line = lines[given % DIFFERENT];
        given++;
        at = 0;
      }
      return at < line.length;
    }
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
