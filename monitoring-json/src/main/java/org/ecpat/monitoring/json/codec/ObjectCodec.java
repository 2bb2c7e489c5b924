package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.json.codec.Shape.Presence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * An object with declared properties.
 *
 * @param <T> the type of the object
 */
public final class ObjectCodec<T> implements Codec<T> {
  private static final int MOST_PROPERTIES = Long.SIZE;

  private final String name;
  private final String description;
  private final List<Constant> constants;
  private final List<Field<T>> fields;
  private final boolean flat;
  private final Function<Values, T> constructor;
  private final List<String> names;
  private final PropertyNameMatcher matcher;
  private final long required;
  private final int key;

  ObjectCodec(
      String name,
      String description,
      List<Constant> constants,
      List<Field<T>> fields,
      boolean flat,
      Function<Values, T> constructor) {
    this.name = name;
    this.description = description;
    this.constants = List.copyOf(constants);
    this.fields = List.copyOf(fields);
    this.flat = flat;
    this.constructor = constructor;
    this.names =
        Stream.concat(fields.stream().map(Field::name), constants.stream().map(Constant::name))
            .toList();
    if (names.size() > MOST_PROPERTIES || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("properties of " + name + ": " + names);
    }
    this.matcher =
        Json.FACTORY.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
    this.required = requiredMask();
    this.key = Math.max(names.indexOf("id"), names.indexOf("code"));
  }

  private long requiredMask() {
    long mask = 0;
    for (int i = 0; i < names.size(); i++) {
      if (i >= fields.size() || fields.get(i).presence() == Presence.REQUIRED) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  /** The same object with constant properties before the declared ones. */
  ObjectCodec<T> with(List<Constant> more) {
    return new ObjectCodec<>(name, description, more, fields, flat, constructor);
  }

  /** What readers call it. */
  public String name() {
    return name;
  }

  @Override
  public @Nullable T read(Input in) {
    return in.expect(JsonType.OBJECT) ? readProperties(in, 0) : null;
  }

  /** Reads the object at hand, if its constant property has been read already. */
  @Nullable T readAfter(Constant constant, Input in) {
    return readProperties(in, 1L << (fields.size() + constants.indexOf(constant)));
  }

  private @Nullable T readProperties(Input in, long seenBefore) {
    @Nullable Object[] values = new Object[fields.size()];
    long seen = seenBefore;
    boolean whole = true;
    in.enter(this, values);
    int i = in.nextName(matcher);
    while (i != PropertyNameMatcher.MATCH_END_OBJECT) {
      if (i < 0) {
        whole &= skipUnknown(in);
      } else {
        in.place().at(names.get(i));
        boolean first = (seen & (1L << i)) == 0;
        whole &= first ? readValue(i, values, in) : skipDuplicate(i, in);
        seen |= 1L << i;
      }
      i = in.nextName(matcher);
    }
    in.place().at(null);
    whole &= (required & ~seen) == 0 || reportMissing(required & ~seen, in);
    T value = whole ? construct(values, in) : null;
    in.place().leave();
    return value;
  }

  private boolean readValue(int i, @Nullable Object[] values, Input in) {
    in.next();
    if (i >= fields.size()) {
      return constants.get(i - fields.size()).read(in);
    }
    Object value = fields.get(i).codec().read(in);
    values[i] = value;
    return value != null;
  }

  private boolean skipUnknown(Input in) {
    String unknown = in.parser().currentName();
    in.place().at(unknown);
    boolean refused = in.unknown(unknown, names);
    in.next();
    in.skip();
    return !refused;
  }

  private boolean skipDuplicate(int i, Input in) {
    in.duplicate(names.get(i));
    in.next();
    in.skip();
    return false;
  }

  private boolean reportMissing(long missing, Input in) {
    for (int i = 0; i < names.size(); i++) {
      if ((missing & (1L << i)) != 0) {
        in.missing(names.get(i));
      }
    }
    return false;
  }

  private @Nullable T construct(@Nullable Object[] values, Input in) {
    try {
      return constructor.apply(new Values(values));
    } catch (InvalidInputException e) {
      in.relocate(e);
      return null;
    }
  }

  /** What a reader would call an object of which some parts have been read. */
  String subject(@Nullable Object[] values) {
    Object id = key >= 0 && key < values.length ? values[key] : null;
    return id == null ? name : name + " '" + id + "'";
  }

  @Override
  public void write(T value, Output out) {
    out.startObject(flat);
    for (Constant constant : constants) {
      out.generator().writeStringProperty(constant.name(), constant.value());
    }
    for (Field<T> field : fields) {
      Object written = field.written().apply(value, out);
      if (written != null) {
        out.generator().writeName(field.name());
        field.codec().write(written, out);
      }
    }
    out.endObject(flat);
  }

  @Override
  public Shape.Properties shape() {
    List<Shape.Property> properties = new ArrayList<>();
    constants.forEach(c -> properties.add(c.property()));
    fields.forEach(f -> properties.add(f.property()));
    return new Shape.Properties(name, description, properties);
  }
}
