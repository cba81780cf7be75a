package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Dates and times of day without a zone. */
final class TimestampCodec extends VectorCodec<LocalDateTime> {

  TimestampCodec() {
    super(ScalarType.TIMESTAMP);
  }

  @Override
  public @Nullable LocalDateTime[] read(ColumnVector vector, Place place, long firstRow) {
    long[] from = vector.longs();
    boolean[] nulls = vector.nulls();
    @Nullable LocalDateTime[] values = new LocalDateTime[vector.size()];
    int i = 0;
    try {
      for (; i < values.length; i++) {
        if (nulls == null || !nulls[i]) {
          values[i] = TemporalRange.timestamp(from[i]);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.reading(place, firstRow + i, refused);
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable LocalDateTime[] values, Place place, long firstRow) {
    long[] to = new long[values.length];
    int i = 0;
    try {
      for (; i < to.length; i++) {
        LocalDateTime value = values[i];
        if (value != null) {
          to[i] = TemporalRange.epochMicros(value);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.writing(place, firstRow + i, refused);
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable LocalDateTime[] newArray(int length) {
    return new LocalDateTime[length];
  }
}
