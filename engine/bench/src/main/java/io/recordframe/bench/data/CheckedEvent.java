package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A row with a text that is checked.
 *
 * @param id counts from 0
 * @param code a small number, too large in one of 200 rows
 * @param value any number
 * @param name a text of about 15 characters, blank in one of 200 rows
 */
@Schema
public record CheckedEvent(
    @PositiveOrZero long id,
    @Max(999) int code,
    @PositiveOrZero double value,
    @NotBlank @Size(max = 20) String name) {

  /** One of so many rows has a fault. */
  public static final int ROWS_PER_FAULT = 100;

  /**
   * Events as a query of DuckDB's.
   *
   * @param rows how many
   * @return the query
   */
  public static String query(long rows) {
    return """
    SELECT id, CASE WHEN id %% 200 = 7 THEN 1000 ELSE code END AS code, value, \
    CASE WHEN id %% 200 = 107 THEN ' ' ELSE name END AS name FROM (%s)\
    """
        .formatted(Event.query(rows));
  }
}
