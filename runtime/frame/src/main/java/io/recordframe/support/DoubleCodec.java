package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Floating point numbers of 64 bits, boxed. */
final class DoubleCodec extends VectorCodec<Double> {

  DoubleCodec() {
    super(ScalarType.FLOAT64);
  }

  @Override
  public @Nullable Double[] read(ColumnVector vector, Place place, long firstRow) {
    double[] from = vector.doubles();
    boolean[] nulls = vector.nulls();
    @Nullable Double[] values = new Double[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Double[] values, Place place, long firstRow) {
    double[] to = new double[values.length];
    for (int i = 0; i < to.length; i++) {
      Double value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Double[] newArray(int length) {
    return new Double[length];
  }

  @Override
  Object keyOf(Double value) {
    // The two zeros are one key.
    return value == 0 ? 0.0 : value;
  }
}
