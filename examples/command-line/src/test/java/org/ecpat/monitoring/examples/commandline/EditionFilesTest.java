package org.ecpat.monitoring.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFilesTest {
  @TempDir private Path folder = Path.of("");

  private static Result run(Object... args) {
    return Result.of(new EditionFiles(), args);
  }

  private Path frozen(String name) {
    Path file = folder.resolve(name + ".json");
    Result result =
        run(
            "freeze",
            "--exercise",
            "public-record-americas",
            "--round",
            "2022",
            "--day",
            "2026-11-24",
            "--id",
            "americas-2022",
            "--out",
            file);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("edition 'americas-2022' is in " + file);
    return file;
  }

  @Test
  void whatIsFrozenIsVerifiedAndAChangeIsNamed() throws IOException {
    Path file = frozen("a");
    Result holds = run("verify", file);
    assertThat(holds.code()).isZero();
    assertThat(holds.out()).startsWith("edition 'americas-2022' holds, compared bit for bit");

    Path other = folder.resolve("b.json");
    String text = Files.readString(file);
    String from =
        "\"state\": \"BRA\", \"indicator\": \"coordination\", \"round\": \"2022\", \"answer\":"
            + " true";
    assertThat(text).contains(from);
    Files.writeString(other, text.replace(from, from.replace("true", "false")));

    Result broken = run("verify", other);
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.out())
        .contains("must be as it was frozen; found BRA coordination 2022.")
        .contains("at /boards/2022/cards/BRA/scores/coordination prevention/value:");

    Result compared = run("compare", file, other);
    assertThat(compared.code()).isEqualTo(2);
    assertThat(compared.out().lines())
        .containsExactly(
            "/observations/observations/BRA coordination 2022/answer: true became false",
            "1 difference");
    assertThat(run("compare", file, file).code()).isZero();
  }

  @Test
  void mistakesAreAnsweredInALine() {
    assertThat(run().err()).isEqualTo("Say what to do: freeze, verify or compare.\nTry --help.\n");
    assertThat(run("verify", "none.json").err())
        .isEqualTo("There is no file none.json.\nTry --help.\n");
    assertThat(
            run(
                    "freeze",
                    "--exercise",
                    "public-record-americas",
                    "--round",
                    "2021",
                    "--day",
                    "2026-11-24",
                    "--id",
                    "x",
                    "--out",
                    folder.resolve("x.json"))
                .err())
        .isEqualTo(
            "Option --round: there is no round '2021'. Rounds: 2016, 2017, 2018, 2019, 2020,"
                + " 2022.\nTry --help.\n");
    assertThat(folder).isEmptyDirectory();
  }
}
