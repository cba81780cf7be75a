package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** Integers of 8 bits, boxed. */
final class ByteCodec extends VectorCodec<Byte> {

  ByteCodec() {
    super(ScalarType.INT8);
  }

  @Override
  public @Nullable Byte[] read(ColumnVector vector, Place place, long firstRow) {
    byte[] from = vector.bytes();
    boolean[] nulls = vector.nulls();
    @Nullable Byte[] values = new Byte[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = from[i];
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Byte[] values, Place place, long firstRow) {
    byte[] to = new byte[values.length];
    for (int i = 0; i < to.length; i++) {
      Byte value = values[i];
      if (value != null) {
        to[i] = value;
      }
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Byte[] newArray(int length) {
    return new Byte[length];
  }
}
