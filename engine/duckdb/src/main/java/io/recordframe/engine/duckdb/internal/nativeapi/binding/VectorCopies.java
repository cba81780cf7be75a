package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/** The C functions that copy between vectors. */
public final class VectorCopies {
  private static final MethodHandle CREATE_VECTOR =
      Downcall.link("duckdb_create_vector", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));

  private static final MethodHandle DESTROY_VECTOR =
      Downcall.link("duckdb_destroy_vector", FunctionDescriptor.ofVoid(JAVA_LONG));

  private static final MethodHandle CREATE_SELECTION =
      Downcall.link("duckdb_create_selection_vector", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle DESTROY_SELECTION =
      Downcall.link("duckdb_destroy_selection_vector", FunctionDescriptor.ofVoid(JAVA_LONG));

  private static final MethodHandle SELECTION_DATA =
      Downcall.link(
          "duckdb_selection_vector_get_data_ptr", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));

  private static final MethodHandle COPY =
      Downcall.link(
          "duckdb_vector_copy_sel",
          FunctionDescriptor.ofVoid(
              JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));

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
      DESTROY_VECTOR.invokeExact(vectorPointer);
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
      DESTROY_SELECTION.invokeExact(selection);
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
      COPY.invokeExact(source, target, selection, count, sourceOffset, targetOffset);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
