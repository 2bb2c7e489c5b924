package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.format.Kinds;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Through every door that reads, a hostile text becomes a value or a report, and nothing else.
 *
 * <p>A report can itself be written and read; what is read can be written again, the same twice.
 */
class EveryDoorTest {
  private static final Framework FRAMEWORK = Catalog.framework("public-record");
  private static final Round ROUND = Round.of(2026);
  private static final JsonMapper HOST =
      JsonMapper.builder().addModule(new MonitoringModule()).build();

  /** A text that stands for a value, and one that stands for the name of a property. */
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");

  private static final Pattern NUMBER =
      Pattern.compile("(?<=[:\\[, ])-?[0-9]+(\\.[0-9]+)?(?=[,\\]} \\n])");

  private static final List<String> NUMBERS =
      List.of(
          "1e400",
          "-1e400",
          "1e-400",
          "-0",
          "-0.0",
          "1E+9999999999",
          "1e99999999999999999999",
          "NaN",
          "Infinity",
          "0x10",
          "+1",
          ".5",
          "5.",
          "1_000",
          "1e",
          "--1",
          "4.9e-324",
          "1.7976931348623157e308",
          "1.7976931348623159e308",
          "9007199254740993",
          "2147483648",
          "-2147483649",
          "9".repeat(1_000),
          "0." + "1".repeat(2_000));

  private static final List<String> TEXTS =
      List.of(
          "\\ud800",
          "\\udc00\\ud800",
          "\\u0000",
          "\0",
          "\u202E",
          "\\u202e",
          "\u0007",
          "\\uffff",
          "\uFEFF",
          "\t",
          "\n",
          "\r\n",
          "\\x41",
          "\\u12",
          "\\uD83D\\uDE00",
          "\u2028",
          "a\u0301",
          "",
          " ",
          "\u00a0",
          "-",
          "..",
          "../../etc/passwd",
          "file:///etc/passwd",
          "${jndi:ldap://x}",
          "=cmd|'/c calc'!A0",
          "<script>",
          "%s%n",
          "/",
          "~1",
          "a/b~c",
          "__proto__",
          "null",
          "true",
          "9".repeat(400));

  private final Map<String, String> failures = new TreeMap<>();
  private int values;
  private int reports;

  /** Something that reads. */
  private interface Door {
    void open() throws IOException;
  }

  static Stream<Document<?>> kinds() {
    return Kinds.with(Methods::builtIn).all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hostileValuesInADocument(Document<?> kind) throws IOException {
    String sound = example(kind);
    Random random = new Random(11);
    for (boolean number : new boolean[] {true, false}) {
      List<int[]> places = places(sound, number);
      for (String hostile : number ? NUMBERS : TEXTS) {
        if (!places.isEmpty()) {
          int[] place = places.get(random.nextInt(places.size()));
          String text = sound.substring(0, place[0]) + hostile + sound.substring(place[1]);
          value(kind.type(), text);
        }
      }
    }
    assertThat(failures).isEmpty();
    assertThat(reports).isPositive();
  }

  private void value(Class<?> kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    door("read", text, () -> again(kind, Documents.read(kind, text)));
    door("keeping", text, () -> Documents.text(Documents.reader().readKeeping(kind, text)));
    door("module", text, () -> HOST.writeValueAsString(HOST.readValue(bytes, kind)));
  }

  private static void again(Class<?> kind, Object value) {
    String written = Documents.text(value);
    assertThat(Documents.text(Documents.read(kind, written))).isEqualTo(written);
    Documents.digest(value);
    if (value instanceof Edition edition) {
      Editions.verify(edition);
    }
  }

  private static List<int[]> places(String text, boolean number) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = (number ? NUMBER : TEXT).matcher(text);
    while (matcher.find()) {
      int group = number ? 0 : 1;
      places.add(new int[] {matcher.start(group), matcher.end(group)});
    }
    return places;
  }

