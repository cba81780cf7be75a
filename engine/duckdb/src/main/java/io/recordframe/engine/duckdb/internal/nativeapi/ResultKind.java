package io.recordframe.engine.duckdb.internal.nativeapi;

/** What the rows of a result are. */
public enum ResultKind {
  /** The rows that the statement asked for. */
  ROWS,
  /** One row of one column, the number of rows that the statement changed. */
  CHANGED_ROWS,
  /** There are none. */
  NOTHING
}
