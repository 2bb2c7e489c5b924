package org.ecpat.monitoring.json.codec;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the values of strings that come again and again, such as codes and rounds.
 *
 * <p>Each slot holds one value and gives way to the next: the cost stays the same whatever the
 * strings are, even if someone chose them to collide.
 */
final class Cache {
  private static final int SIZE = 4096;
  private static final int LONGEST = 64;

  private final @Nullable String[] texts = new String[SIZE];
  private final @Nullable Scalar<?>[] owners = new Scalar<?>[SIZE];
  private final @Nullable Object[] values = new Object[SIZE];

  /** The slot for some characters, or -1 if they are too many to be worth it. */
  int slot(Scalar<?> owner, char[] chars, int start, int length) {
    if (length > LONGEST) {
      return -1;
    }
    int hash = owner.salt();
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + chars[i];
    }
    return (hash ^ (hash >>> 15)) & (SIZE - 1);
  }

  /** The value in a slot, if it is that of the characters. */
  @Nullable Object get(int slot, Scalar<?> owner, char[] chars, int start, int length) {
    String text = texts[slot];
    if (text == null || owners[slot] != owner || text.length() != length) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[start + i]) {
        return null;
      }
    }
    return values[slot];
  }

  void put(int slot, Scalar<?> owner, String text, Object value) {
    texts[slot] = text;
    owners[slot] = owner;
    values[slot] = value;
  }
}
