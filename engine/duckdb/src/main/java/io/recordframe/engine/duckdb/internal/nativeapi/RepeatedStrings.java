package io.recordframe.engine.duckdb.internal.nativeapi;

import org.jspecify.annotations.Nullable;

/**
 * Short strings that were met lately, so that one that comes again is the same object. Two of them
 * are equal where their descriptions are: length and content fill them. Not safe for use by several
 * threads at once.
 */
final class RepeatedStrings {
  private static final int SLOT_BITS = 9;

  /** How many strings are looked up before it is decided whether the others are. */
  private static final int TRIAL = 64;

  /** How many of these have to be found. */
  private static final int LEAST_FOUND = 16;

  private final long[] heads = new long[1 << SLOT_BITS];
  private final long[] tails = new long[1 << SLOT_BITS];
  private final @Nullable String[] strings = new String[1 << SLOT_BITS];
  private int lookups;
  private int found;

  /** Begins with another vector, whose strings repeat or do not. */
  void begin() {
    lookups = 0;
    found = 0;
  }

  /** Whether it is worth looking the next string up. */
  boolean isWorthwhile() {
    return lookups < TRIAL || found >= LEAST_FOUND;
  }

  /**
   * The string of a description.
   *
   * @param head the first 8 bytes of the description
   * @param tail the last 8 bytes of it
   * @return the string, or null where it is not known; {@link #put} is next then
   */
  @Nullable String get(long head, long tail) {
    int slot = slot(head, tail);
    boolean known = heads[slot] == head && tails[slot] == tail;
    if (lookups < TRIAL) {
      lookups++;
      if (known) {
        found++;
      }
    }
    return known ? strings[slot] : null;
  }

  /** Remembers the string of a description, in the place of another one. */
  void put(long head, long tail, String string) {
    int slot = slot(head, tail);
    heads[slot] = head;
    tails[slot] = tail;
    strings[slot] = string;
  }

  private static int slot(long head, long tail) {
    long mixed = (head ^ Long.rotateLeft(tail, 29)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> (Long.SIZE - SLOT_BITS));
  }
}
