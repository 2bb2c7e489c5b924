package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Time is in proportion to size, for sound inputs and for those that are made to be slow.
 *
 * <p>What eight times as much takes is compared with what it took before: about eight times as long
 * if time is linear, about sixty-four times if it is quadratic. The least of some ratios counts, so
 * that a busy machine changes little.
 */
@Isolated("it compares times")
class LinearTimeTest {
  private static final int TIMES = 8;
  private static final int MOST = 28;
  private static final String FRAMEWORK =
      "{\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.0\", \"id\": \"x\", \"title\":"
          + " \"T\"";
  private static final String OBSERVATIONS =
      "{\"format\": \"ecpat-monitoring/observations\", \"version\": \"1.0\", \"id\": \"x\","
          + " \"framework\": \"small\"";

  /** An input of a size, and how it is read. */
  record Input(
      String name, int size, IntFunction<String> text, java.util.function.Consumer<byte[]> reader) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Input> inputs() {
    Map<String, IntFunction<String>> frameworks = new LinkedHashMap<>();
    frameworks.put("indicators", n -> list("indicators", n, LinearTimeTest::indicator));
    frameworks.put("indicators of one id", n -> list("indicators", n, i -> indicator(0)));
    frameworks.put(
        "a chain of goals",
        n ->
            list(
                "goals",
                n,
                i ->
                    "{\"id\": \"g"
                        + i
                        + "\", \"title\": \"T\", \"goals\": [\"g"
                        + (i + 1)
                        + "\"]}"));
    frameworks.put(
        "one goal with many children",
        n ->
            ", \"goals\": [{\"id\": \"g\", \"title\": \"T\", \"indicators\": ["
                + IntStream.range(0, n)
                    .mapToObj(i -> "\"i" + i + "\"")
                    .collect(Collectors.joining(","))
                + "]}]"
                + list("indicators", n, LinearTimeTest::indicator));
    frameworks.put(
        "one child many times",
        n ->
            ", \"goals\": [{\"id\": \"g\", \"title\": \"T\", \"indicators\": ["
                + "\"i0\",".repeat(n)
                + "\"i0\"]}]"
                + list("indicators", 1, LinearTimeTest::indicator));
    frameworks.put(
        "states and groups",
        n ->
            ", \"states\": {\"states\": ["
                + IntStream.range(0, n)
                    .mapToObj(i -> "{\"code\": \"S" + i + "\", \"name\": \"N\"}")
                    .collect(Collectors.joining(","))
                + "], \"groups\": [{\"id\": \"g\", \"name\": \"G\", \"members\": ["
                + IntStream.range(0, n)
                    .mapToObj(i -> "\"S" + i + "\"")
                    .collect(Collectors.joining(","))
                + "]}]}");
    frameworks.put("items of the wrong type", n -> ", \"goals\": [" + "0,".repeat(10 * n) + "0]");
    frameworks.put("a list nobody knows", n -> ", \"x\": [" + "[1, {}],".repeat(10 * n) + "0]");
    frameworks.put("white space", n -> " ".repeat(100 * n));
    frameworks.put("line ends", n -> "\n".repeat(100 * n));
    frameworks.put("escapes", n -> ", \"description\": \"" + "\\u00e9".repeat(2 * n) + "\"");
    frameworks.put(
        "types at the end",
        n ->
            list(
                "indicators",
                n / 10,
                i ->
                    indicator(i).replace("}}", "}, \"condition\": ")
                        + "{\"condition\": ".repeat(20)
                        + "{\"groups\": [\"g\"], \"type\": \"member\"}"
                        + ", \"type\": \"not\"}".repeat(20)
                        + "}"));
    Map<String, IntFunction<String>> observations = new LinkedHashMap<>();
    observations.put("observations", n -> list("observations", n, i -> observation(i, "")));
    observations.put(
        "observations of one cell", n -> list("observations", n, i -> observation(0, "")));
    observations.put(
        "a chain of replacements",
        n ->
            list(
                "observations",
                n,
                i ->
                    observation(
                        0,
                        ", \"id\": \"o"
                            + i
                            + "\""
                            + (i == 0 ? "" : ", \"supersedes\": \"o" + (i - 1) + "\""))));
    observations.put(
        "all replace one",
        n ->
            list(
                "observations",
                n,
                i ->
                    observation(
                        0,
                        ", \"id\": \"o" + i + "\"" + (i == 0 ? "" : ", \"supersedes\": \"o0\""))));
    Stream<Input> first =
        frameworks.entrySet().stream()
            .map(
                e ->
                    new Input(
                        e.getKey(),
                        400,
                        n -> FRAMEWORK + e.getValue().apply(n) + "}",
                        bytes -> Documents.read(Framework.class, new ByteArrayInputStream(bytes))));
    DocumentReader reader = Documents.reader().against(DocumentsTest.FRAMEWORK);
    Stream<Input> second =
        observations.entrySet().stream()
            .map(
                e ->
                    new Input(
                        e.getKey(),
                        800,
                        n -> OBSERVATIONS + e.getValue().apply(n) + "}",
                        bytes -> reader.read(Observations.class, new ByteArrayInputStream(bytes))));
    return Stream.of(first, second, lines(), tables()).flatMap(s -> s);
  }

