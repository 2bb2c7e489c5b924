package org.ecpat.monitoring.examples.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the fuzzer on each reader, one after the other, for an equal part of some seconds.
 *
 * <p>It begins with the corpus in the repository; what it discovers goes to another folder, and an
 * input that ends in anything but a value or a report is kept there as {@code crash-…}.
 */
public final class Fuzzing {
  private static final String FUZZER = "com.code_intelligence.jazzer.Jazzer";

  private Fuzzing() {}

  /**
   * Runs the program; the exit code is 1 if any reader failed.
   *
   * @param args the seconds in all, the folder of the corpus, and one for what is discovered
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(args[0]) / Readers.names().size();
    List<String> failed = new ArrayList<>();
    for (String reader : Readers.names()) {
      System.out.println("== " + reader + ", " + seconds + " s");
      if (run(reader, seconds, Path.of(args[1]), Path.of(args[2])) != 0) {
        failed.add(reader);
      }
    }
    System.out.println(failed.isEmpty() ? "No reader failed." : "These failed: " + failed);
    if (!failed.isEmpty()) {
      System.exit(1);
    }
  }

  private static int run(String reader, int seconds, Path corpus, Path found)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(found.resolve(reader));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            FUZZER,
            "--target_class=" + Readers.class.getName(),
            "--target_args=" + reader,
            "--instrumentation_includes=org.ecpat.**:tools.jackson.core.**:de.siegmar.**",
            "-max_total_time=" + seconds,
            "-max_len=65536",
            "-timeout=10",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            "-artifact_prefix=" + folder + "/",
            folder.toString(),
            corpus.resolve(reader).toString())
        .inheritIO()
        .start()
        .waitFor();
  }
}
