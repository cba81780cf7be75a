package io.recordframe.engine.duckdb.internal.nativeapi;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.DatabaseFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.Layouts;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.ResultFunctions;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.StatementFunctions;

/**
 * A statement that was planned with its parameters and waits to be run, once.
 *
 * <p>From here on every interrupt of the connection is heeded, also one that comes before {@link
 * #finish}.
 */
public final class Execution extends Handle {
  private final PreparedStatement statement;
  private final Connection connection;
  private final long address;

  Execution(PreparedStatement statement, long address) {
    super(
        HandleKind.EXECUTION,
        statement.connection().lifetime(),
        () -> NativeMemory.destroy(address, StatementFunctions::destroyPending));
    this.statement = statement;
    this.connection = statement.connection();
    this.address = address;
    connection.occupy(this);
  }

  /**
   * Runs the statement until its result is ready: the first rows of a streaming one, all rows of a
   * materialized one. Ends this execution, whatever the outcome.
   *
   * @throws NativeException if it fails or is interrupted
   * @throws IllegalStateException if this execution was finished or closed
   */
  public QueryResult finish() {
    try {
      return connection.exclusively(this, () -> statement.keeping(this::run));
    } finally {
      close();
    }
  }

  private QueryResult run() {
    connection.requireNotInterrupted();
    long result = DatabaseFunctions.malloc(Layouts.RESULT.byteSize());
    if (StatementFunctions.executePending(address, result) != 0) {
      ErrorType type = ErrorType.ofCode(ResultFunctions.errorType(result));
      String message = NativeMemory.string(ResultFunctions.error(result));
      QueryResult.destroy(result);
      throw connection.failure(type, message);
    }
    connection.vacate(this);
    return QueryResult.take(statement, result);
  }
}
