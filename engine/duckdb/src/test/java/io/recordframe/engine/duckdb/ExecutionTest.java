package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.DeadlineExceededException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What ends executions from outside, at each of their steps, and who is told of their progress. */
@Timeout(120)
class ExecutionTest {

  private final EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);

  /** Lets go of what waits in a source, so that nothing outlives a test. */
  private final CountDownLatch release = new CountDownLatch(1);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    release.countDown();
    session.close();
  }

  private static Relation numbers(long size, Runnable onSlice) {
    return Plans.scan(NumberRows.source(size, _ -> onSlice.run()));
  }

  private static Relation sum(Relation input) {
    return new Aggregate(
        input, List.of(), List.of(Plans.measure("sum", AggregateFunction.SUM, column(input, 0))));
  }

  /** Rows whose columns somebody waits for until the test is over. */
  private RowsSource withoutSchema(CountDownLatch asked) {
    return new RowsSource(
        new NumberRows(
            1,
            () -> {
              asked.countDown();
              await(release);
            },
            _ -> {}),
        "slow");
  }

  private static void await(CountDownLatch latch) {
    try {
      // So that a test whose caller is not released fails instead of never ending.
      if (!latch.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Nobody was released");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static void cancelWhen(CountDownLatch latch, Cancellation cancellation) {
    Thread.startVirtualThread(() -> {
      await(latch);
      cancellation.cancel();
    });
  }

  /** Whoever waits for a step is released at once, though the step itself goes on. */
  private void isEndedFromOutside(
      RowsSource waiting, CountDownLatch asked, Consumer<Execution> step) {
    Cancellation cancellation = new Cancellation();
    cancelWhen(asked, cancellation);
    assertThatThrownBy(() -> step.accept(Execution.unbounded().withCancellation(cancellation)))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The query was cancelled");
    assertThatThrownBy(() -> step.accept(Execution.unbounded().withTimeout(Duration.ofMillis(20))))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessage(
            "The query did not end within its timeout of PT0.02S; raise the timeout, or ask for less");
    assertThat(waiting.rows().size()).isEqualTo(1);
  }

  @Test
  void endsTheDescriptionOfASource() {
    CountDownLatch asked = new CountDownLatch(1);
    RowsSource waiting = withoutSchema(asked);
    isEndedFromOutside(waiting, asked, execution -> session.describe(waiting, execution));
  }

  @Test
  void endsThePreparationOfAPlan() {
    CountDownLatch asked = new CountDownLatch(1);
    RowsSource waiting = withoutSchema(asked);
    Relation plan = new Scan(waiting, NumberRows.SCHEMA);
    isEndedFromOutside(waiting, asked, execution -> session.prepare(plan, execution));
  }

  @Test
  void endsAnExplanationThatRunsThePlan() {
    CountDownLatch running = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    cancelWhen(running, cancellation);
    try (PreparedPlan prepared =
        session.prepare(sum(numbers(Long.MAX_VALUE / 2, running::countDown)))) {
      assertThatThrownBy(
              () -> prepared.explain(true, Execution.unbounded().withCancellation(cancellation)))
          .isInstanceOf(QueryCancelledException.class);
      assertThatThrownBy(() ->
              prepared.explain(true, Execution.unbounded().withTimeout(Duration.ofMillis(20))))
          .isInstanceOf(DeadlineExceededException.class);
    }
  }

  @Test
  void sharesTheTimeOfOneRunAmongItsSteps() {
    Execution limited = Execution.unbounded().withTimeout(Duration.ofNanos(1));
    assertThat(limited.remaining()).isEqualTo(Duration.ofNanos(1));
    Execution begun = limited.begin();
    assertThat(begun.begin()).isSameAs(begun);
    Duration first = begun.remaining();
    while (begun.remaining().equals(first)) {
      Thread.onSpinWait();
    }
    assertThat(begun.remaining()).isLessThan(first);
    assertThatThrownBy(() -> session.prepare(numbers(1, () -> {}), begun))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void endsAQueryWhoseReaderIsInterruptedWhileItWaitsForRows() throws Exception {
    CountDownLatch fetching = new CountDownLatch(2_000);
    Relation scan = numbers(Long.MAX_VALUE / 2, fetching::countDown);
    // More rows than DuckDB gathers before it hands out the first ones.
    Relation first =
        new Filter(
            scan, Plans.call(ComparisonFunction.LESS, column(scan, 0), Plans.literal(1_000_000L)));
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
    try (PreparedPlan prepared = session.prepare(first);
        BatchCursor cursor = prepared.execute(Execution.unbounded())) {
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
                stillInterrupted.set(Thread.currentThread().isInterrupted());
              });
      await(fetching);
      reader.interrupt();
      reader.join();
    }
    assertThat(outcome.get())
        .isInstanceOf(QueryCancelledException.class)
        .hasMessage("The query was cancelled, since the thread that read its rows was interrupted");
    assertThat(stillInterrupted).hasValue(true);
  }

  /** The engine waits for a slice of rows while somebody asks it for a batch. */
  private void endsTheWaitForABatch(
      Execution execution, CountDownLatch waiting, Class<? extends Exception> failure) {
    AtomicInteger slices = new AtomicInteger();
    Relation scan =
        numbers(
            Long.MAX_VALUE / 2,
            () -> {
              // More than DuckDB gathers before it hands out the first batch.
              if (slices.incrementAndGet() > 2_000) {
                waiting.countDown();
                await(release);
              }
            });
    try (PreparedPlan prepared = session.prepare(scan);
        BatchCursor cursor = prepared.execute(execution)) {
      assertThatThrownBy(
              () -> {
                while (cursor.next() != null) {
                  Thread.onSpinWait();
                }
              })
          .isInstanceOf(failure);
    }
    assertThat(release.getCount()).as("the engine still waits").isEqualTo(1);
  }

  @Test
  void releasesWhoWaitsForABatchThatDoesNotCome() {
    CountDownLatch waiting = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    cancelWhen(waiting, cancellation);
    endsTheWaitForABatch(
        Execution.unbounded().withCancellation(cancellation),
        waiting,
        QueryCancelledException.class);
  }

  @Test
  void releasesWhoWaitsForABatchAtTheDeadline() {
    endsTheWaitForABatch(
        Execution.unbounded().withTimeout(Duration.ofSeconds(1)),
        new CountDownLatch(1),
        DeadlineExceededException.class);
  }

  /** A statement that has run to its end is kept, and its next run may need no engine thread. */
  private void endsAStatementThatRunsAgain(
      Consumer<Thread> ending, Execution execution, String message) throws Exception {
    Path file = Files.writeString(folder.resolve("numbers.csv"), "1\n");
    String numbers = "read_csv('" + file + "', header = false, columns = {'x': 'BIGINT'})";
    String text =
        "SELECT max(a.x * b.x) AS x FROM %s a, %s b WHERE a.x + b.x > 0"
            .formatted(numbers, numbers);
    QuerySource query = new QuerySource(text, List.of());
    Relation plan = new Scan(query, session.describe(query, Execution.unbounded()));
    AtomicReference<Throwable> outcome = new AtomicReference<>();
    try (PreparedPlan prepared = session.prepare(plan, Execution.unbounded())) {
      assertThat(Values.collect(prepared.execute(Execution.unbounded())))
          .isEqualTo(List.of(List.of(1L)));
      // From here on it takes hours.
      Files.writeString(file, "1\n".repeat(1_000_000));
      Thread reader =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  Values.collect(prepared.execute(execution));
                } catch (RuntimeException failure) {
                  outcome.set(failure);
                }
              });
      while (reader.isAlive() && !isFetching()) {
        Thread.onSpinWait();
      }
      ending.accept(reader);
      reader.join();
    }
    assertThat(outcome.get()).isInstanceOf(QueryCancelledException.class).hasMessage(message);
  }

  private static boolean isFetching() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getMethodName().equals("fetchChunk"));
  }

  @Test
  void cancelsAStatementThatRunsAgain() throws Exception {
    Cancellation cancellation = new Cancellation();
    endsAStatementThatRunsAgain(
        _ -> cancellation.cancel(),
        Execution.unbounded().withCancellation(cancellation),
        "The query was cancelled");
  }

  @Test
  void endsAStatementThatRunsAgainWhenItsReaderIsInterrupted() throws Exception {
    endsAStatementThatRunsAgain(
        Thread::interrupt,
        Execution.unbounded(),
        "The query was cancelled, since the thread that read its rows was interrupted");
  }

  private List<Double> progressOf(Relation plan, boolean toTheEnd) {
    List<Double> told = new CopyOnWriteArrayList<>();
    try (PreparedPlan prepared = session.prepare(plan);
        BatchCursor cursor = prepared.execute(Execution.unbounded().withProgress(told::add))) {
      ColumnBatch batch = cursor.next();
      while (toTheEnd && batch != null) {
        batch = cursor.next();
      }
    }
    return told;
  }

  @Test
  void tellsOneWhenTheLastRowWasReadAndNotBefore() {
    Relation plan = numbers(20_000, () -> {});
    assertThat(progressOf(plan, true)).isSorted().endsWith(1.0).doesNotHaveDuplicates();
    assertThat(progressOf(plan, false)).doesNotContain(1.0);
  }

  @Test
  void tellsHowFarAQueryIsWhileItRuns() {
    CountDownLatch told = new CountDownLatch(1);
    List<Double> parts = new CopyOnWriteArrayList<>();
    Relation waiting = sum(numbers(50_000, () -> await(told)));
    try (PreparedPlan prepared = session.prepare(waiting)) {
      Execution execution =
          Execution.unbounded()
              .withProgress(part -> {
                parts.add(part);
                told.countDown();
              });
      assertThat(Values.collect(prepared.execute(execution))).hasSize(1);
    }
    assertThat(parts).isSorted().hasSizeGreaterThan(1).endsWith(1.0);
  }

  private static Sink sink(Path file) {
    return new Sink(
        file.toString(),
        new Sink.Parquet(Sink.ParquetCompression.NONE, 10_000),
        List.of(),
        Sink.Mode.ERROR);
  }

  @Test
  void failsWithWhatTheConsumerOfProgressThrows() {
    RuntimeException thrown = new IllegalStateException("the disk is full");
    Execution failing =
        Execution.unbounded()
            .withProgress(_ -> {
              throw thrown;
            });
    String message =
        "The consumer of the query's progress failed: java.lang.IllegalStateException: the disk is full";
    try (PreparedPlan prepared = session.prepare(numbers(5_000, () -> {}))) {
      assertThatThrownBy(() -> Values.collect(prepared.execute(failing)))
          .isInstanceOf(QueryFailedException.class)
          .hasMessage(message)
          .hasCause(thrown);
      assertThat(Values.collect(prepared.execute(Execution.unbounded()))).hasSize(5_000);
    }
    Path file = folder.resolve("never.parquet");
    assertThatThrownBy(() -> session.write(numbers(5_000, () -> {}), sink(file), failing))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(message)
        .hasCause(thrown);
    assertThat(folder).isEmptyDirectory();
  }
}
