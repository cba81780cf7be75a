/** The embedded engine, DuckDB. */
module io.recordframe.engine.duckdb {
  requires transitive io.recordframe.plan;
  requires static transitive org.jspecify;
}
