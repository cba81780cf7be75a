package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;
import jakarta.validation.constraints.Max;
import java.util.List;

/**
 * A row with a list whose elements are checked.
 *
 * @param id counts from 0
 * @param codes four small numbers, the third of which is too large in one of {@link
 *     CheckedEvent#ROWS_PER_FAULT} rows
 */
@Schema
public record CheckedBasket(long id, List<@Max(999) Integer> codes) {

  /**
   * Baskets as a query of DuckDB's.
   *
   * @param rows how many
   * @return the query
   */
  public static String query(long rows) {
    return """
    SELECT id, [code, code // 2, CASE WHEN id %% %d = 7 THEN 1000 ELSE code // 3 END, 999] AS codes FROM (%s)\
    """
        .formatted(CheckedEvent.ROWS_PER_FAULT, Event.query(rows));
  }
}
