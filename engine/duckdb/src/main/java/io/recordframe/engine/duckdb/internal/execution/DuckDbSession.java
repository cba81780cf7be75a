package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.lowering.LoweredPlan;
import io.recordframe.engine.duckdb.internal.nativeapi.CallerTrace;
import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.Database;
import io.recordframe.engine.duckdb.internal.nativeapi.ErrorType;
import io.recordframe.engine.duckdb.internal.nativeapi.FunctionSlots;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeException;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.nativeapi.TableSources;
import io.recordframe.engine.duckdb.internal.sink.CopyStatement;
import io.recordframe.engine.duckdb.internal.sink.Target;
import io.recordframe.engine.duckdb.internal.source.FaultSearch;
import io.recordframe.engine.duckdb.internal.source.FileVersions;
import io.recordframe.engine.duckdb.internal.source.ParameterBinding;
import io.recordframe.engine.duckdb.internal.source.PlanSources;
import io.recordframe.engine.duckdb.internal.source.SourceColumn;
import io.recordframe.engine.duckdb.internal.source.SourceInspector;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.source.TaskSource;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database in memory and the queries that run in it, each on a connection of its own. */
public final class DuckDbSession implements EngineSession {

  private final SessionDatabase database;
  private final NativeCalls calls = new NativeCalls();
  private final Watchdog watchdog = new Watchdog();
  private final SourceInspector inspector = new SourceInspector();
  private final AtomicBoolean closed = new AtomicBoolean();

  private DuckDbSession(EngineConfiguration configuration) {
    this.database =
        new SessionDatabase(() -> DatabaseSettings.open(configuration), this::closeWithRoom);
  }

  /**
   * Starts a database.
   *
   * @param configuration its limits
   * @return the session
   * @throws io.recordframe.plan.error.EngineUnavailableException if DuckDB does not start
   */
  public static DuckDbSession open(EngineConfiguration configuration) {
    Preloading.begin();
    return new DuckDbSession(configuration);
  }

  @Override
  public Schema describe(Source source, Execution execution) {
    return look(
        execution,
        connection -> describe(connection, source),
        source instanceof QuerySource ? NativeErrors::ofQuery : NativeErrors::ofDescribing);
  }

  @Override
  public Set<String> partitionColumns(FileSource source) {
    return look(
        Execution.unbounded(),
        connection -> inspector.partitionColumns(connection, source),
        NativeErrors::ofDescribing);
  }

  @Override
  public List<String> files(FileSource source, Execution execution) {
    return look(
        execution, connection -> inspector.files(connection, source), NativeErrors::ofDescribing);
  }

  /** Looks at sources on a connection of its own. */
  private <T> T look(
      Execution execution,
      Function<Connection, T> work,
      Function<NativeException, RecordframeException> refusal) {
    requireOpen();
    ExecutionControl control = new ExecutionControl(execution);
    Connection connection = connect();
    try (connection) {
      return calls.call(control, () -> work.apply(connection), connection::interrupt, _ -> {});
    } catch (NativeException failure) {
      RecordframeException lost = database.afterFailure(failure, connection.database());
      throw lost == null ? refusal.apply(failure) : lost;
    }
  }

  private Schema describe(Connection connection, Source source) {
    return switch (source) {
      case RowsSource rows -> rows.rows().schema();
      case FunctionSource rows -> rows.function().schema();
      case FileSource files -> schema(inspector.describe(connection, files));
      case TaskSource tasks -> tasks.schema();
      case TableSource table -> schema(inspector.describe(connection, table));
      case QuerySource query -> schema(inspector.describe(connection, query));
    };
  }

  private static Schema schema(List<SourceColumn> columns) {
    return new Schema(columns.stream().map(SourceColumn::field).toList());
  }

  @Override
  public PreparedPlan prepare(Relation plan, Execution execution) {
    return new RenewablePlan(this, plan, prepared(plan, execution));
  }

  /** Whether a plan was prepared in the database that the session has now. */
  boolean isCurrent(DuckDbPlan plan) {
    return database.isCurrent(plan.database());
  }

  /** Prepares a plan in the database of now. */
  DuckDbPlan prepared(Relation plan, Execution execution) {
    requireOpen();
    ExecutionControl control = new ExecutionControl(execution);
    Connection connection = connect();
    try {
      return calls.call(
          control,
          () -> prepare(plan, connection, control),
          connection::interrupt,
          DuckDbPlan::close);
    } catch (NativeException failure) {
      connection.close();
      RecordframeException lost = database.afterFailure(failure, connection.database());
      throw lost == null ? NativeErrors.ofPreparing(failure) : lost;
    } catch (RuntimeException | Error failure) {
      connection.close();
      throw failure;
    }
  }

