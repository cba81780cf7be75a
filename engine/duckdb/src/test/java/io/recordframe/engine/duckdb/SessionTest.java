package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.DeadlineExceededException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions: many threads, ends from outside, lifetimes, configuration. */
@Timeout(120)
class SessionTest {

  private final EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
  @TempDir private Path folder;

  @AfterEach
  void close() {
    session.close();
  }

  private static RowsSource numbers(long size) {
    return numbers(size, () -> {});
  }

  private static RowsSource numbers(long size, Runnable onSlice) {
    return NumberRows.source(size, _ -> onSlice.run());
  }

  /** Each number with each: work for hours, without rows until the end. */
  private static Relation endless() {
    Relation left = Plans.scan(numbers(10_000_000));
    Relation pairs = new Join(left, Plans.scan(numbers(10_000_000)), Join.Type.CROSS, Join.ALWAYS);
    Relation odd =
        new Filter(
            pairs,
            Plans.call(
                ComparisonFunction.EQUAL,
                Plans.call(
                    ArithmeticFunction.MODULO,
                    Plans.call(ArithmeticFunction.ADD, column(pairs, 0), column(pairs, 1)),
                    Plans.literal(1_000_003L)),
                Plans.literal(-1L)));
    return new Aggregate(odd, List.of(), List.of(Plans.measure("n", AggregateFunction.COUNT_ROWS)));
  }

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(Engine.class))
        .anySatisfy(engine -> {
          assertThat(engine).isInstanceOf(DuckDbEngine.class);
          assertThat(engine.name()).isEqualTo("duckdb");
          assertThat(engine.capabilities().complete()).isTrue();
        });
  }

  @Test
  void runsManyQueriesOfManyThreadsAtOnce() throws Exception {
    Relation scan = Plans.scan(numbers(20_000));
    List<Callable<Long>> work = new ArrayList<>();
    try (PreparedPlan shared =
            session.prepare(
                new Filter(
                    scan,
                    Plans.call(ComparisonFunction.LESS, column(scan, 0), Plans.literal(5_000L))));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        work.add(() -> number % 2 == 0 ? count(shared) : sumBelow(number));
      }
      List<Future<Long>> results = threads.invokeAll(work);
      for (int i = 0; i < results.size(); i++) {
        long expected = i % 2 == 0 ? 5_000 : (long) i * (i - 1) / 2;
        assertThat(results.get(i).get()).isEqualTo(expected);
      }
    }
  }

  private static long count(PreparedPlan plan) {
    long rows = 0;
    try (BatchCursor cursor = plan.execute(Execution.unbounded())) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        rows += batch.rowCount();
      }
    }
    return rows;
  }

  private long sumBelow(int limit) {
    Relation scan = Plans.scan(numbers(limit));
    Relation plan =
        new Aggregate(
            scan, List.of(), List.of(Plans.measure("sum", AggregateFunction.SUM, column(scan, 0))));
    try (PreparedPlan prepared = session.prepare(plan)) {
      return (Long) Values.collect(prepared.execute(Execution.unbounded())).getFirst().getFirst();
    }
  }

  @Test
  void runsOnVirtualThreads() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> results = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        results.add(threads.submit(() -> sumBelow(1000)));
      }
      for (Future<Long> result : results) {
        assertThat(result.get()).isEqualTo(499_500);
      }
    }
  }

  @Test
  void endsAQueryThatIsCancelledBeforeItsFirstRow() {
    Cancellation cancellation = new Cancellation();
    CountDownLatch running = new CountDownLatch(1);
    Relation scan = Plans.scan(numbers(1_000_000_000, running::countDown));
    Relation plan =
        new Aggregate(
            scan, List.of(), List.of(Plans.measure("sum", AggregateFunction.SUM, column(scan, 0))));
    Thread canceller =
        Thread.startVirtualThread(() -> {
          await(running);
          cancellation.cancel();
        });
    try (PreparedPlan prepared = session.prepare(plan)) {
      assertThatThrownBy(
              () -> prepared.execute(Execution.unbounded().withCancellation(cancellation)).next())
          .isInstanceOf(QueryCancelledException.class)
          .hasMessage("The query was cancelled");
      assertThatThrownBy(
              () -> prepared.execute(Execution.unbounded().withCancellation(cancellation)))
          .isInstanceOf(QueryCancelledException.class);
    }
    assertThat(canceller).isNotNull();
    assertThat(sumBelow(10)).isEqualTo(45);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void endsAQueryThatIsCancelledBetweenBatches() {
    Cancellation cancellation = new Cancellation();
    try (PreparedPlan prepared = session.prepare(Plans.scan(numbers(1_000_000_000)));
        BatchCursor cursor =
            prepared.execute(Execution.unbounded().withCancellation(cancellation))) {
      assertThat(cursor.next()).isNotNull();
      cancellation.cancel();
      assertThatThrownBy(cursor::next)
          .isInstanceOf(QueryCancelledException.class)
          .hasMessage("The query was cancelled");
    }
    assertThat(sumBelow(10)).isEqualTo(45);
  }

  @Test
  void endsAQueryAtItsDeadline() {
    Execution limited = Execution.unbounded().withTimeout(Duration.ofMillis(200));
    try (PreparedPlan prepared = session.prepare(endless())) {
      assertThatThrownBy(() -> Values.collect(prepared.execute(limited)))
          .isInstanceOf(DeadlineExceededException.class)
          .hasMessage(
              "The query did not end within its timeout of PT0.2S; raise the timeout, or ask for less");
    }
    try (PreparedPlan prepared = session.prepare(Plans.scan(numbers(Long.MAX_VALUE / 2)))) {
      assertThatThrownBy(
              () -> {
                try (BatchCursor cursor = prepared.execute(limited)) {
                  while (cursor.next() != null) {
                    assertThat(cursor.schema()).isEqualTo(NumberRows.SCHEMA);
                  }
                }
              })
          .isInstanceOf(DeadlineExceededException.class);
    }
  }

  @Test
  void removesWhatAWriteLeftAtItsDeadline() throws Exception {
    Execution limited = Execution.unbounded().withTimeout(Duration.ofMillis(300));
    Sink sink =
        new Sink(
            folder.resolve("x.parquet").toString(),
            new Sink.Parquet(Sink.ParquetCompression.NONE, 10_000),
            List.of(),
            Sink.Mode.ERROR);
    assertThatThrownBy(() -> session.write(Plans.scan(numbers(Long.MAX_VALUE / 2)), sink, limited))
        .isInstanceOf(DeadlineExceededException.class);
    session.close();
    List<Path> left;
    do {
      try (Stream<Path> files = Files.list(folder)) {
        left = files.toList();
      }
    } while (!left.isEmpty());
    assertThat(left).isEmpty();
  }

  @Test
  void invalidatesBatchesThatAreOver() {
    try (PreparedPlan prepared = session.prepare(Plans.scan(numbers(10_000)))) {
      BatchCursor cursor = prepared.execute(Execution.unbounded());
      ColumnBatch first = cursor.next();
      ColumnVector column = first.column(0);
      assertThat(column.longs()[0]).isZero();
      ColumnBatch second = cursor.next();
      assertThatThrownBy(() -> first.column(0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("This batch is no longer valid");
      assertThatThrownBy(column::longs)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("This batch is no longer valid");
      assertThat(second.column(0).longs()[0]).isEqualTo(2048);
      assertThatThrownBy(() -> second.column(0).ints())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("A column of type int64 has no ints");
      cursor.close();
      cursor.close();
      assertThatThrownBy(() -> second.column(0)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(cursor::next)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("This result is closed");
    }
  }

  @Test
  void closesACursorFromAnotherThreadWhileItWaits() throws Exception {
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    // More rows than DuckDB gathers before it hands out the first ones, and then no end.
    CountDownLatch fetching = new CountDownLatch(2_000);
    RowsSource source = numbers(Long.MAX_VALUE / 2, fetching::countDown);
    Relation scan = Plans.scan(source);
    Relation first =
        new Filter(
            scan, Plans.call(ComparisonFunction.LESS, column(scan, 0), Plans.literal(1_000_000L)));
    try (PreparedPlan prepared = session.prepare(first)) {
      BatchCursor cursor = prepared.execute(Execution.unbounded());
      Thread reader =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  while (cursor.next() != null) {
                    Thread.onSpinWait();
                  }
                } catch (RuntimeException failure) {
                  outcome.set(failure);
                }
              });
      await(fetching);
      cursor.close();
      reader.join();
      assertThat(outcome.get())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("This result is closed");
    }
  }

  @Test
  void endsEverythingWithTheSession() throws Exception {
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    CountDownLatch running = new CountDownLatch(1);
    EngineSession other = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
    Relation scan = Plans.scan(numbers(1_000_000_000, running::countDown));
    Relation plan =
        new Aggregate(
            scan, List.of(), List.of(Plans.measure("sum", AggregateFunction.SUM, column(scan, 0))));
    PreparedPlan prepared = other.prepare(plan);
    Thread runner =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Values.collect(prepared.execute(Execution.unbounded()));
              } catch (RuntimeException failure) {
                outcome.set(failure);
              }
            });
    await(running);
    other.close();
    other.close();
    runner.join();
    assertThat(outcome.get())
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The session was closed while the query ran");
    assertThatThrownBy(() -> other.prepare(scan))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This session is closed");
    assertThatThrownBy(() -> prepared.execute(Execution.unbounded()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This session is closed");
    prepared.close();
  }

  @Test
  void refusesAPreparedPlanThatIsClosedAndLetsItsExecutionsGoOn() {
    PreparedPlan prepared = session.prepare(Plans.scan(numbers(10_000)));
    BatchCursor cursor = prepared.execute(Execution.unbounded());
    assertThat(cursor.next()).isNotNull();
    prepared.close();
    prepared.close();
    assertThat(Values.collect(cursor)).hasSize(10_000 - 2048);
    assertThatThrownBy(() -> prepared.execute(Execution.unbounded()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This prepared plan is closed; prepare the plan again");
  }

  @Test
  void streamsMoreThanFitsInMemory() {
    long limit = 32L << 20;
    try (EngineSession small =
            new DuckDbEngine().open(new EngineConfiguration(256L << 20, 2, folder));
        PreparedPlan prepared = small.prepare(Plans.scan(numbers(Long.MAX_VALUE / 2)));
        BatchCursor cursor = prepared.execute(Execution.unbounded())) {
      long rows = 0;
      while (rows < limit / 8) {
        rows += cursor.next().rowCount();
      }
      assertThat(rows).isGreaterThanOrEqualTo(limit / 8);
    }
  }

  @Test
  void keepsTheLimitsOfItsConfiguration() {
    try (EngineSession small =
        new DuckDbEngine().open(new EngineConfiguration(128L << 20, 1, folder.resolve("spill")))) {
      QuerySource settings =
          new QuerySource(
              "SELECT name, value FROM duckdb_settings() WHERE name IN ('threads', 'memory_limit', 'temp_directory', 'TimeZone', 'lock_configuration', 'autoinstall_known_extensions', 'autoload_known_extensions') ORDER BY name",
              List.of());
      List<List<Object>> values = collect(small, new Scan(settings, small.describe(settings)));
      assertThat(values)
          .containsExactlyInAnyOrder(
              List.of("TimeZone", "UTC"),
              List.of("autoinstall_known_extensions", "false"),
              List.of("autoload_known_extensions", "false"),
              List.of("lock_configuration", "true"),
              List.of("memory_limit", "128.0 MiB"),
              List.of("temp_directory", folder.resolve("spill").toString()),
              List.of("threads", "1"));
    }
  }

  private static List<List<Object>> collect(EngineSession session, Relation plan) {
    try (PreparedPlan prepared = session.prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }

  @Test
  void reportsAQueryThatNeedsMoreMemoryThanAllowed() {
    try (EngineSession small =
        new DuckDbEngine().open(new EngineConfiguration(16L << 20, 1, null))) {
      Relation scan = Plans.scan(numbers(5_000_000));
      Relation lists =
          new Aggregate(
              scan,
              List.of(),
              List.of(Plans.measure("all", AggregateFunction.LIST, column(scan, 0))));
      assertThatThrownBy(() -> collect(small, lists))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("memory");
    }
  }

  @Test
  void explainsPlans() {
    Relation scan = Plans.scan(numbers(5_000));
    Relation plan =
        new Filter(scan, Plans.call(ComparisonFunction.LESS, column(scan, 0), Plans.literal(7L)));
    try (PreparedPlan prepared = session.prepare(plan)) {
      assertThat(prepared.explain(false)).contains("Filter").doesNotContain("Total Time");
      assertThat(prepared.explain(true)).contains("Filter").contains("7 rows");
      assertThat(prepared.nativeText())
          .startsWith("SELECT t1.\"n\" AS \"n\"\nFROM recordframe_source(")
          .contains("\nWHERE (t1.\"n\" < CAST(7 AS BIGINT))");
    }
  }
}
