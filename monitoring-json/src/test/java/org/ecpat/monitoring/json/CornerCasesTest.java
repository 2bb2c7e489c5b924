package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.scoring.WorkedExamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Corner cases of JSON (RFC 8259) and of what the format makes of it, as documents.md lists them.
 *
 * <p>A text is a whole document, or stands in one: as a value that the format does not know and is
 * asked to ignore, as a property, as a description, as a weight, or as a whole number from 0 to 9.
 */
class CornerCasesTest {
  static final Path TABLE =
      Path.of("src", "test", "resources", "org", "ecpat", "monitoring", "json", "corner-cases.md");
  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z]+) \\| `(.*)` \\| (.*) \\| (.*)\\|");
  private static final Pattern SPECIAL =
      Pattern.compile("⟨(?:([0-9A-F]{2}(?: [0-9A-F]{2})*)|(.)×([0-9]+))⟩");
  private static final String BODY =
      "\"format\": \"ecpat-monitoring/framework\", \"version\": \"1.0\", \"id\": \"x\", \"title\":"
          + " \"T\"";

  static Stream<List<String>> cases() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(m -> List.of(m.group(1), m.group(2), m.group(3)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void acceptedOrRefusedAsTheTableSays(List<String> row) {
    assertThat(outcome(row.get(0), bytes(row.get(1)))).isEqualTo(row.get(2));
  }

  @ParameterizedTest
  @MethodSource("table")
  void everyRowIsOne(List<String> lines) {
    assertThat(lines).hasSizeGreaterThan(100).allMatch(line -> ROW.matcher(line).matches());
  }

  static Stream<List<String>> table() throws IOException {
    return Stream.of(Files.readAllLines(TABLE).stream().skip(2).toList());
  }

  private static String outcome(String where, byte[] text) {
    try {
      read(where, text);
      return "read";
    } catch (InvalidInputException e) {
      return e.findings().stream()
          .filter(f -> f.severity() == Severity.ERROR)
          .map(Finding::code)
          .map(code -> "`" + code + "`")
          .distinct()
          .collect(Collectors.joining(" "));
    }
  }

  private static void read(String where, byte[] text) {
    DocumentReader reader = Documents.reader().ignoringUnknown();
    switch (where) {
      case "document" -> reader.read(Framework.class, new ByteArrayInputStream(text));
      case "value" -> reader.read(Framework.class, around("{" + BODY + ", \"x\": ", text, "}"));
      case "name" -> reader.read(Framework.class, around("{" + BODY + ", ", text, "}"));
      case "text" ->
          reader.read(Framework.class, around("{" + BODY + ", \"description\": ", text, "}"));
      case "number" ->
          reader.read(
              Framework.class,
              around(
                  "{"
                      + BODY
                      + ", \"indicators\": [{\"id\": \"i\", \"question\": \"?\", \"kind\":"
                      + " \"process\", \"scale\": {\"type\": \"yes-no\"}, \"weight\": ",
                  text,
                  "}]}"));
      case "whole" ->
          reader.read(
              WorkedExamples.class,
              around(
                  "{\"format\": \"ecpat-monitoring/examples\", \"version\": \"1.0\", \"id\": \"x\","
                      + " \"framework\": \"f\", \"methodology\": \"m\", \"examples\": [{\"id\":"
                      + " \"e\", \"observations\": [{\"state\": \"A\", \"indicator\": \"i\","
                      + " \"round\": \"2010\", \"answer\": 1}], \"expected\": [{\"state\": \"A\","
                      + " \"value\": 1}], \"digits\": ",
                  text,
                  "}]}"));
      default -> throw new AssertionError(where);
    }
  }

  private static ByteArrayInputStream around(String before, byte[] text, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(text);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return new ByteArrayInputStream(all.toByteArray());
  }

  /** The bytes that a text of the table stands for. */
  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher special = SPECIAL.matcher(text);
    int done = 0;
    while (special.find()) {
      bytes.writeBytes(plain(text.substring(done, special.start())));
      done = special.end();
      if (special.group(1) == null) {
        bytes.writeBytes(plain(special.group(2).repeat(Integer.parseInt(special.group(3)))));
      } else {
        for (String hex : List.of(special.group(1).split(" ", -1))) {
          bytes.write(Integer.parseInt(hex.toUpperCase(Locale.ROOT), 16));
        }
      }
    }
    bytes.writeBytes(plain(text.substring(done)));
    return bytes.toByteArray();
  }

  private static byte[] plain(String text) {
    return text.replace("…", BODY).getBytes(StandardCharsets.UTF_8);
  }
}
