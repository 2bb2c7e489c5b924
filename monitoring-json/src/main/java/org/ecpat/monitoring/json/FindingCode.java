package org.ecpat.monitoring.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One of the stable codes that findings on documents carry.
 *
 * <p>Codes are never renamed or given another meaning; new ones may come. The list is in the
 * archive, too, as {@code /org/ecpat/monitoring/json/schema/codes.csv}.
 *
 * @param code the code; {@code unknown-*} stands for all that begin so
 * @param group what kind of rule it is about
 * @param rule what must hold, in one sentence
 */
public record FindingCode(String code, Group group, String rule) {
  private static final String ANY = "*";

  /** What rules are about. */
  public enum Group {
    /** The text of a document, before anything is known about its content. */
    TEXT,
    /** What a JSON Schema can say. */
    SCHEMA,
    /** The properties of one value among each other. */
    VALUE,
    /** References, and parts of a document among each other. */
    REFERENCE,
    /** Data that can be used and are probably not meant. */
    DATA,
    /** The rows and columns of a table. */
    TABLE
  }

  /** All codes, by group. */
  public static List<FindingCode> all() {
    try (InputStream stream = FindingCode.class.getResourceAsStream("schema/codes.csv")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(FindingCode::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a finding with a code is about this rule. */
  public boolean covers(String finding) {
    return code.endsWith(ANY)
        ? finding.startsWith(code.substring(0, code.length() - ANY.length()))
        : finding.equals(code);
  }

  private static FindingCode of(String line) {
    String[] parts = line.split(",", 3);
    return new FindingCode(
        parts[0], Group.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2].replace("\"", ""));
  }
}
