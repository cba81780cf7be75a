package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions that define scalar functions. */
public final class ScalarFunctions {
  private static final MethodHandle CREATE = Downcall.link("duckdb_create_scalar_function", 0);

  private static final MethodHandle DESTROY = Downcall.link("duckdb_destroy_scalar_function", 1);

  private static final MethodHandle SET_NAME = Downcall.link("duckdb_scalar_function_set_name", 2);

  private static final MethodHandle ADD_PARAMETER =
      Downcall.link("duckdb_scalar_function_add_parameter", 2);

  private static final MethodHandle SET_RETURN_TYPE =
      Downcall.link("duckdb_scalar_function_set_return_type", 2);

  private static final MethodHandle SET_SPECIAL_HANDLING =
      Downcall.link("duckdb_scalar_function_set_special_handling", 1);

  private static final MethodHandle SET_EXTRA_INFO =
      Downcall.link("duckdb_scalar_function_set_extra_info", 3);

  private static final MethodHandle GET_EXTRA_INFO =
      Downcall.link("duckdb_scalar_function_get_extra_info", 1);

  private static final MethodHandle SET_ERROR =
      Downcall.link("duckdb_scalar_function_set_error", 2);

  private static final MethodHandle REGISTER = Downcall.link("duckdb_register_scalar_function", 2);

  private static final MethodHandle SET_VOLATILE =
      Downcall.link("duckdb_scalar_function_set_volatile", 1);

  private static final MethodHandle SET_FUNCTION =
      Downcall.link("duckdb_scalar_function_set_function", 2);

  private ScalarFunctions() {}

  /** An empty function, to be destroyed. */
  public static long create() {
    try {
      return (long) CREATE.invokeExact();
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys the description of a function, which stays registered. */
  public static void destroy(long functionPointer) {
    try {
      long _ = (long) DESTROY.invokeExact(functionPointer);
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

  /** Sets the type of the result. */
  public static void setReturnType(long function, long type) {
    try {
      long _ = (long) SET_RETURN_TYPE.invokeExact(function, type);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Hands NULLs to the function. */
  public static void setSpecialHandling(long function) {
    try {
      long _ = (long) SET_SPECIAL_HANDLING.invokeExact(function);
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

  /** The word attached to the function, in a callback. */
  public static long getExtraInfo(long info) {
    try {
      return (long) GET_EXTRA_INFO.invokeExact(info);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Fails the query. */
  public static void setError(long info, long message) {
    try {
      long _ = (long) SET_ERROR.invokeExact(info, message);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Registers the function in the database; returns a state. */
  public static int register(long connection, long function) {
    try {
      return (int) (long) REGISTER.invokeExact(connection, function);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Lets no two calls count as the same. */
  public static void setVolatile(long function) {
    try {
      long _ = (long) SET_VOLATILE.invokeExact(function);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the callback that computes a chunk. */
  public static void setFunction(long function, long callback) {
    try {
      long _ = (long) SET_FUNCTION.invokeExact(function, callback);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
