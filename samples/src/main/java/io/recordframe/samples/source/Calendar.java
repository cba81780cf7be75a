package io.recordframe.samples.source;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.source.PartitionedRows;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days from one on, which can be told apart into stretches.
 *
 * @param first the first day
 * @param size how many days
 */
record Calendar(LocalDate first, long size) implements PartitionedRows {

  @Override
  public Schema schema() {
    return DayFrame.SCHEMA.schema();
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    return new CalendarPart(first, size).slice(start, count);
  }

  @Override
  public List<RowsSource.Rows> partitions(int most) {
    List<RowsSource.Rows> parts = new ArrayList<>();
    long count = Math.min(most, size);
    for (long i = 0; i < count; i++) {
      long start = size * i / count;
      long end = size * (i + 1) / count;
      parts.add(new CalendarPart(first.plusDays(start), end - start));
    }
    return parts;
  }
}
