package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** Pairs with the middle table by a text. */
@Schema
public record JoinedWithMediumByText(
    int id1,
    int id2,
    int id3,
    String id4,
    String id5,
    String id6,
    double v1,
    int mediumId1,
    int mediumId2,
    String mediumId4,
    double v2) {

  /**
   * Query 4 of the join task.
   *
   * @param tables the tables
   * @return the answer
   */
  public static JoinedWithMediumByTextFrame of(DbBenchmark tables) {
    return tables
        .x()
        .join(tables.medium())
        .on((row, medium) -> row.id5().eq(medium.id5()))
        .select((row, medium) ->
            JoinedWithMediumByTextFrame.row(
                row.id1(),
                row.id2(),
                row.id3(),
                row.id4(),
                row.id5(),
                row.id6(),
                row.v1(),
                medium.id1(),
                medium.id2(),
                medium.id4(),
                medium.v2()));
  }
}
