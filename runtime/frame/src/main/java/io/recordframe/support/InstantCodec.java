package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points on the time line. */
final class InstantCodec extends VectorCodec<Instant> {

  InstantCodec() {
    super(ScalarType.INSTANT);
  }

  @Override
  public @Nullable Instant[] read(ColumnVector vector, Place place, long firstRow) {
    long[] from = vector.longs();
    boolean[] nulls = vector.nulls();
    @Nullable Instant[] values = new Instant[vector.size()];
    int i = 0;
    try {
      for (; i < values.length; i++) {
        if (nulls == null || !nulls[i]) {
          values[i] = TemporalRange.instant(from[i]);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.reading(place, firstRow + i, refused);
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable Instant[] values, Place place, long firstRow) {
    long[] to = new long[values.length];
    int i = 0;
    try {
      for (; i < to.length; i++) {
        Instant value = values[i];
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
  public @Nullable Instant[] newArray(int length) {
    return new Instant[length];
  }
}
