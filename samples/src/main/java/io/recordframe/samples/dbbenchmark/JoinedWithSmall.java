package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** Pairs with the smallest table. */
@Schema
public record JoinedWithSmall(
    int id1,
    int id2,
    int id3,
    String id4,
    String id5,
    String id6,
    double v1,
    String smallId4,
    double v2) {

  /**
   * Query 1 of the join task.
   *
   * @param tables the tables
   * @return the answer
   */
  public static JoinedWithSmallFrame of(DbBenchmark tables) {
    return tables
        .x()
        .join(tables.small())
        .on((row, small) -> row.id1().eq(small.id1()))
        .select((row, small) ->
            JoinedWithSmallFrame.row(
                row.id1(),
                row.id2(),
                row.id3(),
                row.id4(),
                row.id5(),
                row.id6(),
                row.v1(),
                small.id4(),
                small.v2()));
  }
}
