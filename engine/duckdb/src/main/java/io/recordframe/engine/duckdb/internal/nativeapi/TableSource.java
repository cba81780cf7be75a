package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.List;

/**
 * Rows outside of DuckDB that queries can read like a table.
 *
 * <p>Its methods are called on threads of DuckDB and of those who run queries, several at once.
 * Whatever they throw, errors included, becomes the error of the query.
 */
public interface TableSource {

  /**
   * The columns. Names must be distinct, ignoring case. Called for every query that reads this
   * source.
   */
  List<ColumnDescription> columns();

  /** Stands for a number of rows that nobody knows before they are read. */
  long UNKNOWN = -1;

  /** How many rows there are, or {@link #UNKNOWN}; must be right. DuckDB plans with it. */
  long rowCount();

  /**
   * Begins to read all rows, for one query.
   *
   * @param columns the indices of the columns to write, in the order in which {@link ChunkWriter}
   *     has them; the first one where the query only counts rows
   */
  TableScan scan(int[] columns);
}
