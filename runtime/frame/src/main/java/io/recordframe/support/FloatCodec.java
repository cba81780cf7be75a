package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Floating point numbers of 32 bits, boxed. */
final class FloatCodec extends VectorCodec<Float> {

  FloatCodec() {
    super(ScalarType.FLOAT32);
  }

  @Override
  public @Nullable Float[] read(ColumnVector vector, Place place, long firstRow) {
    float[] from = vector.floats();
    boolean[] nulls = vector.nulls();
    @Nullable Float[] values = new Float[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Float[] values, Place place, long firstRow) {
    float[] to = new float[values.length];
    for (int i = 0; i < to.length; i++) {
      Float value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Float[] newArray(int length) {
    return new Float[length];
  }

  @Override
  Object keyOf(Float value) {
    // The two zeros are one key.
    return value == 0 ? 0.0f : value;
  }
}