  @Test
  void bytesThatAreNoDocumentAndNoTable(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("hostile");
    for (Map.Entry<String, byte[]> hostile : bytes().entrySet()) {
      byte[] bytes = hostile.getValue();
      String name = hostile.getKey();
      String text = new String(bytes, StandardCharsets.UTF_8);
      Files.write(file, bytes);
      kinds().forEach(kind -> whole(name, kind.type(), bytes, text, file));
      DocumentReader reader = Documents.reader();
      Finding somewhere = Finding.error("c", "s", "/observations/0/state").rule("r").build();
      door("lines of " + name, text, () -> reader.readLines(stream(bytes), line -> {}));
      door("lines of file " + name, text, () -> reader.readLines(file, line -> {}));
      door("locate " + name, text, () -> reader.locate(List.of(somewhere), file));
      door("table " + name, text, () -> Tables.reader().observations(FRAMEWORK, ROUND, file));
      door("table of states " + name, text, () -> Tables.reader().states(stream(bytes)));
      door("table of positions " + name, text, () -> Tables.reader().positions(stream(bytes)));
      door("cells " + name, text, () -> Tables.reader().cells(file));
    }
    assertThat(failures).isEmpty();
    System.out.println(
        "Hostile bytes: " + values + " values and " + reports + " reports, nothing else");
  }

  private void whole(String name, Class<?> kind, byte[] bytes, String text, Path file) {
    String what = kind.getSimpleName() + " of " + name;
    DocumentReader reader = Documents.reader();
    door("stream " + what, text, () -> reader.read(kind, stream(bytes)));
    door("text " + what, text, () -> reader.read(kind, text));
    door("file " + what, text, () -> reader.read(kind, file));
    door("ignoring " + what, text, () -> reader.ignoringUnknown().read(kind, text));
    door("keeping file " + what, text, () -> reader.readKeeping(kind, file));
    door("keeping text " + what, text, () -> reader.readKeeping(kind, text));
    door("against " + what, text, () -> reader.against(FRAMEWORK).read(kind, text));
    door("module " + what, text, () -> HOST.readValue(bytes, kind));
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static Map<String, byte[]> bytes() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("nothing", new byte[0]);
    all.put("zeros", new byte[100]);
    all.put("overlong zero", new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'});
    all.put("surrogate", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
    all.put("beyond Unicode", new byte[] {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80});
    all.put("cut letter", new byte[] {'"', (byte) 0xE2, (byte) 0x82});
    all.put("mark of UTF-32", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
    all.put("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
    all.put("workbook", new byte[] {'P', 'K', 3, 4, 0});
    put(all, "deep arrays", "[".repeat(300_000));
    put(all, "deep objects", "{\"a\":".repeat(300_000));
    put(all, "page", "<!DOCTYPE html>");
    put(all, "entity", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
    put(all, "line ends", "{\r\n\"format\"\r:\n\"ecpat-monitoring/framework\"\r\n}\r\n");
    String sound = Documents.text(DocumentsTest.FRAMEWORK).replace("\"T\"", "\"Té\"");
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "IBM1047")) {
      all.put(charset, sound.getBytes(Charset.forName(charset)));
    }
    ByteArrayOutputStream quotes = new ByteArrayOutputStream();
    quotes.write("state,\"a\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
    all.put("open quotation marks", quotes.toByteArray());
    return all;
  }

  private static void put(Map<String, byte[]> all, String name, String text) {
    all.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void door(String name, String text, Door door) {
    try {
      door.open();
      values++;
    } catch (InvalidInputException e) {
      Findings report = new Findings(e.findings());
      assertThat(Documents.read(Findings.class, Documents.text(report))).isEqualTo(report);
      reports++;
    } catch (JacksonException e) {
      if (name.startsWith("module")) {
        reports++;
      } else {
        note(name, text, e);
      }
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      note(name, text, e);
    }
  }

  private void note(String name, String text, Throwable problem) {
    failures.put(name + ": " + problem, text.substring(0, Math.min(text.length(), 200)));
  }

  private static String example(Document<?> kind) throws IOException {
    String name = "schema/" + kind.kind() + ".example.json";
    try (InputStream stream = Documents.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
