package io.recordframe.contract;

import static io.recordframe.function.Types.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.LongExpr;
import io.recordframe.file.Parquet;
import io.recordframe.function.Functions;
import io.recordframe.function.ScalarFunction1;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threads share one session and one frame: each result is right, however the queries beside it end,
 * and nothing is left when the session is closed.
 *
 * <p>The build runs a part of the queries; {@code -Drecordframe.test.sharedQueries=10000} runs all
 * that the contract speaks of.
 */
@Timeout(1200)
class SharedSessionTest {

  private static final int THREADS = 8;
  private static final int QUERIES = Integer.getInteger("recordframe.test.sharedQueries", 1_000);
  private static final int ROWS = 10_000;
  private static final int STATIONS = 7;

  private static final List<Reading> READINGS =
      LongStream.range(0, ROWS)
          .mapToObj(id -> new Reading(id, id % STATIONS, "reading number " + id))
          .toList();

  private static final ScalarFunction1<LongExpr, LongExpr> TWICE =
      Functions.scalar("shared.twice", LONG, LONG, id -> 2 * id);

  private static final ScalarFunction1<LongExpr, LongExpr> FAILING =
      Functions.scalar(
          "shared.failing",
          LONG,
          LONG,
          id -> {
            if (id == ROWS - 1) {
              throw new IllegalStateException("the last one");
            }
            return id;
          });

  /** What the threads read. */
  @Schema
  record Reading(long id, long station, String text) {}

  /** How many readings a station has. */
  @Schema
  record Count(long station, long readings) {}

  @TempDir private Path folder;

  /** Ends a query from within. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One session with its frame of rows of this process, and the same rows in a file. */
  private record Shared(
      Session session,
      SharedSessionTest_ReadingFrame rows,
      SharedSessionTest_ReadingFrame file,
      SharedSessionTest_ReadingFrame doubled) {

    static Shared open(Path file) {
      Session session = Session.open();
      SharedSessionTest_ReadingFrame rows =
          session.rows(SharedSessionTest_ReadingFrame.SCHEMA, READINGS);
      rows.write(Parquet.to(file).overwrite());
      return new Shared(
          session,
          rows,
          session.read(SharedSessionTest_ReadingFrame.SCHEMA, Parquet.files(file).requireNonNull()),
          rows.select(
              r -> SharedSessionTest_ReadingFrame.row(TWICE.of(r.id()), r.station(), r.text())));
    }

    /** One query and the check of its result; half of them are streams that are closed early. */
    void run(int number) {
      if (number % 2 == 0) {
        streamAndCloseEarly(number / 2);
      } else {
        runToAnEnd(number / 2);
      }
    }

    private void streamAndCloseEarly(int number) {
      int read = number % 3_000;
      long factor = number % 4 == 2 ? 2 : 1;
      SharedSessionTest_ReadingFrame frame =
          switch (number % 4) {
            case 0 -> rows;
            case 1 -> file.filter(r -> r.station().lt(STATIONS));
            case 2 -> doubled;
            default ->
                session.sql(
                    SharedSessionTest_ReadingFrame.SCHEMA,
                    "SELECT range AS id, range %% ? AS station, 'reading number ' || range AS text FROM range(%d)"
                        .formatted(ROWS),
                    (long) STATIONS);
          };
      try (Stream<Reading> stream = frame.stream()) {
        Iterator<Reading> readings = stream.iterator();
        for (int i = 0; i < read; i++) {
          Reading reading = readings.next();
          long id = reading.id() / factor;
          assertThat(reading)
              .isEqualTo(new Reading(factor * id, id % STATIONS, "reading number " + id));
        }
      }
    }

    private void runToAnEnd(int number) {
      long least = number % ROWS;
      switch (number % 8) {
        case 0 ->
            assertThat(rows.filter(r -> r.id().ge(least)).collect())
                .hasSize((int) (ROWS - least))
                .contains(READINGS.get((int) least), READINGS.getLast());
        case 1 ->
            assertThat(
                    file.groupBy(r -> r.station())
                        .agg((station, group) ->
                            SharedSessionTest_CountFrame.row(station, group.count()))
                        .collect())
                .hasSize(STATIONS)
                .allSatisfy(
                    count -> assertThat(count.readings()).isBetween(ROWS / 7L, ROWS / 7L + 1));
        case 2 ->
            assertThat(
                    rows.join(file)
                        .on((r, f) -> r.id().eq(f.id()))
                        .select((r, f) -> SharedSessionTest_CountFrame.row(r.station(), f.id()))
                        .count())
                .isEqualTo(ROWS);
        case 3 ->
            assertThatThrownBy(() ->
                    rows.select(r ->
                            SharedSessionTest_CountFrame.row(
                                r.id().plus(Long.MAX_VALUE - ROWS + 2), r.station()))
                        .collect())
                .isInstanceOf(QueryFailedException.class)
                .hasMessageContaining("Overflow");
        case 4 ->
            assertThatThrownBy(() ->
                    rows.select(
                            r -> SharedSessionTest_CountFrame.row(FAILING.of(r.id()), r.station()))
                        .collect())
                .isInstanceOf(QueryFailedException.class)
                .hasRootCauseMessage("the last one");
        case 5 -> {
          Cancellation cancellation = new Cancellation();
          assertThatThrownBy(() ->
                  doubled.forEachBatch(
                      Execution.unbounded().withCancellation(cancellation),
                      _ -> cancellation.cancel()))
              .isInstanceOf(QueryCancelledException.class);
        }
        case 6 -> {
          Cancellation cancellation = new Cancellation();
          cancellation.cancel();
          assertThatThrownBy(
                  () -> file.collect(Execution.unbounded().withCancellation(cancellation)))
              .isInstanceOf(QueryCancelledException.class);
        }
        default ->
            assertThatThrownBy(() ->
                    rows.forEachBatch(_ -> {
                      throw new Enough();
                    }))
                .isInstanceOf(Enough.class);
      }
    }

    /** What DuckDB holds in memory by its own account. */
    long engineMemory() {
      return session
          .sql("SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()")
          .value(Long.class);
    }
  }

  @AfterEach
  void interruptNothing() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void eachResultIsRightAndNothingIsLeft() throws Exception {
    Path file = folder.resolve("readings.parquet");
    try (Session session = Shared.open(file).session()) {
      // What the process opens once, such as the library and the class path, is not counted.
      assertThat(session.engineName()).isEqualTo("duckdb");
    }
    awaitEngineThreads();
    long descriptors = openDescriptors();

    Shared shared = Shared.open(file);
    long memory;
    try (Session session = shared.session();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> queries = new ArrayList<>();
      for (int i = 0; i < QUERIES; i++) {
        int number = i;
        queries.add(threads.submit(() -> shared.run(number)));
      }
      for (Future<?> query : queries) {
        query.get();
      }
      memory = shared.engineMemory();
      assertThat(session.engineName()).isEqualTo("duckdb");
    }

    awaitEngineThreads();
    assertThat(openDescriptors()).isLessThanOrEqualTo(descriptors);
    assertThat(memory).isLessThan(64L << 20);
  }

  /**
   * Waits for the threads of engines that were closed: they end at once, but not before their
   * session's close returns.
   */
  private static void awaitEngineThreads() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ofSession =
          thread.getName().startsWith("recordframe-")
              && !thread.getName().equals("recordframe-duckdb-cleaner");
      if (ofSession) {
        thread.join();
      }
    }
  }

  private static long openDescriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : 0;
  }
}
