package io.recordframe.codec.internal.encoding;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A table without repetition: values get positions in the order in which they are met. */
final class Numbering<T> {

  private final Map<T, Integer> positions = new HashMap<>();
  private final Consumer<T> append;

  /**
   * Creates an empty table.
   *
   * @param append writes a value behind those that are there
   */
  Numbering(Consumer<T> append) {
    this.append = append;
  }

  int indexOf(T value) {
    Integer known = positions.get(value);
    if (known != null) {
      return known;
    }
    append.accept(value);
    int index = positions.size();
    positions.put(value, index);
    return index;
  }
}
