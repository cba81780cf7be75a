package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** The largest of one value less the smallest of another, for each of many texts. */
@Schema
public record RangeById3(String id3, int range) {

  /**
   * Query 7 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static RangeById3Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id3())
        .agg((id3, group) ->
            RangeById3Frame.row(
                id3, group.agg(row -> row.v1().max()).minus(group.agg(row -> row.v2().min()))));
  }
}
