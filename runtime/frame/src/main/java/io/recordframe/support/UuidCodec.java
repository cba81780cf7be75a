package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers of 128 bits. */
final class UuidCodec extends VectorCodec<UUID> {

  UuidCodec() {
    super(ScalarType.UUID);
  }

  @Override
  public @Nullable UUID[] read(ColumnVector vector, Place place, long firstRow) {
    return vector.uuids();
  }

  @Override
  public ColumnVector write(@Nullable UUID[] values, Place place, long firstRow) {
    return new HeapVector(type(), values.length, values, Nulls.of(values));
  }

  @Override
  public @Nullable UUID[] newArray(int length) {
    return new UUID[length];
  }
}
