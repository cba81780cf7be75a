package io.recordframe.plan.source;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.type.Schema;

/**
 * Rows in this process. Compared by identity: two sources are equal when they hold the same rows
 * object.
 *
 * @param rows the rows
 * @param description what messages call them
 */
public record RowsSource(Rows rows, String description) implements Source {

  /**
   * Rows that can be read in slices, by several threads at once and as often as wanted, always the
   * same.
   */
  public interface Rows {

    /**
     * The columns.
     *
     * @return the schema
     */
    Schema schema();

    /**
     * How many rows there are.
     *
     * @return the number of rows
     */
    long size();

    /**
     * Some of the rows, column by column.
     *
     * @param start the first row, from 0
     * @param count how many rows, within {@link #size()}
     * @return the rows with all columns of the schema; columns are converted when they are asked
     *     for
     * @throws io.recordframe.plan.error.InvalidDataException if a value cannot be represented; the
     *     message names the row and column
     */
    ColumnBatch slice(long start, int count);
  }
}
