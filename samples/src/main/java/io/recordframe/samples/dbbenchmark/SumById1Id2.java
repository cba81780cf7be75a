package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** The sum of a value for each pair of texts. */
@Schema
public record SumById1Id2(String id1, String id2, long v1) {

  /**
   * Query 2 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static SumById1Id2Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id1(), row -> row.id2())
        .agg((id1, id2, group) -> SumById1Id2Frame.row(id1, id2, group.agg(row -> row.v1().sum())));
  }
}
