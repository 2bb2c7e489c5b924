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
        .contains(
            "The next better rating is ● strong on record. It begins at 95: 0.3 points are"
                + " missing.",
            "- “Free public education”: 2.4, as the answer is “no”. Evidence: document [ilab],",
            "Score 94.7, against its own in round 2020, 86.4. The reasons, by their points:",
            "¿Qué la frena?")
        .anyMatch(
            l -> l.matches("THA: from .* to .* over \\d+ comparable indicators; left out: .*"))
        .anyMatch(l -> l.startsWith("Data quality: What public records can say"))
        .contains("Which uncertainty matters most", "One uncertainty at a time")
        .anyMatch(l -> l.startsWith("missing  ") && l.contains(" % "))
        .contains("- No two states change places if another one is away.")
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
                + "error unknown-language at /language: report: the language must be one that"
                + " reports can be written in; found 'de'. Known: en, es, fr.",
            mistake
                + "error no-next-band: reason codes of 'LKA' in round 2022: there must be a better"
                + " band than its own; found 'strong-on-record'. Ask for the best possible, the"
                + " median state, a group's mean or a last round.");
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
