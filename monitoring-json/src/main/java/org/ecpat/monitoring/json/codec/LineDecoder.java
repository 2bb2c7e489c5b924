package org.ecpat.monitoring.json.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads values that stand one a line (NDJSON), in memory that does not grow with their number.
 *
 * <p>Many lines are read with one parser. A line with a mistake is read again alone, so that its
 * findings have their places and a mistake in one line hides nothing in the next.
 *
 * @param <T> the type of the values
 */
public final class LineDecoder<T> {
  private static final int BLOCK = 1 << 18;

  private final Document<T> line;
  private final Decoder decoder;
  private final Consumer<T> consumer;
  private final List<Finding> findings = new ArrayList<>();
  private final JsonFactory factory;
  private final Input in;
  private byte[] bytes = new byte[BLOCK];
  private int linesBefore;

  /** Hands each value to a consumer as soon as it is read. */
  public LineDecoder(Document<T> line, Decoder decoder, Consumer<T> consumer) {
    this.line = line;
    this.decoder = decoder;
    this.consumer = consumer;
    this.factory = Json.factory(decoder.limits());
    this.in = new Input(parser(0, 0), decoder.unknown(), decoder.limits());
  }

  /**
   * Reads a stream to its end.
   *
   * @param name what the report calls the input
   * @throws InvalidInputException with all that is wrong
   */
  public void read(String name, InputStream stream) throws IOException {
    int length = stream.readNBytes(bytes, 0, bytes.length);
    byte[] first = Arrays.copyOf(bytes, Math.min(length, 4));
    findings.addAll(Encoding.findings(first));
    int start = Encoding.start(first);
    boolean more = findings.isEmpty();
    while (more && !isFull()) {
      boolean last = length < bytes.length;
      int end = last ? length : lastLineEnd();
      if (end < 0) {
        grow();
      } else {
        readLines(start, end);
        System.arraycopy(bytes, end, bytes, 0, length - end);
        length -= end;
        start = 0;
        more = !last;
      }
      length += stream.readNBytes(bytes, length, bytes.length - length);
    }
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(name, findings);
    }
    findings.forEach(decoder.warnings());
  }

  private boolean isFull() {
    return findings.size() > decoder.limits().findings();
  }

  private int lastLineEnd() {
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private void grow() {
    if (bytes.length >= decoder.limits().bytes()) {
      throw new InvalidInputException(Encoding.tooLong(decoder.limits()));
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, decoder.limits().bytes()));
  }

  private void readLines(int from, int end) {
    int start = from;
    while (start < end && !isFull()) {
      int wrong = Utf8.firstWrong(bytes, start, end);
      int stop = wrong < 0 ? end : lineStart(start, wrong);
      readValid(start, stop);
      start = stop;
      if (wrong >= 0 && !isFull()) {
        start = nextLine(stop, end);
        readAlone(stop, start);
        linesBefore++;
      }
    }
  }

  /** Where the line begins in which a byte is. */
  private int lineStart(int from, int at) {
    int i = at;
    while (i > from && bytes[i - 1] != '\n' && bytes[i - 1] != '\r') {
      i--;
    }
    return i;
  }

  private void readValid(int from, int end) {
    int start = from;
    while (start < end && !isFull()) {
      int sound = readSound(start, end);
      for (int i = 0; i < sound && start < end; i++) {
        start = nextLine(start, end);
        linesBefore++;
      }
      if (start < end) {
        int next = nextLine(start, end);
        readAlone(start, next);
        start = next;
        linesBefore++;
      }
    }
  }

  /** Reads lines until one is wrong; the number of those before it, or more than there are. */
  private int readSound(int start, int end) {
    int before = 0;
    int current = 0;
    try (JsonParser parser = parser(start, end)) {
      in.restart(parser);
      while (parser.nextToken() != null) {
        current = parser.currentTokenLocation().getLineNr();
        T value = line.codec().read(in);
        boolean alone = current > before && parser.currentTokenLocation().getLineNr() == current;
        if (value == null || !alone || !in.report().findings().isEmpty()) {
          return current - 1;
        }
        consumer.accept(value);
        before = current;
        current = 0;
      }
      return Integer.MAX_VALUE;
    } catch (JacksonException e) {
      return (current > 0 || e.getLocation() == null ? current : e.getLocation().getLineNr()) - 1;
    } catch (Stop e) {
      return current - 1;
    }
  }

  private JsonParser parser(int start, int end) {
    return factory.createParser(ObjectReadContext.empty(), bytes, start, end - start);
  }

  /** Where the next line begins; lines end as the parser counts them. */
  private int nextLine(int start, int end) {
    int i = start;
    while (i < end && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    boolean pair = i + 1 < end && bytes[i] == '\r' && bytes[i + 1] == '\n';
    return Math.min(i + (pair ? 2 : 1), end);
  }

  /** Reads a line that nothing else stands around, for its findings; without its end. */
  private void readAlone(int start, int next) {
    int end = next;
    while (end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    Decoder alone = new Decoder(decoder.unknown(), this::add, decoder.limits(), value -> List.of());
    try {
      consumer.accept(alone.read(line.kind(), Arrays.copyOfRange(bytes, start, end), line));
    } catch (InvalidInputException e) {
      e.findings().forEach(this::add);
    }
  }

  private void add(Finding finding) {
    if (findings.size() < decoder.limits().findings()) {
      findings.add(
          Finding.builder().from(finding).line(linesBefore + finding.line().orElse(1)).build());
    } else if (!isFull()) {
      findings.add(
          Finding.error("too-many-findings", "document", "")
              .rule("reading stopped after " + decoder.limits().findings() + " findings")
              .line(linesBefore + 1)
              .build());
    }
  }
}
