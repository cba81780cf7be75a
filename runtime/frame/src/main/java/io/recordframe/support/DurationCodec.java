package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time. */
final class DurationCodec extends VectorCodec<Duration> {

  DurationCodec() {
    super(ScalarType.DURATION);
  }

  @Override
  public @Nullable Duration[] read(ColumnVector vector, Place place, long firstRow) {
    long[] from = vector.longs();
    boolean[] nulls = vector.nulls();
    @Nullable Duration[] values = new Duration[vector.size()];
    for (int i = 0; i < values.length; i++) {
      if (nulls == null || !nulls[i]) {
        values[i] = TemporalRange.duration(from[i]);
      }
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Duration[] values, Place place, long firstRow) {
    long[] to = new long[values.length];
    int i = 0;
    try {
      for (; i < to.length; i++) {
        Duration value = values[i];
        if (value != null) {
          to[i] = TemporalRange.micros(value);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.writing(place, firstRow + i, refused);
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable Duration[] newArray(int length) {
    return new Duration[length];
  }
}
