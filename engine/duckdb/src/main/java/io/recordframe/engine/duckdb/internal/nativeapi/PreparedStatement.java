package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.StatementFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A SQL statement that was parsed and bound, to be executed any number of times. Its results do not
 * depend on it and may outlive it.
 *
 * <p>Safe for use by many threads, though parameters that several threads bind at once get mixed.
 */
public final class PreparedStatement extends Handle {
  private final Connection connection;
  private final long address;
  private final Parameters parameters;

  PreparedStatement(Connection connection, long address) {
    super(
        HandleKind.STATEMENT,
        connection.lifetime(),
        () -> NativeMemory.destroy(address, StatementFunctions::destroyPrepare));
    this.connection = connection;
    this.address = address;
    this.parameters = new Parameters(connection, this, address);
  }

  /** The connection that this statement was prepared on. */
  public Connection connection() {
    return connection;
  }

  /** Where values for the parameters are bound. They stay bound from one execution to the next. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * What the statement does.
   *
   * @throws IllegalStateException if this statement was closed
   */
  public StatementType type() {
    return connection.exclusively(
        this, () -> StatementType.ofCode(StatementFunctions.statementType(address)));
  }

  /**
   * The names of the columns that its result will have. Where their types depend on parameters
   * there may be one column of any name instead.
   *
   * @throws IllegalStateException if this statement was closed
   */
  public List<String> columnNames() {
    return connection.exclusively(
        this,
        () -> {
          List<String> names = new ArrayList<>();
          for (long i = 0; i < StatementFunctions.columnCount(address); i++) {
            names.add(columnName(i));
          }
          return List.copyOf(names);
        });
  }

  private String columnName(long index) {
    return Objects.requireNonNullElse(
        NativeMemory.takeString(StatementFunctions.columnName(address, index)), "");
  }

  /**
   * The columns that its result will have.
   *
   * @throws IllegalStateException if this statement was closed
   */
  public List<ColumnDescription> columns() {
    return connection.exclusively(
        this,
        () -> {
          List<ColumnDescription> columns = new ArrayList<>();
          for (long i = 0; i < StatementFunctions.columnCount(address); i++) {
            columns.add(
                new ColumnDescription(
                    columnName(i),
                    TypeReader.take(StatementFunctions.columnLogicalType(address, i))));
          }
          return List.copyOf(columns);
        });
  }

  /**
   * Plans an execution with the parameters that are bound now.
   *
   * @throws NativeException if a parameter is not bound or does not suit, planning fails, or the
   *     connection was interrupted
   * @throws IllegalStateException if this statement was closed, or the connection is still reading
   *     another result
   */
  public Execution start(ResultMode mode) {
    return connection.exclusively(
        this,
        () -> {
          connection.requireVacant();
          connection.requireNotInterrupted();
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = NativeMemory.pointer(arena, 0);
            int state =
                switch (mode) {
                  case STREAMING ->
                      StatementFunctions.pendingPreparedStreaming(address, pointer.address());
                  case MATERIALIZED ->
                      StatementFunctions.pendingPrepared(address, pointer.address());
                };
            long pending = pointer.get(JAVA_LONG, 0);
            if (state != 0) {
              String message = NativeMemory.string(StatementFunctions.pendingError(pending));
              NativeMemory.destroy(pending, StatementFunctions::destroyPending);
              throw connection.failure(message);
            }
            return new Execution(this, pending);
          }
        });
  }

  /**
   * Plans and runs an execution: {@link #start}, then {@link Execution#finish}.
   *
   * @throws NativeException if either fails
   * @throws IllegalStateException as for {@link #start}
   */
  public QueryResult execute(ResultMode mode) {
    return start(mode).finish();
  }
}
