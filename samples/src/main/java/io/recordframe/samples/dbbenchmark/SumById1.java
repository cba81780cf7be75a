package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** The sum of a value for each of few texts. */
@Schema
public record SumById1(String id1, long v1) {

  /**
   * Query 1 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static SumById1Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id1())
        .agg((id1, group) -> SumById1Frame.row(id1, group.agg(row -> row.v1().sum())));
  }
}
