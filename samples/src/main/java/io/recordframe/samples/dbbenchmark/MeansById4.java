package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** Means of three values for each of few numbers. */
@Schema
public record MeansById4(int id4, double v1, double v2, double v3) {

  /**
   * Query 4 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static MeansById4Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id4())
        .agg((id4, group) ->
            MeansById4Frame.row(
                id4,
                group.agg(row -> row.v1().mean()),
                group.agg(row -> row.v2().mean()),
                group.agg(row -> row.v3().mean())));
  }
}
