package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions that define a table function. */
public final class TableFunctions {
  private static final MethodHandle CREATE_TABLE_FUNCTION =
      Downcall.link("duckdb_create_table_function", 0);

  private static final MethodHandle DESTROY_TABLE_FUNCTION =
      Downcall.link("duckdb_destroy_table_function", 1);

  private static final MethodHandle SET_NAME = Downcall.link("duckdb_table_function_set_name", 2);

  private static final MethodHandle ADD_PARAMETER =
      Downcall.link("duckdb_table_function_add_parameter", 2);

  private static final MethodHandle SET_EXTRA_INFO =
      Downcall.link("duckdb_table_function_set_extra_info", 3);

  private static final MethodHandle SET_BIND = Downcall.link("duckdb_table_function_set_bind", 2);

  private static final MethodHandle SET_INIT = Downcall.link("duckdb_table_function_set_init", 2);

  private static final MethodHandle SET_LOCAL_INIT =
      Downcall.link("duckdb_table_function_set_local_init", 2);

  private static final MethodHandle SET_FUNCTION =
      Downcall.link("duckdb_table_function_set_function", 2);

  private static final MethodHandle SUPPORTS_PROJECTION_PUSHDOWN =
      Downcall.link("duckdb_table_function_supports_projection_pushdown", 2);

  private static final MethodHandle REGISTER_TABLE_FUNCTION =
      Downcall.link("duckdb_register_table_function", 2);

  private TableFunctions() {}

  /** An empty table function, to be destroyed. */
  public static long createTableFunction() {
    try {
      return (long) CREATE_TABLE_FUNCTION.invokeExact();
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys the description of a function, which stays registered. */
  public static void destroyTableFunction(long functionPointer) {
    try {
      long _ = (long) DESTROY_TABLE_FUNCTION.invokeExact(functionPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Names the function. */
  public static void setName(long function, long name) {
    try {
      long _ = (long) SET_NAME.invokeExact(function, name);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Adds a parameter. */
  public static void addParameter(long function, long type) {
    try {
      long _ = (long) ADD_PARAMETER.invokeExact(function, type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Attaches a word to the function. */
  public static void setExtraInfo(long function, long info, long destructor) {
    try {
      long _ = (long) SET_EXTRA_INFO.invokeExact(function, info, destructor);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that declares the columns. */
  public static void setBind(long function, long callback) {
    try {
      long _ = (long) SET_BIND.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that starts a scan. */
  public static void setInit(long function, long callback) {
    try {
      long _ = (long) SET_INIT.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that starts one thread of a scan. */
  public static void setLocalInit(long function, long callback) {
    try {
      long _ = (long) SET_LOCAL_INIT.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that fills a chunk. */
  public static void setFunction(long function, long callback) {
    try {
      long _ = (long) SET_FUNCTION.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Asks for the needed columns only. */
  public static void supportsProjectionPushdown(long function, boolean supported) {
    try {
      long _ = (long) SUPPORTS_PROJECTION_PUSHDOWN.invokeExact(function, Downcall.word(supported));
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Registers the function in the database; returns a state. */
  public static int registerTableFunction(long connection, long function) {
    try {
      return (int) (long) REGISTER_TABLE_FUNCTION.invokeExact(connection, function);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
