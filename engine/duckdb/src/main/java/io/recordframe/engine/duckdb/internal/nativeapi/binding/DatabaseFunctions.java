package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The C functions for databases, connections and memory. */
public final class DatabaseFunctions {
  private static final MethodHandle LIBRARY_VERSION = Downcall.link("duckdb_library_version", 0);

  private static final MethodHandle CREATE_CONFIG = Downcall.link("duckdb_create_config", 1);

  private static final MethodHandle SET_CONFIG = Downcall.link("duckdb_set_config", 3);

  private static final MethodHandle DESTROY_CONFIG = Downcall.link("duckdb_destroy_config", 1);

  private static final MethodHandle OPEN_EXT = Downcall.link("duckdb_open_ext", 4);

  private static final MethodHandle CLOSE = Downcall.link("duckdb_close", 1);

  private static final MethodHandle CONNECT = Downcall.link("duckdb_connect", 2);

  private static final MethodHandle INTERRUPT = Downcall.link("duckdb_interrupt", 1);

  private static final MethodHandle DISCONNECT = Downcall.link("duckdb_disconnect", 1);

  private static final MethodHandle MALLOC = Downcall.link("duckdb_malloc", 1);

  private static final MethodHandle FREE = Downcall.link("duckdb_free", 1);

  private DatabaseFunctions() {}

  /** The version of the library, a C string owned by it. */
  public static long libraryVersion() {
    try {
      return (long) LIBRARY_VERSION.invokeExact();
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Creates a configuration; returns a state. */
  public static int createConfig(long outConfiguration) {
    try {
      return (int) (long) CREATE_CONFIG.invokeExact(outConfiguration);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets one option; returns a state. */
  public static int setConfig(long configuration, long name, long value) {
    try {
      return (int) (long) SET_CONFIG.invokeExact(configuration, name, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a configuration. */
  public static void destroyConfig(long configurationPointer) {
    try {
      long _ = (long) DESTROY_CONFIG.invokeExact(configurationPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Opens a database; returns a state. The error must be freed. */
  public static int openExt(long path, long outDatabase, long configuration, long outError) {
    try {
      return (int) (long) OPEN_EXT.invokeExact(path, outDatabase, configuration, outError);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Closes a database. */
  public static void close(long databasePointer) {
    try {
      long _ = (long) CLOSE.invokeExact(databasePointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Opens a connection; returns a state. */
  public static int connect(long database, long outConnection) {
    try {
      return (int) (long) CONNECT.invokeExact(database, outConnection);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Asks the running query of a connection to stop. */
  public static void interrupt(long connection) {
    try {
      long _ = (long) INTERRUPT.invokeExact(connection);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Closes a connection. */
  public static void disconnect(long connectionPointer) {
    try {
      long _ = (long) DISCONNECT.invokeExact(connectionPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The progress of the running query. */
  public static MemorySegment queryProgress(SegmentAllocator allocator, long connection) {
    try {
      return (MemorySegment) Progress.QUERY_PROGRESS.invokeExact(allocator, connection);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Allocates memory. */
  public static long malloc(long size) {
    try {
      return (long) MALLOC.invokeExact(size);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Frees memory that DuckDB allocated for its caller. */
  public static void free(long memory) {
    try {
      long _ = (long) FREE.invokeExact(memory);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Of a type of its own, and linked when somebody wants to see progress. */
  private static final class Progress {
    static final MethodHandle QUERY_PROGRESS =
        Downcall.link("duckdb_query_progress", FunctionDescriptor.of(Layouts.PROGRESS, JAVA_LONG));
  }
}
