package org.ecpat.monitoring.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

/** The worked session, run by the same tool and with the same start as in the shell. */
class SessionTest {

  @Test
  void theSessionRunsAndMistakesAreAnsweredInOneLine() throws Exception {
    List<String> lines = run("session.jsh").lines().toList();
    assertThat(lines)
        .contains("OptionalDouble[100.0]")
        .anyMatch(l -> l.matches("rounds +2009, 2010, .*, 2022"))
        .anyMatch(l -> l.startsWith("Thailand (THA): "))
        .anyMatch(l -> l.startsWith("Change of THA: from 97.8 to 95.2 over 31 comparable"))
        .anyMatch(l -> l.startsWith("The way to a better rating: ALB Albania to "))
        .anyMatch(l -> l.startsWith("Data quality: What public records can say"))
        .contains("Which uncertainty matters most", "One uncertainty at a time")
        .contains("- No two states change places if another one is away.")
        .anyMatch(
            l -> l.matches(" +2  RUR Ruritania +90\\.3  75\\.0–91\\.7 +83 %  ● 75 and more"))
        .contains(
            "Saved target/session/board.json",
            "edition 'first' holds, compared bit for bit with the same version of the library")
        .noneMatch(l -> l.contains("Error:"))
        .noneMatch(l -> l.stripLeading().startsWith("at ("));
    String mistake = "Exception org.ecpat.monitoring.examples.jshell.Mistake: ";
    assertThat(
            lines.stream()
                .filter(l -> l.contains("Exception "))
                .map(l -> l.replace(Path.of("").toAbsolutePath().toString(), "HERE")))
        .containsExactly(
            mistake
                + "There is no exercise and no folder 'public-recrod'. Did you mean"
                + " 'public-record'? Type catalogue() for a list.",
            mistake
                + "There is no round '2015'. Rounds: 2009, 2010, 2011, 2012, 2016, 2017, 2018,"
                + " 2019, 2020, 2022",
            mistake + "There is no state 'THAI' on this board. Did you mean 'THA'?",
            mistake
                + "There is no file sesion.jsh. Did you mean 'session.jsh'? Paths begin at HERE.",
            mistake
                + "A text alone says nothing. For a card type show(board, \"THA\"), for an"
                + " exercise show(open(\"THA\")).",
            mistake
                + "There is no table for a ScoringPlan. show(...) knows: "
                + String.join(", ", Views.known()),
            mistake
                + "It is not clear how to save board.xls. End the name with .json for a document,"
                + " .md or .txt for reading, or .csv for a table.",
            mistake
                + "There is no goal or indicator 'minimum-age-wrok'. Did you mean"
                + " 'minimum-age-work'? Type show(exercise.framework()) for a list.");
  }

  private static String run(String script) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaShellToolBuilder.builder()
        .in(new ByteArrayInputStream(new byte[0]), null)
        .out(stream)
        .err(stream)
        .locale(Locale.ENGLISH)
        .persistence(new HashMap<>())
        .run(
            "--class-path",
            path,
            "--startup",
            "DEFAULT",
            "--startup",
            "start.jsh",
            "-R-Dfile.encoding=UTF-8",
            "--feedback",
            "concise",
            script);
    return out.toString(StandardCharsets.UTF_8);
  }
}
