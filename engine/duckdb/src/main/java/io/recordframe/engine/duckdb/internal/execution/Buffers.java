package io.recordframe.engine.duckdb.internal.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The arrays of one column and of its children, used again from batch to batch. */
final class Buffers {

  private @Nullable Object values;
  private boolean[] nulls = new boolean[0];
  private long[] validity = new long[0];
  private final List<Buffers> children = new ArrayList<>();

  /**
   * An array of at least a size, with arbitrary content.
   *
   * @param type the class of the array
   * @param size how many elements it has at least
   * @param length tells the length of such an array
   * @param factory makes one
   */
  <A> A values(
      Class<A> type, int size, java.util.function.ToIntFunction<A> length, IntFunction<A> factory) {
    if (type.isInstance(values)) {
      A array = type.cast(values);
      if (length.applyAsInt(array) >= size) {
        return array;
      }
    }
    A array = factory.apply(size);
    values = array;
    return array;
  }

  boolean[] nulls(int size) {
    if (nulls.length < size) {
      nulls = new boolean[size];
    }
    return nulls;
  }

  long[] validity(int words) {
    if (validity.length < words) {
      validity = new long[words];
    }
    return validity;
  }

  Buffers child(int index) {
    while (children.size() <= index) {
      children.add(new Buffers());
    }
    return children.get(index);
  }
}
