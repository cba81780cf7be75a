package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** Pairs with the largest table. */
@Schema
public record JoinedWithBig(
    int id1,
    int id2,
    int id3,
    String id4,
    String id5,
    String id6,
    double v1,
    int bigId1,
    int bigId2,
    String bigId4,
    String bigId5,
    String bigId6,
    double v2) {

  /**
   * Query 5 of the join task.
   *
   * @param tables the tables
   * @return the answer
   */
  public static JoinedWithBigFrame of(DbBenchmark tables) {
    return tables
        .x()
        .join(tables.big())
        .on((row, big) -> row.id3().eq(big.id3()))
        .select((row, big) ->
            JoinedWithBigFrame.row(
                row.id1(), row.id2(), row.id3(), row.id4(), row.id5(), row.id6(), row.v1(),
                big.id1(), big.id2(), big.id4(), big.id5(), big.id6(), big.v2()));
  }
}
