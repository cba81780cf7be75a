package io.recordframe.support;

import org.jspecify.annotations.Nullable;

/** Which values of an array are null, in the form of vectors. */
final class Nulls {

  private Nulls() {}

  /** True at the position of each null, or null when there is none. */
  static boolean @Nullable [] of(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        return from(values, i);
      }
    }
    return null;
  }

  private static boolean[] from(@Nullable Object[] values, int first) {
    boolean[] nulls = new boolean[values.length];
    for (int i = first; i < values.length; i++) {
      nulls[i] = values[i] == null;
    }
    return nulls;
  }
}
