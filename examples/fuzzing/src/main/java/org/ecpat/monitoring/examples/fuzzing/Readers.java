package org.ecpat.monitoring.examples.fuzzing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.DocumentWriter;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.WorkedExamples;

/** The readers as a fuzzer sees them: bytes in; a value, a report, or a mistake of ours. */
public final class Readers {
  private static final Framework FRAMEWORK = Catalog.framework("ecpat-state-progress");
  private static final Map<String, Consumer<byte[]>> ALL = all();

  private static Consumer<byte[]> target = reader("framework");

  private Readers() {}

  private static Map<String, Consumer<byte[]>> all() {
    Map<String, Consumer<byte[]>> all = new TreeMap<>();
    all.put("change", bytes -> document(BoardChange.class, bytes));
    all.put("commitments", bytes -> document(Commitments.class, bytes));
    all.put("comparison", bytes -> document(Comparison.class, bytes));
    all.put("pathway", bytes -> document(Pathway.class, bytes));
    all.put("pathway-request", bytes -> document(PathwayRequest.class, bytes));
    all.put("progress", bytes -> document(ProgressReview.class, bytes));
    all.put("reasons", bytes -> document(ReasonCodes.class, bytes));
    all.put("trends", bytes -> document(Trends.class, bytes));
    all.put("edition", bytes -> document(Edition.class, bytes));
    all.put("examples", bytes -> document(WorkedExamples.class, bytes));
    all.put("findings", bytes -> document(Findings.class, bytes));
    all.put("framework", bytes -> document(Framework.class, bytes));
    all.put("lines", Readers::lines);
    all.put("mapping", bytes -> document(FrameworkMapping.class, bytes));
    all.put("methodology", bytes -> document(Methodology.class, bytes));
    all.put("observations", bytes -> document(Observations.class, bytes));
    all.put("profile", bytes -> document(Profile.class, bytes));
    all.put("robustness", bytes -> document(Robustness.class, bytes));
    all.put("robustness-request", bytes -> document(RobustnessRequest.class, bytes));
    all.put("scoreboard", bytes -> document(Scoreboard.class, bytes));
    all.put("states", bytes -> document(StateRegister.class, bytes));
    all.put("table", Readers::table);
    all.put("table-of-positions", bytes -> rows(Tables.reader()::positions, bytes));
    all.put("table-of-states", bytes -> rows(Tables.reader()::states, bytes));
    all.put("verdicts", bytes -> document(Verdicts.class, bytes));
    return all;
  }

  /** The names of the readers, in alphabetical order. */
  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Called by the fuzzer once, with the name of a reader. */
  public static void fuzzerInitialize(String[] args) {
    target = reader(args[0]);
  }

  /** Called by the fuzzer with bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.accept(bytes);
  }

  /** Reads bytes; an exception is a mistake of ours. */
  static void read(String reader, byte[] bytes) {
    reader(reader).accept(bytes);
  }

  private static Consumer<byte[]> reader(String name) {
    Consumer<byte[]> reader = ALL.get(name);
    if (reader == null) {
      throw new IllegalArgumentException("There is no reader '" + name + "'. Known: " + names());
    }
    return reader;
  }

  /** What could be read is written, read again, and the same. */
  private static <T> void document(Class<T> kind, byte[] bytes) {
    reporting(
        () -> {
          T value = Documents.read(kind, new ByteArrayInputStream(bytes));
          String text = Documents.writer().including(Confidentiality.RESTRICTED).text(value);
          if (!Documents.read(kind, text).equals(value)) {
            throw new AssertionError("read again it differs: " + text);
          }
        });
    reporting(() -> kept(kind, bytes));
  }

  /** What is unknown is kept, written back, and kept again. */
  private static <T> void kept(Class<T> kind, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    DocumentWriter writer = Documents.writer().including(Confidentiality.RESTRICTED);
    String once = writer.text(Documents.reader().readKeeping(kind, text));
    String twice = writer.text(Documents.reader().readKeeping(kind, once));
    if (!twice.equals(once)) {
      throw new AssertionError("written again it differs: " + once);
    }
  }

  private static void lines(byte[] bytes) {
    reporting(
        () -> {
          List<Observation> read = new ArrayList<>();
          Documents.reader().readLines(new ByteArrayInputStream(bytes), read::add);
          ByteArrayOutputStream written = new ByteArrayOutputStream();
          Documents.writer().including(Confidentiality.RESTRICTED).writeLines(read, written);
          List<Observation> again = new ArrayList<>();
          Documents.reader().readLines(new ByteArrayInputStream(written.toByteArray()), again::add);
          if (!again.equals(read)) {
            throw new AssertionError(
                "read again they differ: " + written.toString(StandardCharsets.UTF_8));
          }
        });
  }

  /** What could be read from a table is written, read again, and the same. */
  private static void table(byte[] bytes) {
    reporting(
        () -> {
          List<Observation> read = observations(bytes);
          ByteArrayOutputStream written = new ByteArrayOutputStream();
          Tables.writer().withSemicolons().observations(read, written);
          if (!observations(written.toByteArray()).equals(read)) {
            throw new AssertionError(
                "read again they differ: " + written.toString(StandardCharsets.UTF_8));
          }
        });
  }

  private static List<Observation> observations(byte[] bytes) {
    return Tables.reader().observations(FRAMEWORK, Round.of(2022), new ByteArrayInputStream(bytes));
  }

  private static void rows(Consumer<InputStream> reader, byte[] bytes) {
    reporting(() -> reader.accept(new ByteArrayInputStream(bytes)));
  }

  private static void reporting(Runnable reading) {
    try {
      reading.run();
    } catch (InvalidInputException e) {
      if (e.findings().isEmpty()) {
        throw new AssertionError("a refusal without a finding", e);
      }
    }
  }
}
