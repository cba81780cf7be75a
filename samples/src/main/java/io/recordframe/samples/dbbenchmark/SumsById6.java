package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** Sums of three values for each of many numbers. */
@Schema
public record SumsById6(int id6, long v1, long v2, double v3) {

  /**
   * Query 5 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static SumsById6Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id6())
        .agg((id6, group) ->
            SumsById6Frame.row(
                id6,
                group.agg(row -> row.v1().sum()),
                group.agg(row -> row.v2().sum()),
                group.agg(row -> row.v3().sum())));
  }
}
