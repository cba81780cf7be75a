package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * What was traded or quoted when.
 *
 * @param symbol a small number
 * @param at a number that grows with time
 * @param price any number
 */
@Schema
public record Tick(int symbol, long at, double price) {

  /**
   * Ticks in no order, as a query of DuckDB's.
   *
   * @param rows how many
   * @param salt other ticks for another number
   * @return the query
   */
  public static String query(long rows, int salt) {
    return """
    SELECT CAST(hash(range * 4 + %1$d) %% 1000 AS INTEGER) AS symbol, \
    CAST(hash(range * 4 + %1$d + 2) %% 1000000000 AS BIGINT) AS at, \
    CAST(range AS DOUBLE) AS price FROM range(%2$d)\
    """
        .formatted(salt, rows);
  }
}
