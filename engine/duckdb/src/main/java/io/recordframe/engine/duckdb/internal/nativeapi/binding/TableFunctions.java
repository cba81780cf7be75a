package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/** The C functions that define a table function. */
public final class TableFunctions {
  private static final MethodHandle CREATE_TABLE_FUNCTION =
      Downcall.link("duckdb_create_table_function", FunctionDescriptor.of(JAVA_LONG));

  private static final MethodHandle DESTROY_TABLE_FUNCTION =
      Downcall.link("duckdb_destroy_table_function", FunctionDescriptor.ofVoid(JAVA_LONG));

  private static final MethodHandle SET_NAME =
      Downcall.link(
          "duckdb_table_function_set_name", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle ADD_PARAMETER =
      Downcall.link(
          "duckdb_table_function_add_parameter", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle SET_EXTRA_INFO =
      Downcall.link(
          "duckdb_table_function_set_extra_info",
          FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG, JAVA_LONG));

  private static final MethodHandle SET_BIND =
      Downcall.link(
          "duckdb_table_function_set_bind", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle SET_INIT =
      Downcall.link(
          "duckdb_table_function_set_init", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle SET_LOCAL_INIT =
      Downcall.link(
          "duckdb_table_function_set_local_init", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle SET_FUNCTION =
      Downcall.link(
          "duckdb_table_function_set_function", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle SUPPORTS_PROJECTION_PUSHDOWN =
      Downcall.link(
          "duckdb_table_function_supports_projection_pushdown",
          FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_BOOLEAN));

  private static final MethodHandle REGISTER_TABLE_FUNCTION =
      Downcall.link(
          "duckdb_register_table_function", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));

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
      DESTROY_TABLE_FUNCTION.invokeExact(functionPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Names the function. */
  public static void setName(long function, long name) {
    try {
      SET_NAME.invokeExact(function, name);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Adds a parameter. */
  public static void addParameter(long function, long type) {
    try {
      ADD_PARAMETER.invokeExact(function, type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Attaches a word to the function. */
  public static void setExtraInfo(long function, long info, long destructor) {
    try {
      SET_EXTRA_INFO.invokeExact(function, info, destructor);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that declares the columns. */
  public static void setBind(long function, long callback) {
    try {
      SET_BIND.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that starts a scan. */
  public static void setInit(long function, long callback) {
    try {
      SET_INIT.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that starts one thread of a scan. */
  public static void setLocalInit(long function, long callback) {
    try {
      SET_LOCAL_INIT.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that fills a chunk. */
  public static void setFunction(long function, long callback) {
    try {
      SET_FUNCTION.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Asks for the needed columns only. */
  public static void supportsProjectionPushdown(long function, boolean supported) {
    try {
      SUPPORTS_PROJECTION_PUSHDOWN.invokeExact(function, supported);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Registers the function in the database; returns a state. */
  public static int registerTableFunction(long connection, long function) {
    try {
      return (int) REGISTER_TABLE_FUNCTION.invokeExact(connection, function);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
