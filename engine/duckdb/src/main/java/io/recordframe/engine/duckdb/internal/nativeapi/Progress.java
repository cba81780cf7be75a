package io.recordframe.engine.duckdb.internal.nativeapi;

/**
 * How far a query is, as far as DuckDB can tell.
 *
 * @param percentage 0 to 100, or -1 where it is not known
 * @param rowsProcessed the rows read from the sources of the query so far
 * @param rowsToProcess the rows that the sources are expected to have
 */
public record Progress(double percentage, long rowsProcessed, long rowsToProcess) {}
