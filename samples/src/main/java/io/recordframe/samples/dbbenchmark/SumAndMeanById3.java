package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A sum and a mean for each of many texts. */
@Schema
public record SumAndMeanById3(String id3, long v1, double v3) {

  /**
   * Query 3 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static SumAndMeanById3Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id3())
        .agg((id3, group) ->
            SumAndMeanById3Frame.row(
                id3, group.agg(row -> row.v1().sum()), group.agg(row -> row.v3().mean())));
  }
}
