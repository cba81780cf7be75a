package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandles;
import java.util.List;

/** The classes of C functions, each of which is linked when it is used first. */
public final class FunctionGroups {

  /** What no query does without, in the order in which they need it. */
  private static final List<Class<?>> OF_QUERIES =
      List.of(
          StatementFunctions.class,
          ResultFunctions.class,
          TypeFunctions.class,
          ChunkFunctions.class,
          VectorFunctions.class);

  private FunctionGroups() {}

  /** Does what linking takes for the first function of a type, which needs no library. */
  public static void prepareTypes() {
    Downcall.prepareTypes();
  }

  /**
   * Links the functions that every query calls, unless that was done before.
   *
   * @throws ExceptionInInitializerError if the library is not there or not the one expected
   */
  public static void linkThoseOfQueries() {
    for (Class<?> group : OF_QUERIES) {
      try {
        MethodHandles.lookup().ensureInitialized(group);
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(group + " is in this package.", impossible);
      }
    }
  }
}
