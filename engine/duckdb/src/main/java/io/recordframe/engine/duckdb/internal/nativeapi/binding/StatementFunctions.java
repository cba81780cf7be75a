package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions for prepared statements and their executions. */
public final class StatementFunctions {
  private static final MethodHandle PREPARE = Downcall.link("duckdb_prepare", 3);

  private static final MethodHandle DESTROY_PREPARE = Downcall.link("duckdb_destroy_prepare", 1);

  private static final MethodHandle PREPARE_ERROR = Downcall.link("duckdb_prepare_error", 1);

  private static final MethodHandle NPARAMS = Downcall.link("duckdb_nparams", 1);

  private static final MethodHandle PARAMETER_NAME = Downcall.link("duckdb_parameter_name", 2);

  private static final MethodHandle PARAM_LOGICAL_TYPE =
      Downcall.link("duckdb_param_logical_type", 2);

  private static final MethodHandle CLEAR_BINDINGS = Downcall.link("duckdb_clear_bindings", 1);

  private static final MethodHandle PREPARED_STATEMENT_TYPE =
      Downcall.link("duckdb_prepared_statement_type", 1);

  private static final MethodHandle PREPARED_STATEMENT_COLUMN_COUNT =
      Downcall.link("duckdb_prepared_statement_column_count", 1);

  private static final MethodHandle PREPARED_STATEMENT_COLUMN_NAME =
      Downcall.link("duckdb_prepared_statement_column_name", 2);

  private static final MethodHandle PREPARED_STATEMENT_COLUMN_LOGICAL_TYPE =
      Downcall.link("duckdb_prepared_statement_column_logical_type", 2);

  private static final MethodHandle PENDING_PREPARED = Downcall.link("duckdb_pending_prepared", 2);

  private static final MethodHandle PENDING_PREPARED_STREAMING =
      Downcall.link("duckdb_pending_prepared_streaming", 2);

  private static final MethodHandle PENDING_ERROR = Downcall.link("duckdb_pending_error", 1);

  private static final MethodHandle EXECUTE_PENDING = Downcall.link("duckdb_execute_pending", 2);

  private static final MethodHandle DESTROY_PENDING = Downcall.link("duckdb_destroy_pending", 1);

  private static final MethodHandle EXTRACT_STATEMENTS =
      Downcall.link("duckdb_extract_statements", 3);

  private static final MethodHandle EXTRACT_STATEMENTS_ERROR =
      Downcall.link("duckdb_extract_statements_error", 1);

  private static final MethodHandle DESTROY_EXTRACTED =
      Downcall.link("duckdb_destroy_extracted", 1);

  private StatementFunctions() {}

  /** Parses any number of statements; returns how many, 0 also where the text is wrong. */
  public static long extractStatements(long connection, long sql, long outExtracted) {
    try {
      return (long) EXTRACT_STATEMENTS.invokeExact(connection, sql, outExtracted);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** What is wrong with a text, owned by the extracted statements; zero where nothing is. */
  public static long extractStatementsError(long extracted) {
    try {
      return (long) EXTRACT_STATEMENTS_ERROR.invokeExact(extracted);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys extracted statements. */
  public static void destroyExtracted(long extractedPointer) {
    try {
      long _ = (long) DESTROY_EXTRACTED.invokeExact(extractedPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Prepares one statement; returns a state. */
  public static int prepare(long connection, long sql, long outStatement) {
    try {
      return (int) (long) PREPARE.invokeExact(connection, sql, outStatement);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a statement, also one that failed to prepare. */
  public static void destroyPrepare(long statementPointer) {
    try {
      long _ = (long) DESTROY_PREPARE.invokeExact(statementPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The message of a failed preparation, owned by the statement. */
  public static long prepareError(long statement) {
    try {
      return (long) PREPARE_ERROR.invokeExact(statement);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of parameters. */
  public static long parameterCount(long statement) {
    try {
      return (long) NPARAMS.invokeExact(statement);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The name of a parameter, to be freed. */
  public static long parameterName(long statement, long index) {
    try {
      return (long) PARAMETER_NAME.invokeExact(statement, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The type of a parameter, to be destroyed. */
  public static long parameterType(long statement, long index) {
    try {
      return (long) PARAM_LOGICAL_TYPE.invokeExact(statement, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Forgets the bound values; returns a state. */
  public static int clearBindings(long statement) {
    try {
      return (int) (long) CLEAR_BINDINGS.invokeExact(statement);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The kind of the statement. */
  public static int statementType(long statement) {
    try {
      return (int) (long) PREPARED_STATEMENT_TYPE.invokeExact(statement);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of result columns. */
  public static long columnCount(long statement) {
    try {
      return (long) PREPARED_STATEMENT_COLUMN_COUNT.invokeExact(statement);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The name of a result column, to be freed. */
  public static long columnName(long statement, long index) {
    try {
      return (long) PREPARED_STATEMENT_COLUMN_NAME.invokeExact(statement, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The type of a result column, to be destroyed. */
  public static long columnLogicalType(long statement, long index) {
    try {
      return (long) PREPARED_STATEMENT_COLUMN_LOGICAL_TYPE.invokeExact(statement, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Plans an execution with a materialized result; returns a state. */
  public static int pendingPrepared(long statement, long outPending) {
    try {
      return (int) (long) PENDING_PREPARED.invokeExact(statement, outPending);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Plans an execution with a streaming result; returns a state. */
  public static int pendingPreparedStreaming(long statement, long outPending) {
    try {
      return (int) (long) PENDING_PREPARED_STREAMING.invokeExact(statement, outPending);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The message of a failed execution, owned by it. */
  public static long pendingError(long pending) {
    try {
      return (long) PENDING_ERROR.invokeExact(pending);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Runs a planned execution until its result is ready; returns a state. */
  public static int executePending(long pending, long outResult) {
    try {
      return (int) (long) EXECUTE_PENDING.invokeExact(pending, outResult);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a planned execution. */
  public static void destroyPending(long pendingPointer) {
    try {
      long _ = (long) DESTROY_PENDING.invokeExact(pendingPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
