package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Times of day. */
final class TimeCodec extends VectorCodec<LocalTime> {

  TimeCodec() {
    super(ScalarType.TIME);
  }

  @Override
  public @Nullable LocalTime[] read(ColumnVector vector, Place place, long firstRow) {
    long[] from = vector.longs();
    boolean[] nulls = vector.nulls();
    @Nullable LocalTime[] values = new LocalTime[vector.size()];
    int i = 0;
    try {
      for (; i < values.length; i++) {
        if (nulls == null || !nulls[i]) {
          values[i] = TemporalRange.time(from[i]);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.reading(place, firstRow + i, refused);
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable LocalTime[] values, Place place, long firstRow) {
    long[] to = new long[values.length];
    int i = 0;
    try {
      for (; i < to.length; i++) {
        LocalTime value = values[i];
        if (value != null) {
          to[i] = TemporalRange.microOfDay(value);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.writing(place, firstRow + i, refused);
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable LocalTime[] newArray(int length) {
    return new LocalTime[length];
  }
}
