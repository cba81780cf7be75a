package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.plan.batch.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of lists stand. DuckDB may keep lists in any order and share their elements;
 * here they stand one after the other.
 */
final class Lists {

  private final int[] offsets;
  private final int @Nullable [] selection;

  private Lists(int[] offsets, int @Nullable [] selection) {
    this.offsets = offsets;
    this.selection = selection;
  }

  static Lists of(int[] starts, int[] lengths, int count) {
    int[] offsets = new int[count + 1];
    boolean inOrder = true;
    for (int i = 0; i < count; i++) {
      inOrder &= lengths[i] == 0 || starts[i] == offsets[i];
      offsets[i + 1] = Math.addExact(offsets[i], lengths[i]);
    }
    if (inOrder) {
      return new Lists(offsets, null);
    }
    int[] selection = new int[offsets[count]];
    for (int i = 0; i < count; i++) {
      for (int element = 0; element < lengths[i]; element++) {
        selection[offsets[i] + element] = starts[i] + element;
      }
    }
    return new Lists(offsets, selection);
  }

  /** Where the elements of each list start, one more than there are lists. */
  int[] offsets() {
    return offsets;
  }

  /** The elements one after the other: as they are, or each at its place. */
  ColumnVector select(ColumnVector elements) {
    return selection == null ? elements : new SelectedColumn(elements, selection);
  }
}
