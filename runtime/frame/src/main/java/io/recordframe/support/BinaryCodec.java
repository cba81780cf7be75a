package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of bytes. Copies them both ways, so that a record and a column never share an array.
 */
final class BinaryCodec extends VectorCodec<byte[]> {

  BinaryCodec() {
    super(ScalarType.BINARY);
  }

  @Override
  public byte[] @Nullable [] read(ColumnVector vector, Place place, long firstRow) {
    return copy(vector.binaries(), vector.size());
  }

  @Override
  public ColumnVector write(byte[] @Nullable [] values, Place place, long firstRow) {
    return new HeapVector(type(), values.length, copy(values, values.length), Nulls.of(values));
  }

  @Override
  public byte[] @Nullable [] newArray(int length) {
    return new byte[length][];
  }

  private static byte[] @Nullable [] copy(byte[] @Nullable [] from, int size) {
    byte[][] copies = new byte[size][];
    for (int i = 0; i < size; i++) {
      byte[] value = from[i];
      if (value != null) {
        copies[i] = value.clone();
      }
    }
    return copies;
  }
}
