package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.ColumnVector;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the keys of each map differ, as engines rely on. */
final class DistinctKeys {

  private DistinctKeys() {}

  /** The first map that has a key twice, or -1. */
  static int firstRepeated(ColumnVector keys, int[] offsets) {
    Object values = ValueArrays.of(keys);
    Set<@Nullable Object> seen = new HashSet<>();
    for (int map = 0; map < offsets.length - 1; map++) {
      if (offsets[map + 1] - offsets[map] < 2) {
        continue;
      }
      seen.clear();
      for (int i = offsets[map]; i < offsets[map + 1]; i++) {
        if (!seen.add(comparable(Array.get(values, i)))) {
          return map;
        }
      }
    }
    return -1;
  }

  /** Equal where engines find keys equal: the two zeros are. */
  private static @Nullable Object comparable(@Nullable Object key) {
    return switch (key) {
      case byte[] bytes -> ByteBuffer.wrap(bytes);
      case Float number when number == 0 -> 0f;
      case Double number when number == 0 -> 0d;
      case null, default -> key;
    };
  }
}
