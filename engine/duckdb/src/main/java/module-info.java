/** The embedded engine, DuckDB. */
module io.recordframe.engine.duckdb {
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;

  exports io.recordframe.engine.duckdb;

  provides io.recordframe.plan.engine.Engine with
      io.recordframe.engine.duckdb.DuckDbEngine;
}
