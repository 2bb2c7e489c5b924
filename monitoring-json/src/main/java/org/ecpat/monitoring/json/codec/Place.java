package org.ecpat.monitoring.json.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader is: the way from the root, kept as it goes, put into words only when asked.
 *
 * <p>Each level is an object, with the property being read, or an array, with the item's index.
 */
final class Place {
  private static final int START = 16;

  private @Nullable String[] names = new String[START];
  private int[] indices = new int[START];
  private @Nullable ObjectCodec<?>[] types = new ObjectCodec<?>[START];
  private @Nullable Object[] ids = new Object[START];
  private int depth;

  /** Steps into an array, or an object without declared properties. */
  void enter() {
    if (depth == indices.length) {
      grow();
    }
    names[depth] = null;
    indices[depth] = -1;
    types[depth] = null;
    ids[depth] = null;
    depth++;
  }

  /** Steps into an object of a declared type. */
  void enter(ObjectCodec<?> type) {
    enter();
    types[depth - 1] = type;
  }

  /** Remembers the id of the object being read, for the findings on its other parts. */
  void id(Object id) {
    ids[depth - 1] = id;
  }

  void leave() {
    depth--;
  }

  void at(@Nullable String name) {
    names[depth - 1] = name;
  }

  void at(int index) {
    indices[depth - 1] = index;
  }

  void clear() {
    depth = 0;
  }

  int depth() {
    return depth;
  }

  /** The JSON Pointer of the value being read. */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      String name = names[i];
      if (name != null) {
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
      } else if (indices[i] >= 0) {
        pointer.append('/').append(indices[i]);
      }
    }
    return pointer.toString();
  }

  /** The value being read, as a reader would call it. */
  String subject() {
    return subject(depth - 1);
  }

  private String subject(int level) {
    if (level < 0) {
      return "document";
    }
    String name = names[level];
    if (name != null) {
      return "property '" + name + "'" + of(level);
    }
    return indices[level] >= 0 ? item(level) : container(level);
  }

  /** The innermost declared object that is being read, as a reader would call it. */
  String owner() {
    return depth == 0 ? "document" : container(depth - 1);
  }

  private String container(int level) {
    ObjectCodec<?> type = types[level];
    if (type == null) {
      return subject(level - 1);
    }
    return ids[level] == null ? type.name() : type.name() + " '" + ids[level] + "'";
  }

  private String item(int level) {
    String list = level == 0 ? null : names[level - 1];
    return list == null ? "an item" : "an item of '" + list + "'" + of(level - 1);
  }

  private String of(int level) {
    return level == 0 && types[0] == null ? "" : " of " + container(level);
  }

  private void grow() {
    int length = 2 * depth;
    names = Arrays.copyOf(names, length);
    indices = Arrays.copyOf(indices, length);
    types = Arrays.copyOf(types, length);
    ids = Arrays.copyOf(ids, length);
  }
}
