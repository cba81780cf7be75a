package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days. */
final class DateCodec extends VectorCodec<LocalDate> {

  DateCodec() {
    super(ScalarType.DATE);
  }

  @Override
  public @Nullable LocalDate[] read(ColumnVector vector, Place place, long firstRow) {
    int[] from = vector.ints();
    boolean[] nulls = vector.nulls();
    @Nullable LocalDate[] values = new LocalDate[vector.size()];
    int i = 0;
    try {
      for (; i < values.length; i++) {
        if (nulls == null || !nulls[i]) {
          // Rows of one day often stand together, and can share the object.
          values[i] =
              i > 0 && from[i] == from[i - 1] && values[i - 1] != null
                  ? values[i - 1]
                  : TemporalRange.date(from[i]);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.reading(place, firstRow + i, refused);
    }
    return values;
  }

  @Override
  public ColumnVector write(@Nullable LocalDate[] values, Place place, long firstRow) {
    int[] to = new int[values.length];
    int i = 0;
    try {
      for (; i < to.length; i++) {
        LocalDate value = values[i];
        if (value != null) {
          to[i] = TemporalRange.epochDay(value);
        }
      }
    } catch (InvalidDataException refused) {
      throw RefusedValueException.writing(place, firstRow + i, refused);
    }
    return new HeapVector(type(), to.length, to, Nulls.of(values));
  }

  @Override
  public @Nullable LocalDate[] newArray(int length) {
    return new LocalDate[length];
  }
}
