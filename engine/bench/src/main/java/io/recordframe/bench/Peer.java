package io.recordframe.bench;

import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.Numbers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The same DuckDB through its JDBC driver, as one would use it by hand. */
final class Peer implements AutoCloseable {

  private final Connection connection;

  private Peer(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a database in memory.
   *
   * @param streaming whether results are computed while they are read
   */
  static Peer open(boolean streaming) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", Boolean.toString(streaming));
    return new Peer(DriverManager.getConnection("jdbc:duckdb:", properties));
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Writes a Parquet file that is cheap to read. */
  void write(String query, Path file) throws SQLException {
    execute("COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION uncompressed)".formatted(query, file));
  }

  /** Reads events with the getters into records, and gives the sum of their checksums. */
  long events(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      long sum = 0;
      while (rows.next()) {
        sum +=
            new Event(rows.getLong(1), rows.getInt(2), rows.getDouble(3), rows.getString(4))
                .checksum();
      }
      return sum;
    }
  }

  /** Reads numbers with the getters into records, and gives the sum of their checksums. */
  long numbers(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      long sum = 0;
      while (rows.next()) {
        sum += new Numbers(rows.getLong(1), rows.getInt(2), rows.getDouble(3)).checksum();
      }
      return sum;
    }
  }

  /** The only number of a query. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
