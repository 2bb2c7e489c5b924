package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecpat.monitoring.json.codec.Shape.Presence;

/**
 * The JSON Schema of a kind of document, in draft 2020-12, made from what its codecs say.
 *
 * <p>It accepts every document that the reader accepts. What it accepts and the reader refuses
 * breaks a rule on the text, between properties, or between parts; schemas cannot say those.
 */
public final class Schema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String ID = "urn:ecpat-monitoring:schema:";

  private final Map<Shape, String> names = new HashMap<>();
  private final Map<String, Map<String, Object>> definitions = new LinkedHashMap<>();

  private Schema() {}

  /** The schema of a kind of document, with a line end. */
  public static String of(Document<?> document) {
    return Plain.text(new Schema().document(document));
  }

  private Map<String, Object> document(Document<?> document) {
    Shape.Properties shape = document.codec().shape();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("$id", ID + document.kind() + ":" + Document.MAJOR_VERSION);
    schema.put("title", document.kind());
    schema.putAll(properties(shape));
    schema.put("$defs", definitions);
    return schema;
  }

  private Map<String, Object> schema(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text.isBasic() ? reference(shape, text.meaning()) : text(text);
    } else if (shape instanceof Shape.Properties object) {
      return reference(shape, object.name());
    } else if (shape instanceof Shape.Variants variants) {
      return reference(shape, variants.name());
    } else if (shape instanceof Shape.Forms forms) {
      return reference(shape, forms.name());
    } else if (shape instanceof Shape.Anything) {
      return reference(shape, "anything");
    } else if (shape instanceof Shape.Reference reference) {
      return definitions.containsKey(slug(reference.name()))
          ? reference(slug(reference.name()))
          : schema(reference.target().get());
    }
    return body(shape);
  }

  /** The schema of a shape with a name, to be defined once. */
  private Map<String, Object> reference(Shape shape, String name) {
    String known = names.get(shape);
    if (known != null) {
      return reference(known);
    }
    String key = slug(name);
    for (int i = 2; definitions.containsKey(key); i++) {
      key = slug(name) + "-" + i;
    }
    Map<String, Object> definition = new LinkedHashMap<>();
    names.put(shape, key);
    definitions.put(key, definition);
    definition.putAll(body(shape));
    return reference(key);
  }

  private static Map<String, Object> reference(String key) {
    return map("$ref", "#/$defs/" + key);
  }

  private Map<String, Object> body(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text(text);
    } else if (shape instanceof Shape.Words words) {
      return map("enum", words.words());
    } else if (shape instanceof Shape.Numeric number) {
      return number(number);
    } else if (shape instanceof Shape.Truth) {
      return map("type", "boolean");
    } else if (shape instanceof Shape.Items items) {
      return items(items);
    } else if (shape instanceof Shape.Entries entries) {
      return entries(entries);
    } else if (shape instanceof Shape.Properties object) {
      return properties(object);
    } else if (shape instanceof Shape.Variants variants) {
      return variants(variants);
    } else if (shape instanceof Shape.Forms forms) {
      return forms(forms);
    } else if (shape instanceof Shape.Constant constant) {
      return map("const", constant.value());
    }
    return anything();
  }

  private static Map<String, Object> text(Shape.Text text) {
    Map<String, Object> schema = map("type", "string");
    text.pattern().ifPresent(pattern -> schema.put("pattern", pattern));
    text.format().ifPresent(format -> schema.put("format", format));
    return schema;
  }

  private static Map<String, Object> number(Shape.Numeric number) {
    boolean whole = number.whole() == Shape.Numeric.Whole.WHOLE;
    Map<String, Object> schema = map("type", whole ? "integer" : "number");
    number.least().ifPresent(least -> schema.put("minimum", least));
    number.most().ifPresent(most -> schema.put("maximum", most));
    return schema;
  }

  private Map<String, Object> items(Shape.Items items) {
    Map<String, Object> schema = map("type", "array");
    schema.put("items", schema(items.item()));
    if (items.repeats() == Shape.Items.Repeats.REFUSED) {
      schema.put("uniqueItems", true);
    }
    return schema;
  }

  private Map<String, Object> entries(Shape.Entries entries) {
    Map<String, Object> schema = map("type", "object");
    Map<String, Object> name = schema(entries.name());
    if (!name.equals(map("type", "string"))) {
      schema.put("propertyNames", name);
    }
    schema.put("additionalProperties", schema(entries.value()));
    if (!entries.required().isEmpty()) {
      schema.put("required", entries.required());
    }
    return schema;
  }

  private Map<String, Object> properties(Shape.Properties object) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", object.description());
    schema.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Shape.Property property : object.properties()) {
      properties.put(property.name(), property(property));
      if (property.presence() == Presence.REQUIRED) {
        required.add(property.name());
      }
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> property(Shape.Property property) {
    Map<String, Object> schema = map("description", property.description());
    schema.putAll(schema(property.shape()));
    property.whenAbsent().ifPresent(json -> schema.put("default", new Plain.Written(json)));
    return schema;
  }

  private Map<String, Object> variants(Shape.Variants variants) {
    Map<String, Object> schema = map("description", variants.description());
    List<Object> all = new ArrayList<>();
    for (Shape.Properties variant : variants.variants()) {
      all.add(reference(variant, variants.name() + " " + variant.type()));
    }
    schema.put("oneOf", all);
    return schema;
  }

  private Map<String, Object> forms(Shape.Forms forms) {
    Map<String, Object> schema = map("description", forms.description());
    schema.put(
        "oneOf",
        forms.forms().stream()
            .map(form -> form instanceof Shape.Properties ? body(form) : schema(form))
            .toList());
    return schema;
  }

  /** Any value without a null in it. */
  private static Map<String, Object> anything() {
    Map<String, Object> again = reference("anything");
    Map<String, Object> list = map("type", "array");
    list.put("items", again);
    Map<String, Object> object = map("type", "object");
    object.put("additionalProperties", again);
    return map("oneOf", List.of(map("type", List.of("string", "number", "boolean")), list, object));
  }

  private static Map<String, Object> map(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
