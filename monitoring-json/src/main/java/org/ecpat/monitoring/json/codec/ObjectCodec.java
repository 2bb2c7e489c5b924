package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.json.codec.Shape.Presence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
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
  private final Assembly<T, ?> assembly;
  private final List<String> names;
  private final String[] nameOf;
  private final Codec<?>[] codecOf;
  private final PropertyNameMatcher matcher;
  private final long required;
  private final int key;

  ObjectCodec(
      String name,
      String description,
      List<Constant> constants,
      List<Field<T>> fields,
      boolean flat,
      Assembly<T, ?> assembly) {
    this.name = name;
    this.description = description;
    this.constants = List.copyOf(constants);
    this.fields = List.copyOf(fields);
    this.flat = flat;
    this.assembly = assembly;
    this.names =
        Stream.concat(constants.stream().map(Constant::name), fields.stream().map(Field::name))
            .toList();
    if (names.size() > MOST_PROPERTIES || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("properties of " + name + ": " + names);
    }
    this.nameOf = names.toArray(String[]::new);
    this.codecOf = fields.stream().map(Field::codec).toArray(Codec<?>[]::new);
    this.matcher =
        Json.FACTORY.constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
    this.required = requiredMask();
    this.key = Math.max(names.indexOf("id"), names.indexOf("code")) - constants.size();
  }

  private long requiredMask() {
    long mask = 0;
    for (int i = 0; i < names.size(); i++) {
      int field = i - constants.size();
      if (field < 0 || fields.get(field).presence() == Presence.REQUIRED) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  /** The same object with constant properties before the declared ones. */
  ObjectCodec<T> with(List<Constant> more) {
    return new ObjectCodec<>(name, description, more, fields, flat, assembly);
  }

  /** What readers call it. */
  public String name() {
    return name;
  }

  @Override
  public @Nullable T read(Input in) {
    return in.token() == JsonToken.START_OBJECT || in.expect(JsonType.OBJECT)
        ? readProperties(assembly, in, 0)
        : null;
  }

  /** Reads the object at hand, if its constant property has been read already. */
  @Nullable T readAfter(Constant constant, Input in) {
    return readProperties(assembly, in, 1L << constants.indexOf(constant));
  }

  private <P> @Nullable T readProperties(Assembly<T, P> how, Input in, long seenBefore) {
    P parts = how.start();
    long seen = seenBefore;
    long refused = 0;
    boolean whole = true;
    in.enter(this);
    int i = in.nextName(matcher);
    while (i != PropertyNameMatcher.MATCH_END_OBJECT) {
      if (i < 0) {
        whole &= skipUnknown(in);
      } else {
        in.place().at(nameOf[i]);
        boolean first = (seen & (1L << i)) == 0;
        boolean read = first ? readValue(i, how, parts, in) : skipDuplicate(i, in);
        whole &= read;
        seen |= 1L << i;
        refused |= read || !first ? 0 : 1L << i;
      }
      i = in.nextName(matcher);
    }
    in.place().at(null);
    whole &= (required & ~seen) == 0 || reportMissing(required & ~seen, in);
    boolean kept = whole || (in.keepsParts() && (required & (refused | ~seen)) == 0);
    T value = kept ? finish(how, parts, in) : null;
    in.place().leave();
    return value;
  }

  private <P> boolean readValue(int i, Assembly<T, P> how, P parts, Input in) {
    in.next();
    int field = i - constants.size();
    if (field < 0) {
      return constants.get(i).read(in);
    }
    Object value = codecOf[field].read(in);
    if (value == null) {
      return false;
    }
    if (field == key) {
      in.place().id(value);
    }
    how.set(parts, field, value);
    return true;
  }

  private boolean skipUnknown(Input in) {
    String unknown = in.parser().currentName();
    in.place().at(unknown);
    boolean refused = in.report().unknown(unknown, names);
    in.next();
    return in.skipUnknown() && !refused;
  }

  private boolean skipDuplicate(int i, Input in) {
    in.report().duplicate(names.get(i));
    in.next();
    in.skip();
    return false;
  }

  private boolean reportMissing(long missing, Input in) {
    for (int i = 0; i < names.size(); i++) {
      if ((missing & (1L << i)) != 0) {
        in.report().missing(names.get(i));
      }
    }
    return false;
  }

  private static <T, P> @Nullable T finish(Assembly<T, P> how, P parts, Input in) {
    try {
      return how.finish(parts);
    } catch (InvalidInputException e) {
      in.report().relocate(e);
      return null;
    }
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
