package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions that copy between vectors. */
public final class VectorCopies {
  private static final MethodHandle CREATE_VECTOR = Downcall.link("duckdb_create_vector", 2);

  private static final MethodHandle DESTROY_VECTOR = Downcall.link("duckdb_destroy_vector", 1);

  private static final MethodHandle CREATE_SELECTION =
      Downcall.link("duckdb_create_selection_vector", 1);

  private static final MethodHandle DESTROY_SELECTION =
      Downcall.link("duckdb_destroy_selection_vector", 1);

  private static final MethodHandle SELECTION_DATA =
      Downcall.link("duckdb_selection_vector_get_data_ptr", 1);

  private static final MethodHandle COPY = Downcall.link("duckdb_vector_copy_sel", 6);

  private VectorCopies() {}

  /** A vector, to be destroyed. */
  public static long createVector(long type, long capacity) {
    try {
      return (long) CREATE_VECTOR.invokeExact(type, capacity);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a vector. */
  public static void destroyVector(long vectorPointer) {
    try {
      long _ = (long) DESTROY_VECTOR.invokeExact(vectorPointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A selection of rows, to be destroyed. */
  public static long createSelection(long size) {
    try {
      return (long) CREATE_SELECTION.invokeExact(size);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a selection. */
  public static void destroySelection(long selection) {
    try {
      long _ = (long) DESTROY_SELECTION.invokeExact(selection);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Where the indices of a selection stand, 32 bits each. */
  public static long selectionData(long selection) {
    try {
      return (long) SELECTION_DATA.invokeExact(selection);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Copies selected values. */
  public static void copy(
      long source, long target, long selection, long count, long sourceOffset, long targetOffset) {
    try {
      long _ =
          (long) COPY.invokeExact(source, target, selection, count, sourceOffset, targetOffset);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
