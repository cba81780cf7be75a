package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.lowering.LoweredPlan;
import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.source.FileVersions;
import io.recordframe.engine.duckdb.internal.source.ParameterBinding;
import io.recordframe.engine.duckdb.internal.source.PlanSources;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was lowered and planned. Each execution has a connection of its own; a statement that
 * an execution has ended with is kept for the next one, unless files that it reads have changed.
 */
final class DuckDbPlan implements AutoCloseable {

  private static final int KEPT = 8;

  private final DuckDbSession session;
  private final Database database;
  private final PlanSources sources;
  private final LoweredPlan lowered;
  private final String sql;
  private final Deque<PreparedQuery> idle = new ArrayDeque<>();
  private @Nullable FileVersions versions;
  private boolean closed;

  /**
   * A plan.
   *
   * @param session its session
   * @param sources what its SQL refers to
   * @param lowered the plan in SQL
   * @param first its statement, planned already
   * @param versions the files that the statement was planned with
   */
  DuckDbPlan(
      DuckDbSession session,
      PlanSources sources,
      LoweredPlan lowered,
      PreparedQuery first,
      @Nullable FileVersions versions) {
    this.session = session;
    this.database = first.connection().database();
    this.sources = sources;
    this.lowered = lowered;
    this.sql = sources.statement(lowered.shared(), lowered.sql());
    this.versions = versions;
    this.idle.push(first);
  }

  Schema schema() {
    return lowered.schema();
  }

  String nativeText() {
    return sql;
  }

  /** The database that the plan was prepared in. */
  Database database() {
    return database;
  }

  boolean isClosed() {
    synchronized (idle) {
      return closed;
    }
  }

  boolean isDeep() {
    return lowered.isDeep();
  }

  PlanSources sources() {
    return sources;
  }

  BatchCursor execute(Execution execution) {
    requireOpen();
    ExecutionControl control = new ExecutionControl(execution);
    control.requireRunning();
    PreparedQuery kept = take();
    Connection connection = kept == null ? session.connect(database) : kept.connection();
    PlanSources.Use use = sources.use(control::isOver);
    try {
      Supplier<Started> start = () -> start(connection, kept, execution.progress() != null);
      Started started =
          kept != null && needsNoThread(control)
              ? session.runHere(control, connection, sources, start)
              : session.run(control, connection, sources, start, Started::close);
      return new DuckDbCursor(session, this, started.query(), started.result(), control, use);
    } catch (RuntimeException | Error failure) {
      connection.close();
      use.close();
      throw failure;
    }
  }

  /**
   * Whether a statement that was planned before may run on the thread that asks for its rows, as it
   * goes on there anyway: nobody ends it from outside, nothing is planned, no code of the user is
   * called, and DuckDB heeds an interrupt. To hand it to another thread and back takes as long as a
   * small query. A virtual thread would hold up others meanwhile.
   */
  private boolean needsNoThread(ExecutionControl control) {
    return !lowered.isDeep()
        && !control.isBounded()
        && sources.isReadByEngineAlone()
        && !Thread.currentThread().isVirtual()
        && !Thread.currentThread().isInterrupted();
  }

  /** An execution whose first rows are there. */
  private record Started(PreparedQuery query, QueryResult result) implements AutoCloseable {
    @Override
    public void close() {
      query.close();
    }
  }

  private Started start(
      Connection connection, @Nullable PreparedQuery kept, boolean tellsProgress) {
    PreparedQuery query = kept == null ? prepareAgain(connection) : kept;
    if (tellsProgress && !query.countsProgress()) {
      DatabaseSettings.countProgress(connection);
      query = new PreparedQuery(connection, query.statement(), true);
    }
    ParameterBinding.bind(query.statement().parameters(), sources.parameters());
    QueryResult result = query.statement().execute(ResultMode.STREAMING);
    if (!sources.parameters().isEmpty()) {
      ResultTypes.check(result.columns(), lowered.schema());
    }
    return new Started(query, result);
  }

  private PreparedQuery prepareAgain(Connection connection) {
    sources.requireProofs(connection);
    return new PreparedQuery(connection, connection.prepare(sql), false);
  }

  /** Takes a statement back whose result has come to its end. */
  void giveBack(PreparedQuery query) {
    synchronized (idle) {
      if (!closed && idle.size() < KEPT && !query.connection().isClosed()) {
        idle.push(query);
        return;
      }
    }
    query.close();
  }

  private @Nullable PreparedQuery take() {
    FileVersions now = sources.files().isEmpty() ? null : FileVersions.of(sources.files());
    Deque<PreparedQuery> stale = new ArrayDeque<>();
    try {
      synchronized (idle) {
        boolean unchanged = sources.files().isEmpty() || (now != null && now.equals(versions));
        if (unchanged) {
          return idle.poll();
        }
        stale.addAll(idle);
        idle.clear();
        versions = now;
        return null;
      }
    } finally {
      stale.forEach(PreparedQuery::close);
    }
  }

  String explain(boolean measured, Execution execution) {
    requireOpen();
    ExecutionControl control = new ExecutionControl(execution);
    try (Connection connection = session.connect(database);
        PlanSources.Use _ = sources.use(control::isOver)) {
      String prefix = measured ? "EXPLAIN ANALYZE " : "EXPLAIN ";
      Supplier<String> work =
          () -> {
            try (PreparedStatement statement = connection.prepare(prefix + sql)) {
              ParameterBinding.bind(statement.parameters(), sources.parameters());
              return text(statement);
            }
          };
      return session.run(control, connection, sources, work, _ -> {});
    }
  }

  private static String text(PreparedStatement statement) {
    StringBuilder text = new StringBuilder();
    try (QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      int last = result.columns().size() - 1;
      result.forEachChunk(chunk -> {
        @Nullable String[] values = new String[chunk.rowCount()];
        chunk.vector(last).readStrings(0, values.length, values, 0);
        for (@Nullable String value : values) {
          text.append(value);
        }
      });
    }
    return text.toString();
  }

  private void requireOpen() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("This prepared plan is closed; prepare the plan again");
      }
    }
    session.requireOpen();
  }

  @Override
  public void close() {
    Deque<PreparedQuery> unused;
    synchronized (idle) {
      if (closed) {
        return;
      }
      closed = true;
      unused = new ArrayDeque<>(idle);
      idle.clear();
    }
    unused.forEach(PreparedQuery::close);
    sources.close();
  }

  /**
   * Plans a statement and checks that DuckDB gives the types that the plan says. With parameters
   * DuckDB knows them only when it runs.
   */
  static PreparedQuery prepare(Connection connection, PlanSources sources, LoweredPlan lowered) {
    PreparedStatement statement =
        connection.prepare(sources.statement(lowered.shared(), lowered.sql()));
    try {
      if (sources.parameters().isEmpty()) {
        ResultTypes.check(statement.columns(), lowered.schema());
      }
    } catch (NativeException | IllegalStateException failure) {
      statement.close();
      throw failure;
    }
    return new PreparedQuery(connection, statement, false);
  }
}