  private DuckDbPlan prepare(Relation plan, Connection connection, ExecutionControl control) {
    PlanSources sources = sources(connection);
    try (PlanSources.Use _ = sources.use(control::isOver)) {
      LoweredPlan lowered = LoweredPlan.of(plan, sources);
      FileVersions versions = FileVersions.of(sources.files());
      PreparedQuery first = DuckDbPlan.prepare(connection, sources, lowered);
      return new DuckDbPlan(this, sources, lowered, first, versions);
    } catch (RuntimeException | Error failure) {
      sources.close();
      throw failure;
    }
  }

  @Override
  public long write(Relation plan, Sink sink, Execution execution) {
    requireOpen();
    ExecutionControl control = new ExecutionControl(execution);
    Schema schema = plan.schema();
    CopyStatement.check(sink, schema);
    Target target = Target.of(sink);
    try (Connection connection = connect();
        PlanSources sources = sources(connection)) {
      try {
        return run(
            control,
            connection,
            sources,
            () -> write(plan, sink, target, connection, sources, control),
            _ -> {});
      } catch (QueryFailedException failure) {
        throw failure.getCause() instanceof NativeException error && error.type() == ErrorType.IO
            ? new SinkException(
                "%s cannot be written: %s"
                    .formatted(sink.path(), NativeErrors.clean(error.getMessage())),
                failure)
            : failure;
      }
    }
  }

  /** The thread that writes also cleans up, so that nothing is left when nobody waits any more. */
  private static long write(
      Relation plan,
      Sink sink,
      Target target,
      Connection connection,
      PlanSources sources,
      ExecutionControl control) {
    try (target) {
      long rows =
          copy(
              plan,
              query -> CopyStatement.of(query, plan.schema(), sink, target.writtenPath()),
              connection,
              sources,
              control);
      control.requireRunning();
      // What a consumer of progress throws leaves nothing behind.
      control.complete();
      target.publish();
      return rows;
    }
  }

  /** Runs a statement that takes the rows of a query elsewhere, and gives their number. */
  private static long copy(
      Relation plan,
      UnaryOperator<String> statement,
      Connection connection,
      PlanSources sources,
      ExecutionControl control) {
    try (PlanSources.Use _ = sources.use(control::isOver)) {
      if (control.execution().progress() != null) {
        DatabaseSettings.countProgress(connection);
      }
      LoweredPlan lowered = LoweredPlan.of(plan, sources);
      String query = sources.statement(lowered.shared(), lowered.sql());
      DuckDbPlan.prepare(connection, sources, lowered).statement().close();
      return copy(statement.apply(query), connection, sources);
    }
  }

  private static long copy(String statement, Connection connection, PlanSources sources) {
    long[] rows = new long[1];
    try (PreparedStatement copy = connection.prepare(statement)) {
      ParameterBinding.bind(copy.parameters(), sources.parameters());
      try (QueryResult result = copy.execute(ResultMode.MATERIALIZED)) {
        result.forEachChunk(chunk -> chunk.vector(0).readLongs(0, 1, rows, 0));
      }
    }
    return rows[0];
  }

  @Override
  public void createTable(Relation plan, String name, Execution execution) {
    requireOpen();
    ExecutionControl control = new ExecutionControl(execution);
    try (Connection connection = connect();
        PlanSources sources = sources(connection)) {
      run(
          control,
          connection,
          sources,
          () -> {
            long rows =
                copy(
                    plan,
                    query -> "CREATE TABLE " + SqlText.identifier(name) + " AS\n" + query,
                    connection,
                    sources,
                    control);
            control.complete();
            return rows;
          },
          _ -> {});
    }
  }

  @Override
  public void dropTable(String name) {
    requireOpen();
    try (Connection connection = connect()) {
      connection.execute("DROP TABLE IF EXISTS " + SqlText.identifier(name));
    }
  }

  private PlanSources sources(Connection connection) {
    Database home = connection.database();
    return new PlanSources(
        connection,
        home::sources,
        inspector,
        (function, isOver) -> home.functions().register(UserFunctions.callable(function, isOver)));
  }

  Connection connect() {
    try {
      return database.connect();
    } catch (IllegalStateException gone) {
      throw closedException(gone);
    }
  }

  /** A connection to the database that a plan was prepared in. */
  Connection connect(Database home) {
    try {
      return home.connect();
    } catch (IllegalStateException | NativeException failure) {
      requireOpen();
      RecordframeException lost = database.afterFailure(failure, home);
      throw lost == null ? failure : lost;
    }
  }

  NativeCalls calls() {
    return calls;
  }

