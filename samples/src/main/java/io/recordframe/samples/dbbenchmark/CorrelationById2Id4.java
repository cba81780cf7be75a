package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** The squared correlation of two values for each pair. */
@Schema
public record CorrelationById2Id4(String id2, int id4, @Nullable Double r2) {

  /**
   * Query 9 of the group-by task.
   *
   * @param rows the table
   * @return the answer
   */
  public static CorrelationById2Id4Frame of(GroupingRowFrame rows) {
    return rows.groupBy(row -> row.id2(), row -> row.id4())
        .agg((id2, id4, group) ->
            CorrelationById2Id4Frame.row(
                id2, id4, group.agg(row -> row.v1().correlation(row.v2())).pow(2)));
  }
}
