package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Booleans, boxed. */
final class BooleanCodec extends VectorCodec<Boolean> {

  BooleanCodec() {
    super(ScalarType.BOOLEAN);
  }

  @Override
  public @Nullable Boolean[] read(ColumnVector vector, Place place, long firstRow) {
    boolean[] from = vector.booleans();
    boolean[] nulls = vector.nulls();
    @Nullable Boolean[] values = new Boolean[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Boolean[] values, Place place, long firstRow) {
    boolean[] to = new boolean[values.length];
    for (int i = 0; i < to.length; i++) {
      Boolean value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Boolean[] newArray(int length) {
    return new Boolean[length];
  }
}
