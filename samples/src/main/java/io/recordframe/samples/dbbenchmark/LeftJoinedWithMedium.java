package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** All rows, with what the middle table has for them. */
@Schema
public record LeftJoinedWithMedium(
    int id1,
    int id2,
    int id3,
    String id4,
    String id5,
    String id6,
    double v1,
    @Nullable Integer mediumId1,
    @Nullable String mediumId4,
    @Nullable String mediumId5,
    @Nullable Double v2) {

  /**
   * Query 3 of the join task.
   *
   * @param tables the tables
   * @return the answer
   */
  public static LeftJoinedWithMediumFrame of(DbBenchmark tables) {
    return tables
        .x()
        .leftJoin(tables.medium())
        .on((row, medium) -> row.id2().eq(medium.id2()))
        .select((row, medium) ->
            LeftJoinedWithMediumFrame.row(
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
