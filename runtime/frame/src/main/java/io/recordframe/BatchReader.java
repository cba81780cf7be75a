package io.recordframe;

import io.recordframe.plan.batch.ColumnBatch;

/** Makes rows out of a batch of columns. */
@FunctionalInterface
interface BatchReader<R> {

  /**
   * Reads all rows of a batch.
   *
   * @param batch the batch, of which nothing is kept
   * @param firstRow the position of its first row in the result, for messages
   * @return the rows
   */
  RowList<R> read(ColumnBatch batch, long firstRow);
}