  Watch watch(ExecutionControl control, Connection connection) {
    return watchdog.watch(control, connection);
  }

  /** Runs work of an execution on a connection, and says in plain words what went wrong. */
  <T> T run(
      ExecutionControl control,
      Connection connection,
      PlanSources sources,
      Supplier<T> work,
      Consumer<? super T> disposal) {
    try (Watch _ = watch(control, connection)) {
      return calls.call(control, work, connection::interrupt, disposal);
    } catch (RuntimeException failure) {
      control.end();
      throw translated(failure, control, connection, sources);
    }
  }

  /** The same on the thread of the caller, for work that DuckDB ends soon when interrupted. */
  <T> T runHere(
      ExecutionControl control, Connection connection, PlanSources sources, Supplier<T> work) {
    try (Watch _ = watch(control, connection);
        ExecutionControl.Reading _ = control.beginReading();
        Cancellation.Registration _ =
            control.execution().cancellation().onCancel(() -> control.interrupt(connection))) {
      control.requireRunning();
      return work.get();
    } catch (RuntimeException failure) {
      control.end();
      throw translated(failure, control, connection, sources);
    }
  }

  /** What users are told of a failure of an execution. */
  RuntimeException translated(
      RuntimeException failure,
      ExecutionControl control,
      Connection connection,
      PlanSources sources) {
    if (failure instanceof RecordframeException) {
      return failure;
    }
    RecordframeException lost = database.afterFailure(failure, connection.database());
    RecordframeException ending = control.ending(failure);
    if (ending != null) {
      return ending;
    }
    if (closed.get()) {
      return new QueryCancelledException("The session was closed while the query ran", failure);
    }
    if (lost != null) {
      return lost;
    }
    if (!(failure instanceof NativeException error)) {
      return failure;
    }
    for (TableSources.Registration registration : sources.registrations()) {
      Throwable cause = registration.failure();
      if (cause != null
          && String.valueOf(error.getMessage()).contains(String.valueOf(cause.getMessage()))) {
        return ofRows(cause);
      }
    }
    for (FunctionSlots.Registration registration : sources.functions()) {
      if (registration.failure() instanceof RecordframeException cause
          && String.valueOf(error.getMessage()).contains(String.valueOf(cause.getMessage()))) {
        CallerTrace.append(cause);
        return cause;
      }
    }
    return located(error, control, sources);
  }

  /** The failure with the file and row where its cause stands, as far as that can be found out. */
  private RuntimeException located(
      NativeException error, ExecutionControl control, PlanSources sources) {
    RecordframeException known = NativeErrors.ofRunning(error);
    if (sources.files().isEmpty() || error.type() != ErrorType.INVALID_INPUT) {
      return known;
    }
    try (Connection connection = connect();
        Watch _ = watch(control, connection)) {
      FaultSearch search = new FaultSearch(connection, inspector);
      String message = String.valueOf(known.getMessage());
      return calls
          .call(control, () -> search.place(message, sources), connection::interrupt, _ -> {})
          .<RuntimeException>map(place ->
              new FileValueException(
                  message + " (" + place.text() + ")", place.paths(), place.column(), error))
          .orElse(known);
    } catch (RuntimeException unknown) {
      known.addSuppressed(unknown);
      return known;
    }
  }

  private static RuntimeException ofRows(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return switch (cause) {
      case InvalidDataException _ -> new InvalidDataException(message, cause);
      case RecordframeException known -> known;
      default -> new QueryFailedException("Rows of this process cannot be read: " + message, cause);
    };
  }

  /**
   * Closes a query that nobody goes on with. DuckDB waits then for what its threads compute at the
   * moment, which nobody has to wait for long whose time is limited.
   */
  void discard(PreparedQuery query, ExecutionControl control, boolean deep) {
    query.connection().interrupt();
    if (closed.get()) {
      query.close();
    } else if (control.isBounded()) {
      calls.letGo(query::close);
    } else if (deep) {
      withRoom(query::close);
    } else {
      query.close();
    }
  }

  /** Closes a database where destroying what plans there are in it has room on the stack. */
  private void closeWithRoom(Database lost) {
    withRoom(lost::close);
  }

  private void withRoom(Runnable closing) {
    calls.call(
        new ExecutionControl(Execution.unbounded()),
        () -> {
          closing.run();
          return true;
        },
        () -> {},
        _ -> {});
  }

  void requireOpen() {
    if (closed.get()) {
      throw closedException(null);
    }
  }

  private static IllegalStateException closedException(@Nullable Throwable cause) {
    return new IllegalStateException("This session is closed", cause);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      database.close();
      watchdog.close();
      calls.close();
    }
  }
}
