package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
  private final Database database = Database.inMemory(Map.of("threads", "2"));
  private final Connection connection = database.connect();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsTheVersionOfTheLibrary() {
    assertThat(Database.libraryVersion()).startsWith("v2.0.");
  }

  @Test
  void appliesSettings() {
    try (Database configured = Database.inMemory(Map.of("memory_limit", "123MiB", "threads", "1"));
        Connection other = configured.connect()) {
      assertThat(value(other, "SELECT current_setting('memory_limit')")).isEqualTo("123.0 MiB");
      assertThat(value(other, "SELECT current_setting('threads')::VARCHAR")).isEqualTo("1");
      assertThat(value(other, "SELECT current_setting('autoinstall_known_extensions')::VARCHAR"))
          .isEqualTo("false");
      assertThat(value(other, "SELECT current_setting('autoload_known_extensions')::VARCHAR"))
          .isEqualTo("false");
    }
  }

  @Test
  void refusesSettingsThatAreUnknownWrongOrFixed() {
    assertThatThrownBy(() -> Database.inMemory(Map.of("no_such_setting", "1")))
        .isInstanceOf(NativeException.class)
        .hasMessageContaining("no_such_setting");
    assertThatThrownBy(() -> Database.inMemory(Map.of("threads", "many")))
        .isInstanceOf(NativeException.class)
        .hasMessage("DuckDB has no setting 'threads', or refuses the value 'many' for it.");
    assertThatThrownBy(() -> Database.inMemory(Map.of("autoload_known_extensions", "true")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The setting autoload_known_extensions is always false here, and was to be true.");
    assertThatThrownBy(() -> Database.inMemory(Map.of("temp_directory", "a\0b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A setting's value must not hold a NUL character, and has one at index 1.");
  }

  @Test
  void hasItsBundledExtensionsWithoutLoadingAny(@TempDir Path directory) {
    Path file = directory.resolve("t.parquet");
    connection.execute("COPY (SELECT 7 AS a) TO '" + file + "' (FORMAT parquet)");
    assertThat(value(connection, "SELECT a::VARCHAR FROM read_parquet('" + file + "')"))
        .isEqualTo("7");
    assertThat(value(connection, "SELECT '{\"a\": [1, 2]}'::JSON ->> '$.a[1]'")).isEqualTo("2");
    assertThat(
            value(
                connection,
                "SELECT (TIMESTAMPTZ '2020-01-01 00:00:00+00' AT TIME ZONE 'America/New_York')::VARCHAR"))
        .isEqualTo("2019-12-31 19:00:00");
    assertThatThrownBy(() -> connection.execute("SELECT * FROM tpch_queries()"))
        .isInstanceOf(NativeException.class);
  }

  @Test
  void opensAFileAndReportsOneThatItCannotOpen(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("ä.duckdb");
    try (Database first = Database.file(file, Map.of());
        Connection other = first.connect()) {
      other.execute("CREATE TABLE t AS SELECT 'kept' AS a");
    }
    try (Database second = Database.file(file, Map.of("access_mode", "READ_ONLY"));
        Connection other = second.connect()) {
      assertThat(value(other, "SELECT a FROM t")).isEqualTo("kept");
    }
    Path notADatabase =
        Files.writeString(directory.resolve("x"), "This is not a database.".repeat(9));
    assertThatThrownBy(() -> Database.file(notADatabase, Map.of()))
        .isInstanceOf(NativeException.class)
        .hasMessageStartingWith("The database did not open. ")
        .extracting(failure -> ((NativeException) failure).type())
        .isEqualTo(ErrorType.IO);
  }

  @Test
  void reportsErrorsWithTheirTypes() {
    assertFails("SELEC 1", ErrorType.PARSER, "syntax error");
    assertFails("SELECT no_such_column", ErrorType.BINDER, "no_such_column");
    assertFails("SELECT * FROM no_such_table", ErrorType.CATALOG, "no_such_table");
    assertFails("SELECT 'x'::INTEGER", ErrorType.CONVERSION, "Could not convert string 'x'");
    assertFails("SELECT error('on purpose')", ErrorType.INVALID_INPUT, "on purpose");
    assertFails("SELECT 1; SELECT 2", ErrorType.INVALID_INPUT, "multiple statements");
    assertFails(
        "SELECT 2000000000::INTEGER + i::INTEGER FROM range(2000000000, 2000000001) t(i)",
        ErrorType.OUT_OF_RANGE,
        "Overflow");
    assertThat(value(connection, "SELECT 'still usable'")).isEqualTo("still usable");
  }

  @Test
  void refusesTextThatCHasNoWayToTake() {
    assertThatThrownBy(() -> connection.prepare("SELECT 1 \0 garbage"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SQL must not hold a NUL character, and has one at index 9.");
    assertThatThrownBy(() -> connection.prepare("SELECT '\ud83d'"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "SQL must be valid Unicode, and has half a surrogate pair (U+D83D) at index 8.");
  }

  @Test
  void describesTheColumnsOfAPreparedStatement() {
    try (PreparedStatement statement =
        connection.prepare("SELECT 1 AS a, ['x'] AS \"b c\", 2.5 AS a WHERE ? = 'x'")) {
      assertThat(statement.columns())
          .containsExactly(
              new ColumnDescription("a", NativeType.of(TypeId.INTEGER)),
              new ColumnDescription("b c", new NativeType.ListOf(NativeType.of(TypeId.VARCHAR))),
              new ColumnDescription("a", new NativeType.Decimal(2, 1)));
    }
  }

  @Test
  void tellsWhatKindOfResultItIs() {
    assertThat(kind("CREATE TABLE t (a INTEGER)")).isEqualTo(ResultKind.NOTHING);
    assertThat(kind("SELECT a FROM t")).isEqualTo(ResultKind.ROWS);
    for (ResultMode mode : ResultMode.values()) {
      try (PreparedStatement statement =
              connection.prepare("INSERT INTO t SELECT * FROM range(1234)");
          QueryResult result = statement.execute(mode);
          DataChunk chunk = result.nextChunk()) {
        assertThat(result.kind()).isEqualTo(ResultKind.CHANGED_ROWS);
        long[] count = new long[1];
        chunk.vector(0).readLongs(0, 1, count, 0);
        assertThat(count[0]).isEqualTo(1234);
      }
    }
  }

  @Test
  void refusesASecondQueryWhileAStreamIsOpen() {
    PreparedStatement statement = connection.prepare("SELECT i FROM range(1000000) t(i)");
    QueryResult stream = statement.execute(ResultMode.STREAMING);
    assertThatThrownBy(() -> statement.execute(ResultMode.MATERIALIZED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "This connection is still reading the result of another query. Close that result first,"
                + " or use a duplicate of the connection.");
    try (Connection duplicate = connection.duplicate()) {
      assertThat(value(duplicate, "SELECT 'meanwhile'")).isEqualTo("meanwhile");
    }
    stream.close();
    assertThat(value(connection, "SELECT 'after'")).isEqualTo("after");
    QueryResult ended = connection.prepare("SELECT 1").execute(ResultMode.STREAMING);
    ended.forEachChunk(chunk -> {});
    assertThat(value(connection, "SELECT 'ended'")).isEqualTo("ended");
  }

  @Test
  void runsTwoQueriesAtOnceOnTwoConnections() throws Exception {
    var meeting = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        TableSources.Registration registration =
            database.sources().register(new MeetingSource(meeting))) {
      List<Future<String>> queries = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        queries.add(
            threads.submit(() -> {
              try (Connection own = connection.duplicate()) {
                return value(own, "SELECT max(x)::VARCHAR FROM " + registration.sql());
              }
            }));
      }
      for (Future<String> query : queries) {
        assertThat(query.get(2, TimeUnit.MINUTES)).isEqualTo("1");
      }
    }
  }

  @Test
  void heedsAnInterruptBeforeTheQueryAndForgetsItThen() {
    connection.interrupt();
    assertInterrupted(() -> connection.execute("SELECT 1"));
    assertThat(value(connection, "SELECT 'again'")).isEqualTo("again");

    connection.interrupt();
    assertThat(connection.clearInterrupt()).isTrue();
    assertThat(connection.clearInterrupt()).isFalse();
    assertThat(value(connection, "SELECT 'again'")).isEqualTo("again");

    Execution execution = connection.prepare("SELECT 1").start(ResultMode.STREAMING);
    connection.interrupt();
    assertInterrupted(execution::finish);
    assertThat(value(connection, "SELECT 'again'")).isEqualTo("again");
  }

  @Test
  void heedsAnInterruptBetweenChunks() {
    try (PreparedStatement statement = connection.prepare("SELECT i FROM range(10000000) t(i)");
        QueryResult result = statement.execute(ResultMode.STREAMING)) {
      assertThat(result.nextChunk()).isNotNull();
      connection.interrupt();
      assertInterrupted(result::nextChunk);
    }
    assertThat(value(connection, "SELECT 'again'")).isEqualTo("again");
  }

  @Test
  void interruptsAQueryThatRuns() throws Exception {
    var meeting = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        TableSources.Registration registration =
            database.sources().register(new EndlessSource(meeting))) {
      Future<?> query =
          threads.submit(() -> connection.execute("SELECT count(x) FROM " + registration.sql()));
      meeting.await(1, TimeUnit.MINUTES);
      assertThat(connection.progress().percentage()).isBetween(-1.0, 100.0);
      connection.interrupt();
      assertThatThrownBy(() -> query.get(1, TimeUnit.MINUTES))
          .hasRootCauseInstanceOf(NativeException.class)
          .hasRootCauseMessage("INTERRUPT Error: Interrupted!");
    }
    assertThat(value(connection, "SELECT 'again'")).isEqualTo("again");
  }

  private ResultKind kind(String sql) {
    try (PreparedStatement statement = connection.prepare(sql);
        QueryResult result = statement.execute(ResultMode.STREAMING)) {
      return result.kind();
    }
  }

  private void assertFails(String sql, ErrorType type, String message) {
    for (ResultMode mode : ResultMode.values()) {
      NativeException failure =
          catchThrowableOfType(
              NativeException.class,
              () -> {
                try (PreparedStatement statement = connection.prepare(sql);
                    QueryResult result = statement.execute(mode)) {
                  result.forEachChunk(chunk -> {});
                }
              });
      assertThat(failure).as(sql).isNotNull().hasMessageContaining(message);
      assertThat(failure.type()).as(sql).isEqualTo(type);
    }
  }

  private static void assertInterrupted(ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOf(NativeException.class)
        .hasMessage("INTERRUPT Error: Interrupted!")
        .extracting(failure -> ((NativeException) failure).type())
        .isEqualTo(ErrorType.INTERRUPT);
  }

  private static String value(Connection connection, String sql) {
    try (PreparedStatement statement = connection.prepare(sql);
        QueryResult result = statement.execute(ResultMode.STREAMING);
        DataChunk chunk = result.nextChunk()) {
      String[] text = new String[1];
      chunk.vector(0).readStrings(0, 1, text, 0);
      return text[0];
    }
  }

  /** A source of one column of integers. */
  private abstract static class IntegerSource implements TableSource {
    @Override
    public List<ColumnDescription> columns() {
      return List.of(new ColumnDescription("x", NativeType.of(TypeId.INTEGER)));
    }

    static void meet(CyclicBarrier meeting) {
      try {
        meeting.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** Has one row, once another query reads it at the same time. */
  private static final class MeetingSource extends IntegerSource {
    private final CyclicBarrier meeting;

    MeetingSource(CyclicBarrier meeting) {
      this.meeting = meeting;
    }

    @Override
    public long rowCount() {
      return 1;
    }

    @Override
    public TableScan scan(int[] columns) {
      return new TableScan() {
        private boolean done;

        @Override
        public int maximumThreads() {
          return 1;
        }

        @Override
        public Worker worker() {
          return chunk -> {
            if (!done) {
              done = true;
              meet(meeting);
              chunk.column(0).writeInts(new int[] {1}, 0, 1, 0);
              chunk.setRowCount(1);
            }
          };
        }
      };
    }
  }

  /** Never ends, and tells when it was begun. */
  private static final class EndlessSource extends IntegerSource {
    private final CyclicBarrier meeting;

    EndlessSource(CyclicBarrier meeting) {
      this.meeting = meeting;
    }

    @Override
    public long rowCount() {
      return Long.MAX_VALUE;
    }

    @Override
    public TableScan scan(int[] columns) {
      return new TableScan() {
        private boolean begun;

        @Override
        public int maximumThreads() {
          return 1;
        }

        @Override
        public Worker worker() {
          return chunk -> {
            if (!begun) {
              begun = true;
              meet(meeting);
            }
            chunk.column(0).writeInts(new int[2048], 0, 2048, 0);
            chunk.setRowCount(2048);
          };
        }
      };
    }
  }
}
