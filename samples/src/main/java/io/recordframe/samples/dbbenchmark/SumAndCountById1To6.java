package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A sum and a count for each combination of all keys. */
@Schema
public record SumAndCountById1To6(
    String id1, String id2, String id3, int id4, int id5, int id6, double v3, long count) {

  /**
   * Query 10 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static SumAndCountById1To6Frame of(GroupingRowFrame rows) {
    return rows.groupBy(
            row -> row.id1(),
            row -> row.id2(),
            row -> row.id3(),
            row -> row.id4(),
            row -> row.id5(),
            row -> row.id6())
        .agg((id1, id2, id3, id4, id5, id6, group) ->
            SumAndCountById1To6Frame.row(
                id1, id2, id3, id4, id5, id6, group.agg(row -> row.v3().sum()), group.count()));
  }
}
