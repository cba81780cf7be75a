package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * A row of numbers.
 *
 * @param id counts from 0
 * @param code a small number
 * @param value any number
 */
@Schema
public record Numbers(long id, int code, double value) {

  /**
   * Numbers as a query of DuckDB's.
   *
   * @param rows how many
   * @return the query
   */
  public static String query(long rows) {
    return """
    SELECT range AS id, CAST(range %% 1000 AS INTEGER) AS code, \
    CAST(range AS DOUBLE) / 3 AS value FROM range(%d)\
    """
        .formatted(rows);
  }

  /**
   * A number that depends on every component.
   *
   * @return the number
   */
  public long checksum() {
    return id + code + (long) value;
  }
}
