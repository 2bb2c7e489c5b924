package org.ecpat.monitoring.json.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A stream of tokens that is read once, with the place where it is and the findings so far.
 *
 * <p>A codec that meets a mistake {@linkplain #report() reports it} and goes on. The number of
 * findings and the depth are bounded; beyond the bounds reading stops.
 *
 * <p>In a partial reading, what was refused is left out instead of spoiling what it is part of.
 */
public final class Input {
  private final Place place = new Place();
  private final Cache names = new Cache(2048);

  /** Few, so that texts that never come again push nothing else out. */
  private final Cache texts = new Cache(128);

  private final Deque<JsonParser> outer = new ArrayDeque<>();
  private final Report report;
  private final Limits limits;
  private final Keeping keeping;
  private final Gaps gaps = new Gaps();
  private JsonParser parser;

  /** What is kept of a value of which a part was refused. */
  enum Keeping {
    /** Nothing. */
    WHOLE,
    /** The rest of an object, and the other items of a list. */
    PARTS
  }

  /** An input whose parser stands at the first token of a value. */
  public Input(JsonParser parser, Unknown unknown, Limits limits) {
    this(parser, unknown, limits, Keeping.WHOLE, new Beyond());
  }

  Input(JsonParser parser, Unknown unknown, Limits limits, Keeping keeping, Beyond beyond) {
    this.parser = parser;
    this.limits = limits;
    this.report = new Report(this, unknown, limits, beyond);
    this.keeping = keeping;
  }

  /** Whether what was refused is left out of what it is part of. */
  boolean keepsParts() {
    return keeping == Keeping.PARTS;
  }

  /** Notes that the item of a list at hand is left out of a partial reading. */
  void leaveOut() {
    if (keepsParts()) {
      gaps.add(place.pointer());
    }
  }

  /** The items that were left out of lists. */
  Gaps gaps() {
    return gaps;
  }

  /** Begins again at the first token of a value of another parser, and remembers no finding. */
  void restart(JsonParser other) {
    parser = other;
    outer.clear();
    place.clear();
    report.findings().clear();
  }

  /** What was found so far. */
  Report report() {
    return report;
  }

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

  /**
   * Goes to the end of the value of an unknown property; false if a number in it is none of JSON.
   *
   * <p>What is kept is looked at when it is copied.
   */
  boolean skipUnknown() {
    if (report.keepsUnknown()) {
      skip();
      return true;
    }
    boolean sound = true;
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
        report.refuse("number", "must be a number of JSON", Optional.empty());
        sound = false;
      }
    } while (depth > 0 && parser.nextToken() != null);
    return sound;
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
    if (place.depth() > limits.depth()) {
      report.stop("limit", "must not be nested deeper than " + limits.depth() + " levels");
    }
  }

  /** Whether the value is of a type; if not, it is refused and skipped. */
  boolean expect(JsonType type) {
    return JsonType.of(token()) == type || refuseType("must be " + type.words());
  }

  /** Refuses a value of the wrong type, and skips it. */
  boolean refuseType(String rule) {
    if (token() == JsonToken.VALUE_NULL) {
      report.refuse("null", rule, Optional.of("Give a value, or leave it out if it is optional."));
    } else {
      report.refuse("type", rule, Optional.empty());
    }
    skip();
    return false;
  }

  /** The value of the string at hand, remembered if it is short. */
  <T> @Nullable T scalar(Scalar<T> scalar) {
    Cache cache = scalar.isFreeText() ? texts : names;
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int length = parser.getStringLength();
    if (length > limits.string()) {
      report.stop("limit", "must not be longer than " + limits.string() + " characters");
    }
    int slot = cache.slot(scalar, chars, start, length);
    Object known = slot < 0 ? null : cache.get(slot, scalar, chars, start, length);
    if (known != null) {
      return scalar.cast(known);
    }
    String text = new String(chars, start, length);
    T value = scalar.parse(text, this);
    if (value != null && slot >= 0) {
      cache.put(slot, scalar, chars, start, length, value);
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

  /** Whether a copy is being read, whose tokens do not know where they stood. */
  boolean isCopy() {
    return !outer.isEmpty();
  }

  /** Returns from the copy to the end of the object it was made from. */
  void resume() {
    parser = outer.pop();
  }
}
