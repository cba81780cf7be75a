package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;

/**
 * A statement with the connection that is its own, used by one execution at a time.
 *
 * @param connection the connection
 * @param statement the statement
 * @param countsProgress whether DuckDB counts on the connection what queries have done
 */
record PreparedQuery(Connection connection, PreparedStatement statement, boolean countsProgress)
    implements AutoCloseable {

  @Override
  public void close() {
    connection.close();
  }
}
