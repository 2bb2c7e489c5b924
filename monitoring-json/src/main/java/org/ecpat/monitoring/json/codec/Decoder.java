package org.ecpat.monitoring.json.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads whole documents, and reports all that is wrong in them.
 *
 * @param unknown what to do with properties that the format does not know
 * @param warnings is told what is doubtful in a document that can be used
 * @param limits the bounds of what is read
 * @param references finds what is wrong between a value and other documents
 */
public record Decoder(
    Unknown unknown,
    Consumer<Finding> warnings,
    Limits limits,
    Function<Object, List<Finding>> references) {
  /** A decoder with the usual limits that knows no other documents. */
  public Decoder(Unknown unknown, Consumer<Finding> warnings) {
    this(unknown, warnings, Limits.USUAL, value -> List.of());
  }

  /**
   * Reads a document.
   *
   * @param name what the report calls the document
   * @throws InvalidInputException with all that is wrong
   */
  public <T> T read(String name, byte[] bytes, Document<T> document) {
    return read(name, bytes, document, new Beyond());
  }

  /**
   * Reads a document, and says where it goes beyond its format.
   *
   * @param beyond is told what is unknown and kept
   * @throws InvalidInputException with all that is wrong
   */
  public <T> T read(String name, byte[] bytes, Document<T> document, Beyond beyond) {
    int start = Encoding.start(bytes);
    List<Finding> findings = new ArrayList<>(Encoding.findings(bytes));
    T value = findings.isEmpty() ? read(bytes, start, document, findings, beyond) : null;
    if (isWrong(bytes, start, findings)) {
      value = null;
    }
    if (value != null) {
      findings.addAll(copy(bytes, start, beyond));
      findings.addAll(document.validator().apply(value));
      findings.addAll(references.apply(value));
    } else {
      findings.addAll(otherMistakes(bytes, start, document, findings));
    }
    List<Finding> located =
        findings.isEmpty() ? findings : Positions.complete(bytes, start, bounded(findings));
    if (value == null || located.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(name, located);
    }
    located.forEach(warnings);
    return value;
  }

  /** As many findings as may be reported, errors before others. */
  private List<Finding> bounded(List<Finding> findings) {
    int most = limits.findings() + 1;
    if (findings.size() <= most) {
      return findings;
    }
    List<Finding> errorsFirst = new ArrayList<>(findings);
    errorsFirst.sort(Comparator.comparing(f -> f.severity() != Severity.ERROR));
    List<Finding> some = new ArrayList<>(errorsFirst.subList(0, limits.findings()));
    some.add(
        Finding.builder()
            .code("too-many-findings")
            .severity(some.get(0).severity())
            .subject("document")
            .rule("has " + findings.size() + " findings, of which " + some.size() + " are reported")
            .build());
    return some;
  }

  /** Whether the text is not UTF-8: then that takes the place of what the parser said of it. */
  private static boolean isWrong(byte[] bytes, int start, List<Finding> findings) {
    Optional<Finding> wrong =
        Encoding.findings(bytes).isEmpty() ? Encoding.wrong(bytes, start) : Optional.empty();
    if (wrong.isPresent()) {
      findings.removeIf(f -> f.code().equals(Syntax.CODE));
      findings.add(wrong.get());
    }
    return wrong.isPresent();
  }

  private List<Finding> copy(byte[] bytes, int start, Beyond beyond) {
    if (beyond.values().isEmpty()) {
      return List.of();
    }
    // An object inside another that is copied needs a copy of its own.
    while (beyond.objects().containsValue("")) {
      try (JsonParser parser = parser(bytes, start)) {
        UnknownParts.copy(parser, beyond.objects());
      }
    }
    try (JsonParser parser = parser(bytes, start)) {
      return UnknownParts.copy(parser, beyond.values());
    }
  }

  /**
   * What is wrong between the readable parts of a document that was refused.
   *
   * <p>Only what is surely wrong: what seems to be missing may have been refused.
   */
  private <T> List<Finding> otherMistakes(
      byte[] bytes, int start, Document<T> document, List<Finding> known) {
    if (!Encoding.findings(bytes).isEmpty()) {
      return List.of();
    }
    try (JsonParser parser = parser(bytes, start);
        JsonParser again = parser(bytes, start)) {
      Input in = new Input(parser, unknown, limits, Input.Keeping.PARTS, new Beyond());
      T part = readToEnd(parser, in, document);
      if (part == null) {
        return List.of();
      }
      Set<String> ids = Ids.in(again);
      return Stream.concat(
              document.validator().apply(part).stream().filter(f -> SureFindings.isSure(f, ids)),
              references.apply(part).stream().filter(f -> SureFindings.isSureAgainst(f, ids)))
          .map(in.gaps()::inDocument)
          .filter(f -> known.stream().noneMatch(k -> isSame(k, f)))
          .toList();
    }
  }

  private static boolean isSame(Finding known, Finding other) {
    return known.code().equals(other.code()) && known.place().equals(other.place());
  }

  private JsonParser parser(byte[] bytes, int start) {
    return Json.factory(limits)
        .createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start);
  }

  /**
   * The bytes of a stream, to its end.
   *
   * @throws InvalidInputException if there are too many
   */
  public byte[] bytes(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw new InvalidInputException(Encoding.tooLong(limits));
    }
    return bytes;
  }

  /**
   * The bytes of a text.
   *
   * @throws InvalidInputException if it is too long or contains half of a surrogate pair
   */
  public byte[] bytes(String text) {
    byte[] bytes = Encoding.bytes(text);
    if (bytes.length > limits.bytes()) {
      throw new InvalidInputException(Encoding.tooLong(limits));
    }
    return bytes;
  }

  /** The findings with line and column, in the order of the document. */
  public static List<Finding> locate(List<Finding> findings, byte[] bytes) {
    return Positions.complete(bytes, Encoding.start(bytes), findings);
  }

  private <T> @Nullable T read(
      byte[] bytes, int start, Document<T> document, List<Finding> findings, Beyond beyond) {
    try (JsonParser parser = parser(bytes, start)) {
      Input in = new Input(parser, unknown, limits, Input.Keeping.WHOLE, beyond);
      T value = readToEnd(parser, in, document);
      findings.addAll(in.report().findings());
      return value;
    }
  }

  private <T> @Nullable T readToEnd(JsonParser parser, Input in, Document<T> document) {
    try {
      parser.nextToken();
      T value = parser.currentToken() == null ? null : document.codec().read(in);
      if (parser.currentToken() == null) {
        in.report().add(Syntax.empty());
      } else if (parser.nextToken() != null) {
        in.report().refuse("trailing-content", "nothing may follow the document", Optional.empty());
        return null;
      }
      return value;
    } catch (JacksonException e) {
      in.report().findings().add(Syntax.finding(e, parser, limits));
    } catch (Stop e) {
      // The last finding says why.
      return null;
    }
    return null;
  }

  /**
   * Reads a value from the parser of a host, which stands at its first token.
   *
   * @throws InvalidInputException with all that is wrong
   */
  public <T> T read(JsonParser parser, Document<T> document) {
    Input in = new Input(parser, unknown, limits);
    T value = readPart(in, document);
    List<Finding> findings = new ArrayList<>(in.report().findings());
    if (value != null) {
      findings.addAll(document.validator().apply(value));
    }
    if (value == null || findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new InvalidInputException(document.kind(), findings);
    }
    findings.forEach(warnings);
    return value;
  }

  private static <T> @Nullable T readPart(Input in, Document<T> document) {
    try {
      return document.codec().read(in);
    } catch (Stop e) {
      return null;
    }
  }
}
