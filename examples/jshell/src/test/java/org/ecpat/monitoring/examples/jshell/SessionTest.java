package org.ecpat.monitoring.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        .contains("Rounds: 2009, 2010, 2011, 2012, 2016, 2017, 2018, 2019, 2020, 2022")
        .contains("OptionalDouble[100.0]")
        .anyMatch(l -> l.startsWith("Thailand (THA): "))
        .anyMatch(
            l -> l.matches("THA: from .* to .* over \\d+ comparable indicators; left out: .*"))
        .anyMatch(l -> l.startsWith("Data quality: What public records can say"))
        .contains("Which uncertainty matters most", "One uncertainty at a time")
        .anyMatch(l -> l.startsWith("missing  ") && l.contains(" % "))
        .contains("- No two states change places if another one is away.")
        .anyMatch(l -> l.startsWith("How far promises are kept: What public records"))
        .anyMatch(l -> l.startsWith("Thailand (THA), how far promises are kept: "))
        .anyMatch(l -> l.startsWith("- RIO-72, due 2013-12-31, not measured: Have an independent"))
        .anyMatch(l -> l.startsWith("Thailand (THA): Progress since 2016: "))
        .anyMatch(l -> l.startsWith("Trends since 2016: "))
        .contains("What public records can say about the Americas")
        .contains("The 2010 exercise and the Global Progress Indicators")
        .noneMatch(l -> l.contains("Error:"))
        .noneMatch(l -> l.stripLeading().startsWith("at ("));
    String mistake = "Exception org.ecpat.monitoring.examples.jshell.Mistake: ";
    assertThat(lines.stream().filter(l -> l.contains("Exception ")))
        .containsExactly(
            mistake
                + "There is no exercise and no folder 'public-recrod'. Did you mean"
                + " 'public-record'? Type catalogue() for a list.",
            mistake
                + "There is no round '2015'. Rounds: 2009, 2010, 2011, 2012, 2016, 2017, 2018,"
                + " 2019, 2020, 2022",
            mistake + "There is no state 'THAI' on this board. Did you mean 'THA'?",
            mistake
                + "error unknown-state: commitments of public-record in round 2022: the state must"
                + " be among those measured; found 'THAI'. Did you mean 'THA'?",
            mistake
                + "error rounds-order: trends from round 2022 to round 2016: the first round must"
                + " be earlier than the second; found 2022-12-31 and 2016-12-31.");
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
