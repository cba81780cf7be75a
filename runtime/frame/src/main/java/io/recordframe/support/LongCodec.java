package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Integers of 64 bits, boxed. */
final class LongCodec extends VectorCodec<Long> {

  LongCodec() {
    super(ScalarType.INT64);
  }

  @Override
  public @Nullable Long[] read(ColumnVector vector, Place place, long firstRow) {
    long[] from = vector.longs();
    boolean[] nulls = vector.nulls();
    @Nullable Long[] values = new Long[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Long[] values, Place place, long firstRow) {
    long[] to = new long[values.length];
    for (int i = 0; i < to.length; i++) {
      Long value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Long[] newArray(int length) {
    return new Long[length];
  }
}
