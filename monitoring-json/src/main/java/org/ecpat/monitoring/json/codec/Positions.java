package org.ecpat.monitoring.json.codec;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** Finds the lines and columns of findings that know only their place, in a second reading. */
final class Positions {
  private static final Comparator<Finding> BY_POSITION =
      Comparator.<Finding>comparingInt(f -> f.line().orElse(0))
          .thenComparingInt(f -> f.column().orElse(0));

  private final Node root = new Node();

  private Positions() {}

  /**
   * The findings with line and column, in the order of the document.
   *
   * @param start where the text begins, after a byte order mark
   */
  static List<Finding> complete(byte[] bytes, int start, List<Finding> findings) {
    Positions positions = new Positions();
    findings.stream().filter(f -> f.line().isEmpty()).forEach(f -> positions.root.want(f.place()));
    positions.walk(bytes, start);
    Lines lines = new Lines(bytes, start);
    return findings.stream()
        .map(f -> f.line().isPresent() ? f : positions.root.locate(f))
        .sorted(BY_POSITION)
        .map(lines::inCharacters)
        .toList();
  }

  private void walk(byte[] bytes, int start) {
    try (JsonParser parser =
        Json.FACTORY.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      parser.nextToken();
      visit(root, parser);
    } catch (JacksonException e) {
      // What comes before the place where the text stops being JSON has been visited.
      return;
    }
  }

  private static void visit(Node node, JsonParser parser) {
    node.set(parser.currentTokenLocation());
    if (node.children.isEmpty()) {
      parser.skipChildren();
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        visitChild(node.children.get(name), parser);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        visitChild(node.children.get(Integer.toString(i)), parser);
      }
    }
  }

  private static void visitChild(@Nullable Node child, JsonParser parser) {
    if (child == null) {
      parser.skipChildren();
    } else {
      visit(child, parser);
    }
  }

  /** A value that is looked for, or that holds one. */
  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private int line;
    private int column;

    void want(String pointer) {
      Node node = this;
      for (String part : parts(pointer)) {
        node = node.children.computeIfAbsent(part, p -> new Node());
      }
    }

    void set(TokenStreamLocation location) {
      if (line == 0) {
        line = location.getLineNr();
        column = location.getColumnNr();
      }
    }

    /** The finding with the position of its value, or of the nearest value around it. */
    Finding locate(Finding finding) {
      Node node = this;
      for (String part : parts(finding.place())) {
        Node child = node.children.get(part);
        if (child == null || child.line == 0) {
          break;
        }
        node = child;
      }
      return node.line == 0
          ? finding
          : Finding.builder().from(finding).line(node.line).column(node.column).build();
    }

    private static List<String> parts(String pointer) {
      return pointer.isEmpty()
          ? List.of()
          : List.of(pointer.substring(1).split("/", -1)).stream()
              .map(part -> part.replace("~1", "/").replace("~0", "~"))
              .toList();
    }
  }
}
