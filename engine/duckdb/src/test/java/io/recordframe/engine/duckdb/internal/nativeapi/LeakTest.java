package io.recordframe.engine.duckdb.internal.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import io.recordframe.engine.duckdb.DuckDbEngine;
import io.recordframe.engine.duckdb.NumberRows;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.ScalarType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However queries and sessions end, nothing native of theirs is left. */
@Timeout(300)
class LeakTest {

  private static final int QUERIES = 400;
  private static final int SESSIONS = 200;
  private static final int ROWS = 9_000;

  /**
   * What this process holds of DuckDB: handles of each kind, and Java objects that C code knows.
   */
  private record Held(Map<HandleKind, Long> handles, int tokens) {
    static Held now() {
      Map<HandleKind, Long> handles = new EnumMap<>(HandleKind.class);
      for (HandleKind kind : HandleKind.values()) {
        handles.put(kind, kind.live());
      }
      return new Held(handles, Tokens.count());
    }

    /** Fewer is no fault: what other tests forgot is closed when the collector finds it. */
    void requireNoMoreThan(Held before) {
      handles.forEach((kind, live) ->
          assertThat(live).as("live %s", kind).isLessThanOrEqualTo(before.handles().get(kind)));
      assertThat(tokens).as("tokens").isLessThanOrEqualTo(before.tokens());
    }
  }

  /** Numbers from 0, the last of which cannot be read where that is asked for. */
  private static Relation numbers(boolean failing) {
    RowsSource rows =
        NumberRows.source(
            ROWS,
            end -> {
              if (failing && end >= ROWS) {
                throw new IllegalStateException("the last rows are gone");
              }
            });
    return new Scan(rows, NumberRows.SCHEMA);
  }

  private static Relation below(Relation input, long limit) {
    return new Filter(
        input,
        FunctionCall.of(
            ComparisonFunction.LESS,
            FieldReference.of(0, input.schema().field(0)),
            new Literal(limit, ScalarType.INT64)));
  }

  private static EngineSession open() {
    return new DuckDbEngine().open(EngineConfiguration.DEFAULT);
  }

  private static long count(EngineSession session, Relation plan, Execution execution) {
    long rows = 0;
    try (PreparedPlan prepared = session.prepare(plan);
        BatchCursor cursor = prepared.execute(execution)) {
      for (ColumnBatch batch = cursor.next(); batch != null; batch = cursor.next()) {
        rows += batch.rowCount();
      }
    }
    return rows;
  }

  /** A query that ends in one of the ways in which queries end. */
  private static void run(EngineSession session, int number) {
    switch (number % 6) {
      case 0 ->
          assertThat(count(session, below(numbers(false), number), Execution.unbounded()))
              .isEqualTo(number);
      case 1 -> {
        try (PreparedPlan prepared = session.prepare(numbers(false));
            BatchCursor cursor = prepared.execute(Execution.unbounded())) {
          assertThat(cursor.next()).isNotNull();
        }
      }
      case 2 ->
          assertThatThrownBy(() -> count(session, numbers(true), Execution.unbounded()))
              .isInstanceOf(QueryFailedException.class)
              .hasRootCauseMessage("the last rows are gone");
      case 3 -> {
        Cancellation cancellation = new Cancellation();
        try (PreparedPlan prepared = session.prepare(numbers(false));
            BatchCursor cursor =
                prepared.execute(Execution.unbounded().withCancellation(cancellation))) {
          assertThat(cursor.next()).isNotNull();
          cancellation.cancel();
          assertThatThrownBy(cursor::next).isInstanceOf(QueryCancelledException.class);
        }
      }
      case 4 -> {
        QuerySource query =
            new QuerySource("SELECT range AS n FROM range(%d)".formatted(number), List.of());
        assertThat(count(session, new Scan(query, session.describe(query)), Execution.unbounded()))
            .isEqualTo(number);
      }
      default ->
          assertThatThrownBy(
                  () -> session.describe(new QuerySource("SELECT n FROM gone", List.of())))
              .isInstanceOf(InvalidPlanException.class);
    }
  }

  @Test
  void queriesOfManyThreadsLeaveNothing() throws Exception {
    Held before = Held.now();
    try (EngineSession session = open()) {
      run(session, 0);
      Held started = Held.now();
      try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
        List<Future<?>> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
          int number = i;
          queries.add(threads.submit(() -> run(session, number)));
        }
        for (Future<?> query : queries) {
          query.get();
        }
      }
      Held.now().requireNoMoreThan(started);
    }
    Held.now().requireNoMoreThan(before);
  }

  @Test
  void sessionsLeaveNothingWhetherTheirQueriesHaveEndedOrNot() {
    openUseAndClose(0);
    Held before = Held.now();
    long descriptors = openDescriptors();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    for (int i = 0; i < SESSIONS; i++) {
      openUseAndClose(i);
    }
    Held.now().requireNoMoreThan(before);
    assertThat(openDescriptors()).isLessThanOrEqualTo(descriptors);
    // Threads of the machine itself come and go, but not one a session.
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
        .isLessThan(threads + SESSIONS / 4);
  }

  /** Every second time with an execution that is still being read. */
  private static void openUseAndClose(int number) {
    EngineSession session = open();
    try {
      if (number % 2 == 0) {
        run(session, number);
        return;
      }
      BatchCursor cursor = session.prepare(numbers(false)).execute(Execution.unbounded());
      assertThat(cursor.next()).isNotNull();
      session.close();
      assertThatThrownBy(cursor::next).isInstanceOf(RuntimeException.class);
      cursor.close();
    } finally {
      session.close();
    }
  }

  private static long openDescriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : 0;
  }
}
