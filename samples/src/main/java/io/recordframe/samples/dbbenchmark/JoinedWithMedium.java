package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** Pairs with the middle table. */
@Schema
public record JoinedWithMedium(
    int id1,
    int id2,
    int id3,
    String id4,
    String id5,
    String id6,
    double v1,
    int mediumId1,
    String mediumId4,
    String mediumId5,
    double v2) {

  /**
   * Query 2 of the join task.
   *
   * @param tables the tables
   * @return the answer
   */
  public static JoinedWithMediumFrame of(DbBenchmark tables) {
    return tables
        .x()
        .join(tables.medium())
        .on((row, medium) -> row.id2().eq(medium.id2()))
        .select((row, medium) ->
            JoinedWithMediumFrame.row(
                row.id1(),
                row.id2(),
                row.id3(),
                row.id4(),
                row.id5(),
                row.id6(),
                row.v1(),
                medium.id1(),
                medium.id4(),
                medium.id5(),
                medium.v2()));
  }
}
