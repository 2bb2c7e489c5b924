package org.ecpat.monitoring.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.Shape;
import org.ecpat.monitoring.json.codec.Shape.Presence;

/** The specification of a kind of document in words, made from what its codecs say. */
final class Specification {
  private final Map<Shape, String> anchors = new LinkedHashMap<>();
  private final Map<String, String> sections = new LinkedHashMap<>();

  private Specification() {}

  /** The specification, in Markdown. */
  static String of(Document<?> document, String example) {
    Specification specification = new Specification();
    Shape.Properties shape = document.codec().shape();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(document.kind()).append("\n\n").append(shape.description());
    text.append(
        "\n\nWhat all documents have in common, and what a finding on one means, stands in"
            + " [documents.md](documents.md). The same as a JSON Schema: ["
            + document.kind()
            + ".schema.json]("
            + document.kind()
            + ".schema.json). This file is made from the code that reads and writes the"
            + " document.\n");
    text.append("\n## Example\n\n```json\n").append(example).append("```\n");
    text.append("\n## The document\n\n").append(specification.table(shape));
    specification.sections.values().forEach(text::append);
    return text.toString();
  }

  private String table(Shape.Properties object) {
    if (object.properties().isEmpty()) {
      return "It has no properties.\n";
    }
    StringBuilder table =
        new StringBuilder("| property | value | if left out | meaning |\n|---|---|---|---|\n");
    for (Shape.Property property : object.properties()) {
      table.append("| `").append(property.name()).append("` | ");
      table.append(value(property.shape())).append(" | ");
      table.append(absent(property)).append(" | ");
      table.append(cell(property.description())).append(" |\n");
    }
    return table.toString();
  }

  private static String absent(Shape.Property property) {
    if (property.presence() == Presence.REQUIRED) {
      return "**required**";
    }
    return property.whenAbsent().map(json -> "`" + cell(json) + "`").orElse("–");
  }

  private String value(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text(text);
    } else if (shape instanceof Shape.Words words) {
      return words.words().stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
    } else if (shape instanceof Shape.Numeric number) {
      return number(number);
    } else if (shape instanceof Shape.Truth) {
      return "`true` or `false`";
    } else if (shape instanceof Shape.Items items) {
      String repeats = items.repeats() == Shape.Items.Repeats.REFUSED ? ", none twice" : "";
      return "list of " + value(items.item()) + repeats;
    } else if (shape instanceof Shape.Entries entries) {
      return "object: " + value(entries.name()) + " → " + value(entries.value());
    } else if (shape instanceof Shape.Properties object) {
      return link(object, object.name(), object.description(), () -> table(object));
    } else if (shape instanceof Shape.Variants variants) {
      return link(variants, variants.name(), variants.description(), () -> variants(variants));
    } else if (shape instanceof Shape.Forms forms) {
      return link(forms, forms.name(), forms.description(), () -> forms(forms));
    } else if (shape instanceof Shape.Constant constant) {
      return "`" + constant.value() + "`";
    } else if (shape instanceof Shape.Reference reference) {
      return "[" + reference.name() + "](#" + slug(reference.name()) + ")";
    }
    return "any value but null";
  }

  private static String text(Shape.Text text) {
    return switch (text.meaning()) {
      case "id" -> "id";
      case "day" -> "day";
      case "wording", "text" -> text.pattern().isPresent() ? "string, not blank" : "string";
      default -> "string `" + cell(text.pattern().orElse("")) + "`";
    };
  }

  private static String number(Shape.Numeric number) {
    String noun = number.whole() == Shape.Numeric.Whole.WHOLE ? "whole number" : "number";
    if (number.least().isPresent() && number.most().isPresent()) {
      return noun + " from " + plain(number.least()) + " to " + plain(number.most());
    }
    return number.least().isPresent() ? noun + ", " + plain(number.least()) + " or more" : noun;
  }

  private static String plain(OptionalDouble limit) {
    double value = limit.orElseThrow();
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private String variants(Shape.Variants variants) {
    StringBuilder text = new StringBuilder();
    for (Shape.Properties variant : variants.variants()) {
      text.append("**`").append(variant.type()).append("`** – ");
      text.append(variant.description()).append("\n\n").append(table(variant)).append('\n');
    }
    return text.toString();
  }

  private String forms(Shape.Forms forms) {
    StringBuilder text = new StringBuilder();
    for (Shape form : forms.forms()) {
      if (form instanceof Shape.Properties object) {
        text.append("- an object:\n\n").append(table(object)).append('\n');
      } else {
        text.append("- ").append(value(form)).append('\n');
      }
    }
    return text.toString();
  }

  private interface Body {
    String text();
  }

  /** A link to the section of a shape, which is written when it is first met. */
  private String link(Shape shape, String name, String description, Body body) {
    String known = anchors.get(shape);
    if (known == null) {
      known = name;
      for (int i = 2; sections.containsKey(known); i++) {
        known = name + " " + i;
      }
      anchors.put(shape, known);
      sections.put(known, "");
      sections.put(known, "\n## " + known + "\n\n" + description + "\n\n" + body.text());
    }
    return "[" + known + "](#" + slug(known) + ")";
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(" ", "-").replaceAll("[^a-z0-9-]", "");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  /** What all documents have in common, and the list of codes, from a template. */
  static String common(
      String template, List<Document<?>> kinds, String corners, List<FindingCode> codes) {
    StringBuilder text =
        new StringBuilder(
            template.replace("{{kinds}}\n", index(kinds)).replace("{{corner-cases}}\n", corners));
    for (FindingCode.Group group : FindingCode.Group.values()) {
      text.append("\n### ")
          .append(title(group))
          .append("\n\n| code | what must hold |\n|---|---|\n");
      codes.stream()
          .filter(c -> c.group() == group)
          .forEach(c -> text.append("| `" + c.code() + "` | " + cell(c.rule()) + " |\n"));
    }
    return text.toString();
  }

  private static String index(List<Document<?>> kinds) {
    StringBuilder table =
        new StringBuilder("| kind | what it is | type in Java |\n|---|---|---|\n");
    for (Document<?> kind : kinds) {
      table.append("| [").append(kind.kind()).append("](").append(kind.kind()).append(".md) | ");
      table.append(cell(kind.codec().shape().description())).append(" | `");
      table.append(kind.type().getSimpleName()).append("` |\n");
    }
    return table.toString();
  }

  private static String title(FindingCode.Group group) {
    return switch (group) {
      case TEXT -> "The text";
      case SCHEMA -> "What the schema says, too";
      case VALUE -> "Between the properties of a value";
      case REFERENCE -> "References and parts among each other";
      case DATA -> "Doubtful data (warnings and notes)";
      case TABLE -> "Tables (CSV)";
    };
  }
}
