package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/**
 * The C structures that cross a call by value. Structures of one field are passed as that field,
 * which is the same.
 */
public final class Layouts {

  /**
   * {@code duckdb_result}. Only its last field is in use; the others are what older versions kept
   * there.
   */
  public static final StructLayout RESULT =
      MemoryLayout.structLayout(
          JAVA_LONG.withName("column_count"),
          JAVA_LONG.withName("row_count"),
          JAVA_LONG.withName("rows_changed"),
          ADDRESS.withName("columns"),
          ADDRESS.withName("error_message"),
          ADDRESS.withName("internal_data"));

  /** {@code duckdb_hugeint} and {@code duckdb_uhugeint}: the lower 64 bits, then the upper ones. */
  public static final StructLayout HUGEINT =
      MemoryLayout.structLayout(JAVA_LONG.withName("lower"), JAVA_LONG.withName("upper"));

  /** {@code duckdb_decimal}: width, scale, and the unscaled value. */
  public static final StructLayout DECIMAL =
      MemoryLayout.structLayout(
          JAVA_BYTE.withName("width"),
          JAVA_BYTE.withName("scale"),
          MemoryLayout.paddingLayout(6),
          HUGEINT.withName("value"));

  /** {@code duckdb_interval}: months, days, microseconds. */
  public static final StructLayout INTERVAL =
      MemoryLayout.structLayout(
          JAVA_INT.withName("months"), JAVA_INT.withName("days"), JAVA_LONG.withName("micros"));

  /** {@code duckdb_query_progress_type}: percentage, rows processed, rows to process. */
  public static final StructLayout PROGRESS =
      MemoryLayout.structLayout(
          JAVA_DOUBLE.withName("percentage"),
          JAVA_LONG.withName("rows_processed"),
          JAVA_LONG.withName("total_rows_to_process"));

  private Layouts() {}
}
