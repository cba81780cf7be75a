package io.recordframe.engine.duckdb.internal.nativeapi;

/** When the rows of a result are computed. */
public enum ResultMode {
  /**
   * While they are fetched, with a small buffer. The connection is occupied until the result ends
   * or is closed.
   */
  STREAMING,
  /** All before the first one is fetched. */
  MATERIALIZED
}
