package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Integers of 16 bits, boxed. */
final class ShortCodec extends VectorCodec<Short> {

  ShortCodec() {
    super(ScalarType.INT16);
  }

  @Override
  public @Nullable Short[] read(ColumnVector vector, Place place, long firstRow) {
    short[] from = vector.shorts();
    boolean[] nulls = vector.nulls();
    @Nullable Short[] values = new Short[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Short[] values, Place place, long firstRow) {
    short[] to = new short[values.length];
    for (int i = 0; i < to.length; i++) {
      Short value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Short[] newArray(int length) {
    return new Short[length];
  }
}
