package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The C functions for results. */
public final class ResultFunctions {
  private static final MethodHandle DESTROY_RESULT = Downcall.link("duckdb_destroy_result", 1);

  private static final MethodHandle ERROR = Downcall.link("duckdb_result_error", 1);

  private static final MethodHandle ERROR_TYPE = Downcall.link("duckdb_result_error_type", 1);

  private static final MethodHandle COLUMN_COUNT = Downcall.link("duckdb_column_count", 1);

  private static final MethodHandle COLUMN_NAME = Downcall.link("duckdb_column_name", 2);

  private static final MethodHandle COLUMN_LOGICAL_TYPE =
      Downcall.link("duckdb_column_logical_type", 2);

  private static final MethodHandle ROWS_CHANGED = Downcall.link("duckdb_rows_changed", 1);

  private static final MethodHandle RETURN_TYPE =
      Downcall.link("duckdb_result_return_type", FunctionDescriptor.of(JAVA_LONG, Layouts.RESULT));

  private static final MethodHandle IS_STREAMING =
      Downcall.link("duckdb_result_is_streaming", FunctionDescriptor.of(JAVA_LONG, Layouts.RESULT));

  private static final MethodHandle FETCH_CHUNK =
      Downcall.link("duckdb_fetch_chunk", FunctionDescriptor.of(JAVA_LONG, Layouts.RESULT));

  private ResultFunctions() {}

  /** Destroys what a result structure refers to. */
  public static void destroyResult(long result) {
    try {
      long _ = (long) DESTROY_RESULT.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The message of a failed result, owned by it. */
  public static long error(long result) {
    try {
      return (long) ERROR.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The kind of error of a failed result. */
  public static int errorType(long result) {
    try {
      return (int) (long) ERROR_TYPE.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of columns. */
  public static long columnCount(long result) {
    try {
      return (long) COLUMN_COUNT.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The name of a column, owned by the result. */
  public static long columnName(long result, long index) {
    try {
      return (long) COLUMN_NAME.invokeExact(result, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The type of a column, to be destroyed. */
  public static long columnLogicalType(long result, long index) {
    try {
      return (long) COLUMN_LOGICAL_TYPE.invokeExact(result, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of rows changed, of a materialized result. */
  public static long rowsChanged(long result) {
    try {
      return (long) ROWS_CHANGED.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** What kind of result it is. */
  public static int returnType(MemorySegment result) {
    try {
      return (int) (long) RETURN_TYPE.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Whether the result is read while the query runs. */
  public static boolean isStreaming(MemorySegment result) {
    try {
      return Downcall.isTrue((long) IS_STREAMING.invokeExact(result));
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The next chunk, or zero at the end and on an error. */
  public static long fetchChunk(MemorySegment result) {
    try {
      return (long) FETCH_CHUNK.invokeExact(result);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
