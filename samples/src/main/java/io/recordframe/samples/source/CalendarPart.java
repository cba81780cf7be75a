package io.recordframe.samples.source;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of days, which one worker reads. Each slice is computed when it is asked for; there is
 * no file or list.
 *
 * @param first the first day
 * @param size how many days
 */
record CalendarPart(LocalDate first, long size) implements RowsSource.Rows {

  @Override
  public Schema schema() {
    return DayFrame.SCHEMA.schema();
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    int[] dates = new int[count];
    boolean[] working = new boolean[count];
    for (int i = 0; i < count; i++) {
      LocalDate date = first.plusDays(start + i);
      dates[i] = (int) date.toEpochDay();
      working[i] = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
    return new HeapBatch(
        count,
        List.of(
            new HeapVector(ScalarType.DATE, count, dates, null),
            new HeapVector(ScalarType.BOOLEAN, count, working, null)));
  }
}
