package io.recordframe.samples.dbbenchmark;

import static io.recordframe.expression.Expressions.largest;

import io.recordframe.annotation.Schema;

/** The two largest values for each of many numbers, a row each. */
@Schema
public record LargestById6(int id6, double v3) {

  /**
   * Query 8 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static LargestById6Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id6())
        .agg((id6, group) -> LargestValuesFrame.row(id6, group.agg(row -> largest(2, row.v3()))))
        .explode(group -> group.values())
        .select((group, v3) -> LargestById6Frame.row(group.id6(), v3));
  }
}
