package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import java.lang.invoke.MethodHandle;

/** The C functions for vectors. */
public final class VectorFunctions {
  private static final MethodHandle GET_DATA = Downcall.leaf("duckdb_vector_get_data", 1);

  private static final MethodHandle GET_VALIDITY = Downcall.leaf("duckdb_vector_get_validity", 1);

  private static final MethodHandle ENSURE_VALIDITY_WRITABLE =
      Downcall.link("duckdb_vector_ensure_validity_writable", 1);

  private static final MethodHandle UNSAFE_VECTOR_ASSIGN_STRING_ELEMENT_LEN =
      Downcall.link("duckdb_unsafe_vector_assign_string_element_len", 4);

  private static final MethodHandle LIST_VECTOR_GET_CHILD =
      Downcall.leaf("duckdb_list_vector_get_child", 1);

  private static final MethodHandle LIST_VECTOR_GET_SIZE =
      Downcall.leaf("duckdb_list_vector_get_size", 1);

  private static final MethodHandle LIST_VECTOR_SET_SIZE =
      Downcall.link("duckdb_list_vector_set_size", 2);

  private static final MethodHandle LIST_VECTOR_RESERVE =
      Downcall.link("duckdb_list_vector_reserve", 2);

  private static final MethodHandle STRUCT_VECTOR_GET_CHILD =
      Downcall.leaf("duckdb_struct_vector_get_child", 2);

  private static final MethodHandle ARRAY_VECTOR_GET_CHILD =
      Downcall.leaf("duckdb_array_vector_get_child", 1);

  private VectorFunctions() {}

  /** Where the values stand. */
  public static long getData(long vector) {
    try {
      return (long) GET_DATA.invokeExact(vector);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Where the validity mask stands, or zero when every row is valid. */
  public static long getValidity(long vector) {
    try {
      return (long) GET_VALIDITY.invokeExact(vector);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Allocates the validity mask. */
  public static void ensureValidityWritable(long vector) {
    try {
      long _ = (long) ENSURE_VALIDITY_WRITABLE.invokeExact(vector);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Copies bytes into the heap of a vector and assigns them to a row, without checking UTF-8. */
  public static void assignStringUnchecked(long vector, long row, long bytes, long length) {
    try {
      long _ =
          (long) UNSAFE_VECTOR_ASSIGN_STRING_ELEMENT_LEN.invokeExact(vector, row, bytes, length);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The elements of a list vector. */
  public static long listVectorGetChild(long vector) {
    try {
      return (long) LIST_VECTOR_GET_CHILD.invokeExact(vector);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The number of elements in all lists of a vector. */
  public static long listVectorGetSize(long vector) {
    try {
      return (long) LIST_VECTOR_GET_SIZE.invokeExact(vector);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Sets the number of elements of all lists; returns a state. */
  public static int listVectorSetSize(long vector, long size) {
    try {
      return (int) (long) LIST_VECTOR_SET_SIZE.invokeExact(vector, size);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Makes room for elements of all lists; returns a state. */
  public static int listVectorReserve(long vector, long capacity) {
    try {
      return (int) (long) LIST_VECTOR_RESERVE.invokeExact(vector, capacity);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** A field of a struct vector. */
  public static long structVectorGetChild(long vector, long index) {
    try {
      return (long) STRUCT_VECTOR_GET_CHILD.invokeExact(vector, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** The elements of an array vector. */
  public static long arrayVectorGetChild(long vector) {
    try {
      return (long) ARRAY_VECTOR_GET_CHILD.invokeExact(vector);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }
}
