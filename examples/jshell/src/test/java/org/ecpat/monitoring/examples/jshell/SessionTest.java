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
        .contains(
            "The next better rating is ● strong on record. It begins at 95: 0.3 points are"
                + " missing.",
            "- “Free public education”: 2.4, as the answer is “no”. Evidence: document [ilab],",
            "Score 94.7, against its own in round 2020, 86.4. The reasons, by their points:",
            "¿Qué la frena?")
        .contains("What changed: UGA Uganda, 2020 to 2022")
        .contains("3 answers have to change, and no fewer do. Sets as small: 4; listed: 4.")
        .anyMatch(l -> l.startsWith("- Rank correlation: Spearman 0.9"))
        .anyMatch(l -> l.startsWith("UGA, overall: 91."))
        .contains("Change of THA over 31 comparable indicators")
        .anyMatch(l -> l.matches("overall +97\\.8 +95\\.2 +-2\\.6 .*"))
        .anyMatch(l -> l.startsWith("Data quality: What public records can say"))
        .contains("Which uncertainty matters most", "One uncertainty at a time")
        .contains("- No two states change places if another one is away.")
        .anyMatch(l -> l.startsWith("How far promises are kept: What public records"))
        .anyMatch(l -> l.startsWith("Thailand (THA), how far promises are kept: "))
        .anyMatch(l -> l.startsWith("- RIO-72, due 2013-12-31, not measured: Have an independent"))
        .anyMatch(l -> l.startsWith("Thailand (THA): Progress since 2016: "))
        .anyMatch(l -> l.startsWith("Trends since 2016: "))
        .contains("What public records can say about the Americas")
        .contains("The 2010 exercise and the Global Progress Indicators")
        .anyMatch(l -> l.matches(" +2  RUR Ruritania +90\\.3  75\\.0–91\\.7 +83 %  ● 75 and more"))
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
                + "error unknown-language at /language: report: the language must be one that"
                + " reports can be written in; found 'de'. Known: en, es, fr.",
            mistake
                + "error no-next-band: reason codes of 'LKA' in round 2022: there must be a better"
                + " band than its own; found 'strong-on-record'. Ask for the best possible, the"
                + " median state, a group's mean or a last round.",
            mistake
                + "error already-there: pathway of 'THA': the state must not be in the best band"
                + " already; found 'strong-on-record'.",
            mistake
                + "error unknown-state: commitments of public-record in round 2022: the state must"
                + " be among those measured; found 'THAI'. Did you mean 'THA'?",
            mistake
                + "error rounds-order: trends from round 2022 to round 2016: the first round must"
                + " be earlier than the second; found 2022-12-31 and 2016-12-31.",
            mistake
                + "There is no file sesion.jsh. Did you mean 'session.jsh'? Paths begin at HERE.",
            mistake
                + "A text alone says nothing. For a card type show(board, \"THA\"), for an"
                + " exercise show(open(\"THA\")).",
            mistake
                + "There is no table for this ScoringPlan. show(...) knows: "
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
    PrintStream before = System.out;
    System.setOut(stream);
    try {
      start(path, stream, script);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void start(String path, PrintStream stream, String script) throws Exception {
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
            "--execution",
            "local",
            "--feedback",
            "concise",
            script);
  }
}
