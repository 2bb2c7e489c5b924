package org.ecpat.monitoring.json.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the values of strings that come again and again, such as codes and rounds.
 *
 * <p>Each slot holds one value and gives way to the next: the cost stays the same whatever the
 * strings are, even if someone chose them to collide.
 */
final class Cache {
  private static final int LONGEST = 64;
  private static final int HASHED = 8;

  private final int size;
  private final char[][] texts;
  private final @Nullable Scalar<?>[] owners;
  private final @Nullable Object[] values;

  /** A cache of some slots, whose number must be a power of 2. */
  Cache(int size) {
    this.size = size;
    texts = new char[size][];
    owners = new Scalar<?>[size];
    values = new Object[size];
  }

  /** The slot for some characters, or -1 if they are too many to be worth it. */
  int slot(Scalar<?> owner, char[] chars, int start, int length) {
    if (length > LONGEST) {
      return -1;
    }
    int hash = owner.salt() + length;
    int end = start + length;
    for (int i = Math.max(start, end - HASHED); i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    for (int i = start; i < Math.min(start + HASHED, end - HASHED); i++) {
      hash = 31 * hash + chars[i];
    }
    return (hash ^ (hash >>> 15)) & (size - 1);
  }

  /** The value in a slot, if it is that of the characters. */
  @Nullable Object get(int slot, Scalar<?> owner, char[] chars, int start, int length) {
    return owners[slot] == owner
            && Arrays.equals(texts[slot], 0, texts[slot].length, chars, start, start + length)
        ? values[slot]
        : null;
  }

  void put(int slot, Scalar<?> owner, char[] chars, int start, int length, Object value) {
    texts[slot] = Arrays.copyOfRange(chars, start, start + length);
    owners[slot] = owner;
    values[slot] = value;
  }
}
