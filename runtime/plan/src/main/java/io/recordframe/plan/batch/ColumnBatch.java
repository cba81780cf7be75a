package io.recordframe.plan.batch;

/**
 * Some rows, column by column. Not safe for use by several threads at once. Valid until the cursor
 * that gave it moves on or is closed; after that every access throws {@link IllegalStateException}.
 */
public interface ColumnBatch {

  /**
   * How many rows there are.
   *
   * @return the number of rows
   */
  int rowCount();

  /**
   * A column.
   *
   * @param index its position from 0
   * @return the column
   * @throws IllegalStateException if the batch is no longer valid
   */
  ColumnVector column(int index);
}
