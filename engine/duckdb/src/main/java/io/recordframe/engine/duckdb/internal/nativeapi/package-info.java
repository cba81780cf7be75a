/**
 * DuckDB in this process, through its C API and Java's foreign functions. What is above this
 * package knows neither addresses nor C functions; what is in it knows nothing of plans.
 *
 * <p>A {@link io.recordframe.engine.duckdb.internal.nativeapi.Database} gives out any number of
 * {@link io.recordframe.engine.duckdb.internal.nativeapi.Connection}s, one for each query at a
 * time. A connection prepares SQL; the {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement} takes {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.Parameters}, starts an {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.Execution}, and that finishes as a {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.QueryResult}. Its rows come as {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.DataChunk}s of at most 2048, each a {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.Vector} for each column, which is read in bulk
 * into Java arrays:
 *
 * <pre>{@code
 * try (PreparedStatement statement = connection.prepare("SELECT a, b FROM t WHERE c = ?")) {
 *   statement.parameters().setString(1, "x");
 *   try (QueryResult result = statement.execute(ResultMode.STREAMING)) {
 *     result.forEachChunk(
 *         chunk -> {
 *           chunk.vector(0).readLongs(0, chunk.rowCount(), longs, 0);
 *           chunk.vector(1).readStrings(0, chunk.rowCount(), strings, 0);
 *         });
 *   }
 * }
 * }</pre>
 *
 * <p>The other way, rows of Java become readable by queries as a {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.TableSource}, registered with {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.TableSources}: DuckDB's threads call it to fill
 * chunks through {@link io.recordframe.engine.duckdb.internal.nativeapi.VectorWriter}s.
 *
 * <p>Three things make this safe. Every object of DuckDB is a {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.Handle}, which can be closed at any time from any
 * thread: it is destroyed when its last use ends, and later uses fail without touching memory.
 * Whatever code that DuckDB calls throws becomes the error of the query, because it would end the
 * process otherwise. And calls that may be deep, long or deaf to interrupts run on {@link
 * io.recordframe.engine.duckdb.internal.nativeapi.EngineThreads}, which have a large stack and can
 * be abandoned.
 */
@NullMarked
package io.recordframe.engine.duckdb.internal.nativeapi;

import org.jspecify.annotations.NullMarked;
