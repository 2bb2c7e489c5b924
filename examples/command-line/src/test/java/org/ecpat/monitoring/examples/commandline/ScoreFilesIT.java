package org.ecpat.monitoring.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run on its own as another tool would run it. */
class ScoreFilesIT {
  @TempDir private Path folder = Path.of("");

  private Result run(String... args) throws IOException, InterruptedException {
    return start(List.of("-jar", System.getProperty("jar", "")), args);
  }

  private Result start(List<String> program, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.language=tr"));
    command.addAll(program);
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Result(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static String document(String name) {
    return Path.of("documents", name + ".json").toString();
  }

  @Test
  void scoresFiles() throws IOException, InterruptedException {
    Result result =
        run(
            "--framework",
            document("framework"),
            "--observations",
            document("observations"),
            "--methodology",
            document("methodology"),
            "--round",
            "2026");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(Documents.read(Scoreboard.class, result.out()).cards()).hasSize(3);
  }

  @Test
  void scoresASpreadsheet() throws IOException, InterruptedException {
    Result result =
        start(
            List.of("-cp", System.getProperty("jar", ""), Spreadsheet.class.getName()),
            Path.of("documents", "answers.csv").toString(),
            "--year",
            "2026");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("ARC Arcadia     50.0  37.5–62.5      75 %");
  }

  @Test
  void refusesBadInput() throws IOException, InterruptedException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    Result result =
        run(
            "--framework",
            document("framework"),
            "--observations",
            broken.toString(),
            "--methodology",
            document("methodology"),
            "--round",
            "2026",
            "--out",
            folder.resolve("board.json").toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error syntax (line 1, column ").contains("broken.json");
    assertThat(result.out()).isEmpty();
    assertThat(folder.resolve("board.json")).doesNotExist();
  }
}
