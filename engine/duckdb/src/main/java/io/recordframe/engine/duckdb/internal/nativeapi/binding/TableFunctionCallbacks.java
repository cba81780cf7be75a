package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions that the callbacks of a table function may call. */
public final class TableFunctionCallbacks {
  private static final MethodHandle BIND_GET_EXTRA_INFO =
      Downcall.link("duckdb_bind_get_extra_info", 1);

  private static final MethodHandle BIND_ADD_RESULT_COLUMN =
      Downcall.link("duckdb_bind_add_result_column", 3);

  private static final MethodHandle BIND_GET_PARAMETER =
      Downcall.link("duckdb_bind_get_parameter", 2);

  private static final MethodHandle BIND_SET_BIND_DATA =
      Downcall.link("duckdb_bind_set_bind_data", 3);

  private static final MethodHandle BIND_SET_CARDINALITY =
      Downcall.link("duckdb_bind_set_cardinality", 3);

  private static final MethodHandle BIND_SET_ERROR = Downcall.link("duckdb_bind_set_error", 2);

  private static final MethodHandle INIT_GET_BIND_DATA =
      Downcall.link("duckdb_init_get_bind_data", 1);

  private static final MethodHandle INIT_SET_INIT_DATA =
      Downcall.link("duckdb_init_set_init_data", 3);

  private static final MethodHandle INIT_GET_COLUMN_COUNT =
      Downcall.link("duckdb_init_get_column_count", 1);

  private static final MethodHandle INIT_GET_COLUMN_INDEX =
      Downcall.link("duckdb_init_get_column_index", 2);

  private static final MethodHandle INIT_SET_MAX_THREADS =
      Downcall.link("duckdb_init_set_max_threads", 2);

  private static final MethodHandle INIT_SET_ERROR = Downcall.link("duckdb_init_set_error", 2);

  private static final MethodHandle FUNCTION_GET_INIT_DATA =
      Downcall.link("duckdb_function_get_init_data", 1);

  private static final MethodHandle FUNCTION_GET_LOCAL_INIT_DATA =
      Downcall.link("duckdb_function_get_local_init_data", 1);

  private static final MethodHandle FUNCTION_SET_ERROR =
      Downcall.link("duckdb_function_set_error", 2);

  private TableFunctionCallbacks() {}

  /** The word attached to the function. */
  public static long bindGetExtraInfo(long bind) {
    try {
      return (long) BIND_GET_EXTRA_INFO.invokeExact(bind);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Declares a column. */
  public static void bindAddResultColumn(long bind, long name, long type) {
    try {
      long _ = (long) BIND_ADD_RESULT_COLUMN.invokeExact(bind, name, type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** An argument, to be destroyed. */
  public static long bindGetParameter(long bind, long index) {
    try {
      return (long) BIND_GET_PARAMETER.invokeExact(bind, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Attaches a word to the bound call. */
  public static void bindSetBindData(long bind, long data, long destructor) {
    try {
      long _ = (long) BIND_SET_BIND_DATA.invokeExact(bind, data, destructor);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Tells how many rows there are. */
  public static void bindSetCardinality(long bind, long rows, boolean exact) {
    try {
      long _ = (long) BIND_SET_CARDINALITY.invokeExact(bind, rows, Downcall.word(exact));
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Fails the query. */
  public static void bindSetError(long bind, long message) {
    try {
      long _ = (long) BIND_SET_ERROR.invokeExact(bind, message);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The word attached to the bound call. */
  public static long initGetBindData(long init) {
    try {
      return (long) INIT_GET_BIND_DATA.invokeExact(init);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Attaches a word to the scan, or to one thread of it. */
  public static void initSetInitData(long init, long data, long destructor) {
    try {
      long _ = (long) INIT_SET_INIT_DATA.invokeExact(init, data, destructor);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of columns asked for. */
  public static long initGetColumnCount(long init) {
    try {
      return (long) INIT_GET_COLUMN_COUNT.invokeExact(init);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The index of a column asked for. */
  public static long initGetColumnIndex(long init, long position) {
    try {
      return (long) INIT_GET_COLUMN_INDEX.invokeExact(init, position);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Tells how many threads may scan. */
  public static void initSetMaxThreads(long init, long threads) {
    try {
      long _ = (long) INIT_SET_MAX_THREADS.invokeExact(init, threads);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Fails the query. */
  public static void initSetError(long init, long message) {
    try {
      long _ = (long) INIT_SET_ERROR.invokeExact(init, message);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The word attached to the scan. */
  public static long functionGetInitData(long function) {
    try {
      return (long) FUNCTION_GET_INIT_DATA.invokeExact(function);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The word attached to one thread of the scan. */
  public static long functionGetLocalInitData(long function) {
    try {
      return (long) FUNCTION_GET_LOCAL_INIT_DATA.invokeExact(function);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Fails the query. */
  public static void functionSetError(long function, long message) {
    try {
      long _ = (long) FUNCTION_SET_ERROR.invokeExact(function, message);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
