package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifetimeTest {
  private List<Long> before;

  @BeforeEach
  void count() {
    before = live();
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(live()).isEqualTo(before);
  }

  @Test
  void refusesEveryUseAfterClose() {
    Database database = Database.inMemory(Map.of());
    Connection connection = database.connect();
    PreparedStatement statement = connection.prepare("SELECT i, 'x' FROM range(10) t(i)");
    Execution unfinished = database.connect().prepare("SELECT 1").start(ResultMode.STREAMING);
    QueryResult result = statement.execute(ResultMode.STREAMING);
    DataChunk chunk = result.nextChunk();
    Vector vector = chunk.vector(0);

    chunk.close();
    chunk.close();
    assertClosed("chunk", () -> chunk.vector(0));
    assertClosed("chunk", () -> vector.readLongs(0, 1, new long[1], 0));
    assertClosed("chunk", () -> vector.readValidity(0, 1, new long[1]), vector.mayHaveNulls());
    result.close();
    result.close();
    assertClosed("result", result::nextChunk);
    unfinished.close();
    assertClosed("execution", unfinished::finish);
    statement.close();
    statement.close();
    assertClosed("prepared statement", () -> statement.execute(ResultMode.STREAMING));
    assertClosed("prepared statement", statement::columns);
    assertClosed("prepared statement", () -> statement.parameters().setLong(1, 1));
    assertClosed("prepared statement", () -> statement.parameters().count());
    connection.close();
    connection.close();
    assertClosed("connection", () -> connection.prepare("SELECT 1"));
    assertClosed("connection", () -> connection.execute("SELECT 1"));
    assertClosed("connection", connection::progress);
    connection.interrupt();
    database.close();
    database.close();
    assertClosed("database", database::connect);
    assertClosed("database", database::sources);
    assertClosed("database", connection::duplicate);
  }

  @Test
  void closesWhatBelongsToWhatIsClosed() {
    Database database = Database.inMemory(Map.of());
    Connection connection = database.connect();
    PreparedStatement statement = connection.prepare("SELECT i FROM range(100000) t(i)");
    QueryResult result = statement.execute(ResultMode.STREAMING);
    DataChunk first = result.nextChunk();
    DataChunk second = result.nextChunk();
    Vector vector = second.vector(0);
    long[] values = new long[1];
    vector.readLongs(0, 1, values, 0);
    assertThat(values).containsExactly(2048);

    statement.close();
    vector.readLongs(1, 1, values, 0);
    assertThat(values).as("a result outlives its statement").containsExactly(2049);
    database.close();
    for (Handle handle : List.of(first, second, result, statement, connection, database)) {
      assertThat(handle.isClosed()).isTrue();
    }
    assertClosed("chunk", () -> vector.readLongs(0, 1, values, 0));
    assertClosed("result", result::nextChunk);
  }

  @Test
  void keepsChunksUntilTheResultIsClosed() {
    try (Database database = Database.inMemory(Map.of());
        Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepare("SELECT 'a long enough text ' || i FROM range(20000) t(i)");
        QueryResult result = statement.execute(ResultMode.STREAMING)) {
      List<DataChunk> chunks = new ArrayList<>();
      for (DataChunk chunk = result.nextChunk(); chunk != null; chunk = result.nextChunk()) {
        chunks.add(chunk);
      }
      int row = 0;
      for (DataChunk chunk : chunks) {
        String[] texts = new String[chunk.rowCount()];
        chunk.vector(0).readStrings(0, texts.length, texts, 0);
        for (String text : texts) {
          assertThat(text).isEqualTo("a long enough text " + row++);
        }
      }
      assertThat(row).isEqualTo(20_000);
    }
  }

  @Test
  void survivesBeingClosedByAnotherThreadInTheMiddleOfEverything() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 60; round++) {
        Database database = Database.inMemory(Map.of("threads", "2"));
        Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepare("SELECT i, 'a long enough text ' || i FROM range(10000000) t(i)");
        QueryResult result = statement.execute(ResultMode.STREAMING);
        var reading = new CountDownLatch(3);
        List<Future<?>> readers = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++) {
          readers.add(threads.submit(() -> readUntilClosed(result, reading)));
        }
        Handle victim = List.of(result, connection, database).get(round % 3);
        assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();
        victim.close();
        for (Future<?> reader : readers) {
          reader.get(1, TimeUnit.MINUTES);
        }
        assertThat(result.isClosed()).isTrue();
        database.close();
      }
    }
  }

  @Test
  void leaksNothingInManyCycles() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    Path tasks = Path.of("/proc/self/task");
    assumeTrue(Files.isDirectory(descriptors) && Files.isDirectory(tasks));
    try (Database database = Database.inMemory(Map.of("threads", "2"))) {
      cycle(database, 100);
      long openBefore = entries(descriptors);
      long threadsBefore = entries(tasks);
      List<Long> liveBefore = live();
      cycle(database, 10_000);
      assertThat(live()).isEqualTo(liveBefore);
      assertThat(entries(descriptors)).isLessThanOrEqualTo(openBefore + 2);
      assertThat(entries(tasks)).isLessThanOrEqualTo(threadsBefore + 4);
    }
    long openBefore = entries(descriptors);
    long threadsBefore = entries(tasks);
    for (int i = 0; i < 100; i++) {
      try (Database database = Database.inMemory(Map.of("threads", "4"))) {
        cycle(database, 1);
      }
    }
    assertThat(entries(descriptors)).isLessThanOrEqualTo(openBefore + 2);
    assertThat(entries(tasks)).isLessThanOrEqualTo(threadsBefore + 4);
  }

  @Test
  void destroysForgottenHandles() {
    forget();
    for (int i = 0; i < 1000 && !live().equals(before); i++) {
      System.gc();
    }
    assertThat(live()).isEqualTo(before);
  }

  private static void forget() {
    Database database = Database.inMemory(Map.of());
    QueryResult result =
        database.connect().prepare("SELECT i FROM range(10000) t(i)").execute(ResultMode.STREAMING);
    assertThat(result.nextChunk()).isNotNull();
  }

  private static void cycle(Database database, int count) {
    for (int i = 0; i < count; i++) {
      Connection connection = database.connect();
      PreparedStatement statement = connection.prepare("SELECT ?::INTEGER AS a, 'text' AS b");
      statement.parameters().setInt(1, i);
      QueryResult result = statement.execute(ResultMode.STREAMING);
      DataChunk chunk = result.nextChunk();
      int[] value = new int[1];
      chunk.vector(0).readInts(0, 1, value, 0);
      assertThat(value[0]).isEqualTo(i);
      if (i % 3 == 0) {
        assertThatThrownBy(() -> connection.prepare("SELECT nothing"))
            .isInstanceOf(NativeException.class);
      }
      if (i % 2 == 0) {
        chunk.close();
        result.close();
        statement.close();
      }
      connection.close();
    }
  }

  private static void readUntilClosed(QueryResult result, CountDownLatch reading) {
    long[] longs = new long[2048];
    String[] texts = new String[2048];
    boolean first = true;
    try {
      while (true) {
        DataChunk chunk = result.nextChunk();
        if (chunk == null) {
          return;
        }
        int rows = chunk.rowCount();
        chunk.vector(0).readLongs(0, rows, longs, 0);
        chunk.vector(1).readStrings(0, rows, texts, 0);
        for (int i = 0; i < rows; i++) {
          if (!texts[i].equals("a long enough text " + longs[i])) {
            throw new AssertionError("row " + longs[i] + " reads " + texts[i]);
          }
        }
        if (first) {
          first = false;
          reading.countDown();
        }
      }
    } catch (IllegalStateException closed) {
      if (!String.valueOf(closed.getMessage()).contains("was closed")) {
        throw closed;
      }
    } catch (NativeException failed) {
      if (failed.type() != ErrorType.INTERRUPT) {
        throw failed;
      }
    } finally {
      if (first) {
        reading.countDown();
      }
    }
  }

  private static void assertClosed(String what, ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "This " + what + " was closed. Use it before it, or what it belongs to, is closed.");
  }

  /** Whether there are NULLs is known without a look at native memory where there is no mask. */
  private static void assertClosed(String what, ThrowingCallable use, boolean touchesMemory) {
    if (touchesMemory) {
      assertClosed(what, use);
    }
  }

  private static List<Long> live() {
    return Arrays.stream(HandleKind.values()).map(HandleKind::live).toList();
  }

  private static long entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.count();
    }
  }
}
