package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.ChunkFunctions;
import java.lang.ref.Reference;
import java.util.Objects;

/** Some rows of a result, as one vector for each column. */
public final class DataChunk extends Handle {
  private final QueryResult result;
  private final long address;
  private final int rowCount;
  private final VectorOwner owner = new Owner();

  DataChunk(QueryResult result, long address, int rowCount) {
    super(
        HandleKind.CHUNK,
        result.lifetime(),
        () -> NativeMemory.destroy(address, ChunkFunctions::destroyDataChunk));
    this.result = result;
    this.address = address;
    this.rowCount = rowCount;
  }

  /** The number of rows, at least one and at most 2048. */
  public int rowCount() {
    return rowCount;
  }

  /** The number of columns. */
  public int columnCount() {
    return result.columns().size();
  }

  /**
   * The values of a column.
   *
   * @throws IndexOutOfBoundsException if there is no such column
   * @throws IllegalStateException if this chunk was closed
   */
  public Vector vector(int column) {
    Objects.checkIndex(column, columnCount());
    return use(() ->
        new Vector(
            owner,
            ChunkFunctions.getVector(address, column),
            result.columns().get(column).type(),
            rowCount));
  }

  /** Keeps this chunk alive for its vectors. */
  private final class Owner implements VectorOwner {
    @Override
    public void acquire() {
      lifetime().acquire();
    }

    @Override
    public void release() {
      try {
        lifetime().release();
      } finally {
        Reference.reachabilityFence(DataChunk.this);
      }
    }

    @Override
    public StringScratch scratch() {
      return result.scratch();
    }
  }
}
