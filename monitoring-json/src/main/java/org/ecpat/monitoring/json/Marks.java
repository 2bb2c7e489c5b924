package org.ecpat.monitoring.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Short digests of the entries of a document, by which a changed one is found.
 *
 * <p>An entry is an item of a list right below the document, or any other property right below it.
 */
final class Marks {
  static final int LENGTH = 8;
  static final char CONTINUED = '+';
  private static final JsonFactory FACTORY = new JsonFactory();

  /** So many entries make a text that is well below the longest one in a document. */
  private static final int MOST_IN_A_TEXT = 50_000;

  private final byte[] canonical;
  private final MessageDigest digest = sha256();
  private final Map<String, List<String>> marks = new LinkedHashMap<>();

  private Marks(byte[] canonical) {
    this.canonical = canonical;
  }

  /** The marks of a document in canonical form, by property, in order. */
  static Map<String, List<String>> of(byte[] canonical) {
    Marks marks = new Marks(canonical);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), canonical)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        marks.property(name, parser);
      }
    }
    return marks.marks;
  }

  /** The marks of a part, as texts that can stand in an edition. */
  static Map<String, String> texts(String part, byte[] canonical) {
    Map<String, String> texts = new LinkedHashMap<>();
    of(canonical).forEach((name, all) -> put(part + "/" + name, all, texts));
    return texts;
  }

  private static void put(String name, List<String> all, Map<String, String> texts) {
    for (int from = 0; from == 0 || from < all.size(); from += MOST_IN_A_TEXT) {
      int to = Math.min(all.size(), from + MOST_IN_A_TEXT);
      texts.put(from == 0 ? name : name + CONTINUED + from, String.join("", all.subList(from, to)));
    }
  }

  private void property(String name, JsonParser parser) {
    List<String> found = new ArrayList<>();
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        found.add(entry(parser));
      }
    } else {
      found.add(entry(parser));
    }
    marks.put(name, found);
  }

  private String entry(JsonParser parser) {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    parser.finishToken();
    parser.skipChildren();
    int end = (int) parser.currentLocation().getByteOffset();
    digest.update(canonical, start, end - start);
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java platform has SHA-256", e);
    }
  }
}
