package org.ecpat.monitoring.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.ObservationColumns;
import org.ecpat.monitoring.observation.Observations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Observations read and written, beside the bare tokens of the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JsonBenchmark {
  /** The number of states. */
  @Param("200")
  public int states;

  /** The number of indicators. */
  @Param("200")
  public int indicators;

  private Observations observations;
  private byte[] bytes;
  private byte[] lines;
  private Tokens tokens;

  /** Made by the harness. */
  @SuppressWarnings("NullAway.Init")
  public JsonBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void prepare() {
    observations = new Workload(states, indicators, 1).observations();
    bytes = written();
    tokens = Tokens.of(bytes);
    lines = writtenLines();
  }

  private byte[] writtenLines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    Documents.writer().writeLines(observations.observations(), out);
    return out.toByteArray();
  }

  private byte[] written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    Documents.write(observations, out);
    return out.toByteArray();
  }

  /** Reads a document. */
  @Benchmark
  public Observations read() {
    return Documents.read(Observations.class, new ByteArrayInputStream(bytes));
  }

  /** Passes over the tokens of the same bytes. */
  @Benchmark
  public int readTokens() {
    return Tokens.count(bytes);
  }

  /** Reads lines, an observation each, into columns. */
  @Benchmark
  public ObservationColumns readLines() {
    ObservationColumns.Builder columns = ObservationColumns.builder();
    Documents.reader().readLines(new ByteArrayInputStream(lines), columns);
    return columns.build();
  }

  /** Passes over the tokens of the same lines. */
  @Benchmark
  public int readLinesTokens() {
    return Tokens.count(lines);
  }

  /** Writes a document. */
  @Benchmark
  public byte[] write() {
    return written();
  }

  /** Writes the same tokens, kept in arrays. */
  @Benchmark
  public byte[] writeTokens() {
    return tokens.write();
  }
}