  private static Stream<Input> lines() {
    java.util.function.Consumer<byte[]> reader =
        bytes -> Documents.reader().readLines(new ByteArrayInputStream(bytes), o -> {});
    return Stream.of(
        new Input(
            "lines",
            1_500,
            n ->
                IntStream.range(0, n)
                    .mapToObj(i -> observation(i, ""))
                    .collect(Collectors.joining("\n")),
            reader),
        new Input("lines that open lists", 10_000, "[\n"::repeat, reader),
        new Input("one list in lines", 10_000, n -> "[\n" + "1,\n".repeat(n), reader),
        new Input("one line", 10_000, "[1, "::repeat, reader));
  }

  private static Stream<Input> tables() {
    java.util.function.Consumer<byte[]> reader =
        bytes ->
            Tables.reader()
                .observations(
                    DocumentsTest.FRAMEWORK, Round.of(2022), new ByteArrayInputStream(bytes));
    return Stream.of(
        new Input(
            "rows",
            1_500,
            n ->
                "state,indicator,round,answer\n"
                    + IntStream.range(0, n)
                        .mapToObj(i -> "KEN,law," + (1000 + i % 9000) + ",all\n")
                        .collect(Collectors.joining()),
            reader),
        new Input("rows that open quotes", 500, n -> "state,law\n" + "\"\n".repeat(n), reader),
        new Input("rows of quotes", 500, n -> "state,law\n" + "\"\"\"\n".repeat(n), reader),
        new Input(
            "wrong rows", 1_500, n -> "state,law\n" + "KEN,whatever it is\n".repeat(n), reader),
        new Input("separators", 10_000, n -> "state,law\n" + ",".repeat(n), reader));
  }

  private static String list(String name, int n, IntFunction<String> item) {
    return IntStream.range(0, n)
        .mapToObj(item)
        .collect(Collectors.joining(",", ", \"" + name + "\": [", "]"));
  }

  private static String indicator(int i) {
    return "{\"id\": \"i"
        + i
        + "\", \"question\": \"?\", \"kind\": \"process\", \"scale\": {\"type\": \"yes-no\"}}";
  }

  private static String observation(int i, String more) {
    return "{\"state\": \"KEN\", \"indicator\": \"law\", \"round\": {\"id\": \"r"
        + i
        + "\", \"date\": \"2010-01-01\"}, \"answer\": \"all\""
        + more
        + "}";
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void eightTimesAsMuchTakesAboutEightTimesAsLong(Input input) {
    byte[] small = input.text().apply(input.size()).getBytes(StandardCharsets.UTF_8);
    byte[] large = input.text().apply(TIMES * input.size()).getBytes(StandardCharsets.UTF_8);
    time(input, large);
    time(input, large);
    double ratio = Double.MAX_VALUE;
    for (int i = 0; i < 5 && ratio > MOST; i++) {
      ratio = Math.min(ratio, time(input, large) / Math.max(time(input, small), 1e5));
    }
    assertThat(ratio).isLessThan(MOST);
  }

  private static double time(Input input, byte[] bytes) {
    long start = System.nanoTime();
    try {
      input.reader().accept(bytes);
    } catch (InvalidInputException e) {
      assertThat(e.findings()).isNotEmpty();
    }
    return System.nanoTime() - start;
  }
}
