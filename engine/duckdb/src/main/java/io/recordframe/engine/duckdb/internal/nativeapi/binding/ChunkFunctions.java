package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions for data chunks. */
public final class ChunkFunctions {
  private static final MethodHandle VECTOR_SIZE = Downcall.link("duckdb_vector_size", 0);

  private static final MethodHandle DESTROY_DATA_CHUNK =
      Downcall.link("duckdb_destroy_data_chunk", 1);

  private static final MethodHandle GET_SIZE = Downcall.leaf("duckdb_data_chunk_get_size", 1);

  private static final MethodHandle SET_SIZE = Downcall.link("duckdb_data_chunk_set_size", 2);

  private static final MethodHandle GET_COLUMN_COUNT =
      Downcall.leaf("duckdb_data_chunk_get_column_count", 1);

  private static final MethodHandle GET_VECTOR = Downcall.leaf("duckdb_data_chunk_get_vector", 2);

  private ChunkFunctions() {}

  /** The greatest number of rows in a chunk. */
  public static long vectorSize() {
    try {
      return (long) VECTOR_SIZE.invokeExact();
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a chunk. */
  public static void destroyDataChunk(long chunkPointer) {
    try {
      long _ = (long) DESTROY_DATA_CHUNK.invokeExact(chunkPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of rows. */
  public static long getSize(long chunk) {
    try {
      return (long) GET_SIZE.invokeExact(chunk);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the number of rows. */
  public static void setSize(long chunk, long size) {
    try {
      long _ = (long) SET_SIZE.invokeExact(chunk, size);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of columns. */
  public static long getColumnCount(long chunk) {
    try {
      return (long) GET_COLUMN_COUNT.invokeExact(chunk);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A column, owned by the chunk. */
  public static long getVector(long chunk, long index) {
    try {
      return (long) GET_VECTOR.invokeExact(chunk, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
