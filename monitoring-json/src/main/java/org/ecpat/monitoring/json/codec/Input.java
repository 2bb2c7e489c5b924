package org.ecpat.monitoring.json.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A stream of tokens that is read once, with the place where it is and the findings so far.
 *
 * <p>A codec that meets a mistake {@linkplain #refuse(String, String, Optional) notes it} and goes
 * on. The number of findings and the depth are bounded; beyond the bounds reading stops.
 */
public final class Input {
  private final Place place = new Place();
  private final Cache cache = new Cache();
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<JsonParser> outer = new ArrayDeque<>();
  private final Unknown unknown;
  private Optional<String> newer = Optional.empty();
  private JsonParser parser;

  /** An input whose parser stands at the first token of a value. */
  public Input(JsonParser parser, Unknown unknown) {
    this.parser = parser;
    this.unknown = unknown;
  }

  /** What was found so far, in the order it was found. */
  List<Finding> findings() {
    return findings;
  }

  // What the codecs read.

  @Nullable JsonToken token() {
    return parser.currentToken();
  }

  JsonParser parser() {
    return parser;
  }

  Place place() {
    return place;
  }

  /** Goes to the next item of an array; false at its end. */
  boolean nextItem() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Goes to the value of the next property of an object, and names it; null at the end. */
  @Nullable String nextName() {
    return parser.nextName();
  }

  /** Goes to the name of the next property: its number, or a negative one. */
  int nextName(PropertyNameMatcher matcher) {
    return parser.nextNameMatch(matcher);
  }

  /** Goes from a name to its value, or from any token to the next. */
  void next() {
    parser.nextToken();
  }

  /** Goes to the end of the value that begins here. */
  void skip() {
    parser.skipChildren();
  }

  /** Goes to the end of the object whose property has just been read or named. */
  void skipRest() {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      parser.skipChildren();
    }
  }

  void enter() {
    place.enter();
    checkDepth();
  }

  void enter(ObjectCodec<?> type) {
    place.enter(type);
    checkDepth();
  }

  private void checkDepth() {
    if (place.depth() > Limits.DEPTH) {
      stop("limit", "must not be nested deeper than " + Limits.DEPTH + " levels");
    }
  }

  /** Whether the value is of a type; if not, it is refused and skipped. */
  boolean expect(JsonType type) {
    return JsonType.of(token()) == type || refuseType("must be " + type.words());
  }

  /** Refuses a value of the wrong type, and skips it. */
  boolean refuseType(String rule) {
    if (token() == JsonToken.VALUE_NULL) {
      refuse("null", rule, Optional.of("Give a value, or leave it out if it is optional."));
    } else {
      refuse("type", rule, Optional.empty());
    }
    skip();
    return false;
  }

  /** The value of the string at hand, remembered if it is short. */
  <T> @Nullable T scalar(Scalar<T> scalar) {
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int length = parser.getStringLength();
    int slot = cache.slot(scalar, chars, start, length);
    Object known = slot < 0 ? null : cache.get(slot, scalar, chars, start, length);
    if (known != null) {
      return scalar.cast(known);
    }
    String text = new String(chars, start, length);
    T value = scalar.parse(text, this);
    if (value != null && slot >= 0) {
      cache.put(slot, scalar, text, value);
    }
    return value;
  }

  /**
   * Finds a string property of the object that begins here, wherever it stands, and continues from
   * a copy of the object, at its first token.
   *
   * <p>The parser must be at the first name or the end of the object. {@link #resume()} returns.
   */
  @Nullable String lookAhead(String property) {
    TokenBuffer copy = TokenBuffer.forBuffering(parser, parser.objectReadContext());
    copy.writeStartObject();
    String found = null;
    while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      copy.writeName(name);
      parser.nextToken();
      if (found == null && name.equals(property) && token() == JsonToken.VALUE_STRING) {
        found = parser.getString();
      }
      copy.copyCurrentStructure(parser);
      parser.nextToken();
    }
    copy.writeEndObject();
    outer.push(parser);
    parser = copy.asParser(parser.objectReadContext());
    parser.nextToken();
    return found;
  }

  /** Returns from the copy to the end of the object it was made from. */
  void resume() {
    parser = outer.pop();
  }

  // What the codecs find.

  /** Refuses the value at hand. */
  void refuse(String code, String rule, Optional<String> remedy) {
    refuse(code, rule, Found.at(parser), remedy);
  }

  /** Refuses the value at hand, of which a part was found. */
  void refuse(String code, String rule, String found, Optional<String> remedy) {
    add(here(code, rule).value(found).remedy(remedy).build());
  }

  /** Refuses the document; nothing more is read, and nothing else is reported. */
  void refuseAll(String code, String rule, String remedy) {
    Finding finding = here(code, rule).value(Found.at(parser)).remedy(remedy).build();
    findings.clear();
    findings.add(finding);
    throw new Stop();
  }

  private void stop(String code, String rule) {
    add(here(code, rule).build());
    throw new Stop();
  }

  /** Notes that the document is of a later version of the same major one. */
  void newer(String version) {
    newer =
        Optional.of(
            "It may belong to version "
                + version
                + " of the format: use a newer version of the library, or read ignoring what is"
                + " unknown.");
  }

  /** Notes that the object at hand lacks a property. */
  void missing(String name) {
    add(
        Finding.builder()
            .code("missing-property")
            .subject(place.owner())
            .place(place.pointer())
            .rule("must have a property '" + name + "'")
            .build());
  }

  /** Notes a property that the object at hand does not have; whether that is an error. */
  boolean unknown(String name, Collection<String> known) {
    Severity severity = unknown == Unknown.REFUSE ? Severity.ERROR : Severity.WARNING;
    add(
        here("unknown-property", "has no such property")
            .severity(severity)
            .subject(place.owner())
            .value(Found.quoted(name))
            .remedy(newer.orElseGet(() -> Names.remedy(name, known)))
            .build());
    return severity == Severity.ERROR;
  }

  /** Notes that a property came before. */
  void duplicate(String name) {
    add(
        here("duplicate-property", "must have each property once")
            .subject(place.owner())
            .value(Found.quoted(name))
            .build());
  }

  /** Notes what a value that consists of one token says about itself. */
  void relocateHere(InvalidInputException problem) {
    for (Finding f : problem.findings()) {
      refuse(f.code(), f.rule(), f.remedy());
    }
  }

  /** Notes what an object says about itself and its parts. */
  void relocate(InvalidInputException problem) {
    String pointer = place.pointer();
    for (Finding f : problem.findings()) {
      add(Finding.builder().from(f).place(pointer + f.place()).build());
    }
  }

  void add(Finding finding) {
    findings.add(finding);
    if (findings.size() == Limits.FINDINGS) {
      findings.add(
          here("too-many-findings", "reading stopped after " + Limits.FINDINGS + " findings")
              .subject("document")
              .build());
      throw new Stop();
    }
  }

  private Finding.Builder here(String code, String rule) {
    Finding.Builder finding =
        Finding.builder().code(code).subject(place.subject()).place(place.pointer()).rule(rule);
    if (outer.isEmpty()) {
      TokenStreamLocation location = parser.currentTokenLocation();
      if (location.getLineNr() > 0) {
        finding.line(location.getLineNr()).column(location.getColumnNr());
      }
    }
    return finding;
  }
}
