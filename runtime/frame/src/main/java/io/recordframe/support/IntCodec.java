package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Integers of 32 bits, boxed. */
final class IntCodec extends VectorCodec<Integer> {

  IntCodec() {
    super(ScalarType.INT32);
  }

  @Override
  public @Nullable Integer[] read(ColumnVector vector, Place place, long firstRow) {
    int[] from = vector.ints();
    boolean[] nulls = vector.nulls();
    @Nullable Integer[] values = new Integer[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Integer[] values, Place place, long firstRow) {
    int[] to = new int[values.length];
    for (int i = 0; i < to.length; i++) {
      Integer value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Integer[] newArray(int length) {
    return new Integer[length];
  }
}
