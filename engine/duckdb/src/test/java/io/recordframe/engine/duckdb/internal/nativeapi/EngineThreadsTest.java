package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineThreadsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final EngineThreads threads = new EngineThreads(4);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void runsWorkOnNamedDaemonsAndReturnsWhatItReturns() throws InterruptedException {
    Thread thread = submit(Thread::currentThread).await();
    assertThat(thread.getName()).startsWith("recordframe-duckdb-");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.isVirtual()).isFalse();
    assertThat(submit(() -> "result").await(LONG)).isEqualTo("result");
    assertThat(submit(() -> "result").await(Duration.ofSeconds(Long.MAX_VALUE)))
        .isEqualTo("result");
  }

  @Test
  void rethrowsWhatTheWorkThrows() {
    var exception = new IllegalArgumentException("on purpose");
    assertThatThrownBy(() -> submit(() -> fail(exception)).await()).isSameAs(exception);
    var error = new StackOverflowError();
    assertThatThrownBy(() -> submit(() -> fail(error)).await(LONG)).isSameAs(error);
  }

  @Test
  void tellsWhoWaitedForWhatFailed() {
    assertThatThrownBy(
            submit(() -> {
              throw new IllegalStateException("made by the work");
            })
                ::await)
        .satisfies(failure ->
            assertThat(failure.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .containsSubsequence("runWorker", "tellsWhoWaitedForWhatFailed"));
  }

  @Test
  void plansQueriesNestedTooDeeplyForAnOrdinaryThread() throws InterruptedException {
    String sql = "SELECT 1 AS a";
    for (int level = 0; level < 800; level++) {
      sql = "SELECT a + 1 AS a FROM (" + sql + ") t" + level;
    }
    String nested = sql;
    try (Database database = Database.inMemory(Map.of());
        Connection connection = database.connect()) {
      int value =
          submit(
                  () -> {
                    try (PreparedStatement statement = connection.prepare(nested);
                        QueryResult result = statement.execute(ResultMode.STREAMING);
                        DataChunk chunk = result.nextChunk()) {
                      int[] values = new int[1];
                      chunk.vector(0).readInts(0, 1, values, 0);
                      return values[0];
                    }
                  })
              .await();
      assertThat(value).isEqualTo(801);
    }
  }

  @Test
  void releasesTheCallerAtTheDeadlineEvenWhilePlanning() throws Exception {
    var planning = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var planned = new CompletableFuture<ErrorType>();
    var source = new StuckSource(planning, release);
    try (Database database = Database.inMemory(Map.of());
        Connection connection = database.connect();
        TableSources.Registration registration = database.sources().register(source)) {
      EngineCall<Boolean> call =
          threads.submit(
              () -> planned.complete(planningError(connection, registration)),
              connection::interrupt,
              result -> {});
      assertThat(planning.await(1, TimeUnit.MINUTES)).isTrue();
      assertThatThrownBy(() -> call.await(Duration.ofMillis(20)))
          .isInstanceOf(DeadlineExceededException.class)
          .hasMessage("The deadline passed after PT0.02S; the call into DuckDB was interrupted.");
      assertThat(call.isDone()).isTrue();
      assertThat(planned.isDone()).as("the planner goes on").isFalse();
      release.countDown();
      assertThat(planned.get(1, TimeUnit.MINUTES)).isEqualTo(ErrorType.INTERRUPT);
    }
  }

  @Test
  void survivesTheConnectionBeingClosedWhilePlanning() throws Exception {
    var planning = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    long connections = HandleKind.CONNECTION.live();
    try (Database database = Database.inMemory(Map.of());
        TableSources.Registration registration =
            database.sources().register(new StuckSource(planning, release))) {
      Connection connection = database.connect();
      EngineCall<ErrorType> call = submit(() -> planningError(connection, registration));
      assertThat(planning.await(1, TimeUnit.MINUTES)).isTrue();
      connection.close();
      assertThat(HandleKind.CONNECTION.live())
          .as("not destroyed under the planner")
          .isEqualTo(connections + 1);
      release.countDown();
      assertThat(call.await(LONG)).isEqualTo(ErrorType.INTERRUPT);
      assertThatThrownBy(() -> connection.prepare("SELECT 1"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("This connection was closed.");
    }
    assertThat(HandleKind.CONNECTION.live()).isEqualTo(connections);
  }

  @Test
  void releasesTheCallerWhenTheCallIsCancelled() throws Exception {
    var release = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    var disposed = new CompletableFuture<String>();
    EngineCall<String> call =
        threads.submit(
            () -> {
              await(release);
              return "too late";
            },
            interrupted::countDown,
            disposed::complete);
    call.cancel();
    call.cancel();
    assertThatThrownBy(call::await)
        .isInstanceOf(CancellationException.class)
        .hasMessage("The call into DuckDB was cancelled.");
    assertThat(interrupted.getCount()).isZero();
    release.countDown();
    assertThat(disposed.get(1, TimeUnit.MINUTES)).isEqualTo("too late");
  }

  @Test
  void abandonsTheWorkWhenTheCallerIsInterrupted() throws Exception {
    var release = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    EngineCall<String> call =
        threads.submit(
            () -> {
              await(release);
              return "too late";
            },
            interrupted::countDown,
            result -> {});
    var outcome = new CompletableFuture<Throwable>();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              try {
                call.await();
              } catch (InterruptedException expected) {
                outcome.complete(expected);
              }
            });
    caller.interrupt();
    assertThat(outcome.get(1, TimeUnit.MINUTES)).isInstanceOf(InterruptedException.class);
    assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    release.countDown();
  }

  @Test
  void servesManyVirtualThreads() throws InterruptedException, ExecutionException {
    try (var wide = new EngineThreads(64);
        Database database = Database.inMemory(Map.of("threads", "2"));
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var sums =
          IntStream.range(0, 60)
              .mapToObj(i ->
                  callers.submit(() -> {
                    EngineCall<Long> call =
                        wide.submit(() -> sum(database, i), () -> {}, sum -> {});
                    return call.await(LONG);
                  }))
              .toList();
      for (int i = 0; i < 60; i++) {
        assertThat(sums.get(i).get()).isEqualTo((long) i * (i - 1) / 2);
      }
      assertThat(wide.size()).isLessThanOrEqualTo(64);
    }
  }

  @Test
  void refusesMoreWorkThanItMayRun() {
    var release = new CountDownLatch(1);
    for (int i = 0; i < 4; i++) {
      submit(() -> {
        await(release);
        return "released";
      });
    }
    assertThatThrownBy(() -> submit(() -> 1))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage(
            "The engine runs 4 calls already, which is its limit. Try again when some have ended.");
    release.countDown();
    threads.close();
    assertThatThrownBy(() -> submit(() -> 1))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("The engine was closed.");
  }

  private <T> EngineCall<T> submit(Supplier<T> work) {
    return threads.submit(work, () -> {}, result -> {});
  }

  private static ErrorType planningError(
      Connection connection, TableSources.Registration registration) {
    NativeException failure =
        catchThrowableOfType(
            NativeException.class,
            () -> connection.prepare("SELECT x FROM " + registration.sql()).close());
    return failure.type();
  }

  private static Object fail(RuntimeException exception) {
    throw exception;
  }

  private static Object fail(Error error) {
    throw error;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Nobody came.");
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static long sum(Database database, int size) {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepare("SELECT coalesce(sum(i), 0)::BIGINT FROM range(?) t(i)")) {
      statement.parameters().setLong(1, size);
      try (QueryResult result = statement.execute(ResultMode.STREAMING);
          DataChunk chunk = result.nextChunk()) {
        long[] values = new long[1];
        chunk.vector(0).readLongs(0, 1, values, 0);
        return values[0];
      }
    }
  }

  /** Keeps the planner waiting. */
  private record StuckSource(CountDownLatch planning, CountDownLatch release)
      implements TableSource {
    @Override
    public List<ColumnDescription> columns() {
      planning.countDown();
      await(release);
      return List.of(new ColumnDescription("x", NativeType.of(TypeId.INTEGER)));
    }

    @Override
    public long rowCount() {
      return 0;
    }

    @Override
    public TableScan scan(int[] columns) {
      throw new IllegalStateException("Nobody scans this.");
    }
  }
}
