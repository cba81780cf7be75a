package io.recordframe.plan.source;

import java.util.List;

/**
 * Rows of a source that can be told apart into parts, which workers read each for itself: what
 * {@code cut} makes tasks of. Read as a whole where nobody cuts them.
 */
public interface PartitionedRows extends RowsSource.Rows {

  /**
   * Tells the rows apart. Each row is in exactly one of the parts, and all parts have the columns
   * of the whole; whoever asks checks what can be checked of it.
   *
   * @param most how many parts there are at most, at least 1
   * @return the parts, none of them null; empty if the rows cannot be told apart now
   */
  List<RowsSource.Rows> partitions(int most);
}
