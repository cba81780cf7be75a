package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.ChunkFunctions;

/**
 * Where a {@link TableScan.Worker} writes some rows: one writer for each column that was asked for.
 */
public final class ChunkWriter {
  /** The greatest number of rows in a chunk. */
  private static final int CAPACITY = Math.toIntExact(ChunkFunctions.vectorSize());

  private final Projection projection;
  private final VectorWriter[] columns;
  private long address;
  private int rowCount;

  ChunkWriter(Projection projection) {
    this.projection = projection;
    this.columns = new VectorWriter[projection.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new VectorWriter(this::requireOpen, projection.type(i));
    }
  }

  /** How many rows there is room for. */
  public int capacity() {
    return CAPACITY;
  }

  /** How many columns were asked for. */
  public int columnCount() {
    return columns.length;
  }

  /**
   * The writer of a column.
   *
   * @param index the position among the columns that were asked for
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public VectorWriter column(int index) {
    return columns[index];
  }

  /**
   * Tells how many rows were written. Each column must have been written for all of them.
   *
   * @throws IndexOutOfBoundsException if there is no room for as many
   */
  public void setRowCount(int rows) {
    if (rows < 0 || rows > CAPACITY) {
      throw new IndexOutOfBoundsException(
          "A chunk has room for " + CAPACITY + " rows; found " + rows + ".");
    }
    rowCount = rows;
  }

  /** Begins a chunk. */
  void begin(long chunk) {
    address = chunk;
    rowCount = 0;
    for (int i = 0; i < columns.length; i++) {
      columns[i].begin(ChunkFunctions.getVector(chunk, projection.position(i)), CAPACITY);
    }
  }

  /** Completes the chunk with all that depends on the number of rows. */
  void finish() {
    for (VectorWriter column : columns) {
      column.finish(rowCount);
    }
    ChunkFunctions.setSize(address, rowCount);
  }

  /** Lets nobody write any more. */
  void end() {
    address = 0;
  }

  void requireOpen() {
    if (address == 0) {
      throw new IllegalStateException(
          "A chunk is written while TableScan.Worker.fill runs, not before or after.");
    }
  }
}
