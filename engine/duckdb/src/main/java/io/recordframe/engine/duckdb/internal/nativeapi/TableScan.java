package io.recordframe.engine.duckdb.internal.nativeapi;

/**
 * One reading of all rows of a {@link TableSource}, shared by the threads that take part in it.
 *
 * <p>Where the query needs the rows in order, DuckDB asks for one worker only.
 */
public interface TableScan extends AutoCloseable {

  /** How many threads may take part, at least one. */
  int maximumThreads();

  /** Begins the part of one thread. */
  Worker worker();

  /** Called when the query is done with the scan, after its workers were closed. */
  @Override
  default void close() {}

  /** The part that one thread has in a scan. Used by that thread alone. */
  interface Worker extends AutoCloseable {

    /**
     * Writes some of the rows that no worker of the scan has written yet, and tells {@link
     * ChunkWriter#setRowCount} how many. None means that there are no more.
     *
     * @param chunk may be used until this method returns
     */
    void fill(ChunkWriter chunk);

    /** Called when the query is done with the worker, possibly on another thread. */
    @Override
    default void close() {}
  }
}
