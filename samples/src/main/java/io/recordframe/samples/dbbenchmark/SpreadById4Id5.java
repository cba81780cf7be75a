package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Median and deviation of a value for each pair of numbers. */
@Schema
public record SpreadById4Id5(int id4, int id5, double median, @Nullable Double deviation) {

  /**
   * Query 6 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static SpreadById4Id5Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id4(), row -> row.id5())
        .agg((id4, id5, group) ->
            SpreadById4Id5Frame.row(
                id4,
                id5,
                group.agg(row -> row.v3().median()),
                group.agg(row -> row.v3().stddev())));
  }
}
