package io.recordframe.engine.duckdb.internal.nativeapi.binding;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The C functions that bind parameters, and for values. */
public final class ParameterFunctions {
  private static final MethodHandle BIND_VALUE = Downcall.link("duckdb_bind_value", 3);

  private static final MethodHandle BIND_NULL = Downcall.link("duckdb_bind_null", 2);

  private static final MethodHandle BIND_BOOLEAN = Downcall.link("duckdb_bind_boolean", 3);

  private static final MethodHandle BIND_INT8 = Downcall.link("duckdb_bind_int8", 3);

  private static final MethodHandle BIND_INT16 = Downcall.link("duckdb_bind_int16", 3);

  private static final MethodHandle BIND_INT32 = Downcall.link("duckdb_bind_int32", 3);

  private static final MethodHandle BIND_INT64 = Downcall.link("duckdb_bind_int64", 3);

  private static final MethodHandle BIND_DATE = Downcall.link("duckdb_bind_date", 3);

  private static final MethodHandle BIND_TIME = Downcall.link("duckdb_bind_time", 3);

  private static final MethodHandle BIND_TIMESTAMP = Downcall.link("duckdb_bind_timestamp", 3);

  private static final MethodHandle BIND_TIMESTAMP_TZ =
      Downcall.link("duckdb_bind_timestamp_tz", 3);

  private static final MethodHandle BIND_VARCHAR_LENGTH =
      Downcall.link("duckdb_bind_varchar_length", 4);

  private static final MethodHandle BIND_BLOB = Downcall.link("duckdb_bind_blob", 4);

  private static final MethodHandle CREATE_TIMESTAMP_NS =
      Downcall.link("duckdb_create_timestamp_ns", 1);

  private static final MethodHandle CREATE_TIME_NS = Downcall.link("duckdb_create_time_ns", 1);

  private static final MethodHandle GET_INT64 = Downcall.link("duckdb_get_int64", 1);

  private static final MethodHandle DESTROY_VALUE = Downcall.link("duckdb_destroy_value", 1);

  private ParameterFunctions() {}

  /** Binds a value object, which is copied. */
  public static int bindValue(long statement, long index, long value) {
    try {
      return (int) (long) BIND_VALUE.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds NULL. */
  public static int bindNull(long statement, long index) {
    try {
      return (int) (long) BIND_NULL.invokeExact(statement, index);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a boolean. */
  public static int bindBoolean(long statement, long index, boolean value) {
    try {
      return (int) (long) BIND_BOOLEAN.invokeExact(statement, index, Downcall.word(value));
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a TINYINT. */
  public static int bindInt8(long statement, long index, byte value) {
    try {
      return (int) (long) BIND_INT8.invokeExact(statement, index, (long) value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a SMALLINT. */
  public static int bindInt16(long statement, long index, short value) {
    try {
      return (int) (long) BIND_INT16.invokeExact(statement, index, (long) value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds an INTEGER. */
  public static int bindInt32(long statement, long index, int value) {
    try {
      return (int) (long) BIND_INT32.invokeExact(statement, index, (long) value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a BIGINT. */
  public static int bindInt64(long statement, long index, long value) {
    try {
      return (int) (long) BIND_INT64.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a HUGEINT. */
  public static int bindHugeint(long statement, long index, MemorySegment value) {
    try {
      return (int) OfOtherTypes.BIND_HUGEINT.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a DECIMAL. */
  public static int bindDecimal(long statement, long index, MemorySegment value) {
    try {
      return (int) OfOtherTypes.BIND_DECIMAL.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a FLOAT. */
  public static int bindFloat(long statement, long index, float value) {
    try {
      return (int) OfOtherTypes.BIND_FLOAT.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a DOUBLE. */
  public static int bindDouble(long statement, long index, double value) {
    try {
      return (int) OfOtherTypes.BIND_DOUBLE.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a DATE. */
  public static int bindDate(long statement, long index, int days) {
    try {
      return (int) (long) BIND_DATE.invokeExact(statement, index, (long) days);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a TIME. */
  public static int bindTime(long statement, long index, long micros) {
    try {
      return (int) (long) BIND_TIME.invokeExact(statement, index, micros);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a TIMESTAMP. */
  public static int bindTimestamp(long statement, long index, long micros) {
    try {
      return (int) (long) BIND_TIMESTAMP.invokeExact(statement, index, micros);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds a TIMESTAMP WITH TIME ZONE. */
  public static int bindTimestampTz(long statement, long index, long micros) {
    try {
      return (int) (long) BIND_TIMESTAMP_TZ.invokeExact(statement, index, micros);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds an INTERVAL. */
  public static int bindInterval(long statement, long index, MemorySegment value) {
    try {
      return (int) OfOtherTypes.BIND_INTERVAL.invokeExact(statement, index, value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds text, which is copied and must be valid UTF-8. */
  public static int bindVarcharLength(long statement, long index, long text, long length) {
    try {
      return (int) (long) BIND_VARCHAR_LENGTH.invokeExact(statement, index, text, length);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Binds bytes, which are copied. */
  public static int bindBlob(long statement, long index, long data, long length) {
    try {
      return (int) (long) BIND_BLOB.invokeExact(statement, index, data, length);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Creates a UUID value from its unsigned 128 bits. */
  public static long createUuid(MemorySegment value) {
    try {
      return (long) OfOtherTypes.CREATE_UUID.invokeExact(value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Creates a TIMESTAMP_NS value. */
  public static long createTimestampNs(long nanos) {
    try {
      return (long) CREATE_TIMESTAMP_NS.invokeExact(nanos);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Creates a TIME_NS value. */
  public static long createTimeNs(long nanos) {
    try {
      return (long) CREATE_TIME_NS.invokeExact(nanos);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Reads a value as a BIGINT. */
  public static long getInt64(long value) {
    try {
      return (long) GET_INT64.invokeExact(value);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Destroys a value. */
  public static void destroyValue(long valuePointer) {
    try {
      long _ = (long) DESTROY_VALUE.invokeExact(valuePointer);
    } catch (Throwable thrown) {
      throw Downcall.unexpected(thrown);
    }
  }

  /** Those of types of their own, linked when the first is called. */
  private static final class OfOtherTypes {
    static final MethodHandle BIND_HUGEINT =
        Downcall.link(
            "duckdb_bind_hugeint",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, Layouts.HUGEINT));

    static final MethodHandle BIND_DECIMAL =
        Downcall.link(
            "duckdb_bind_decimal",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, Layouts.DECIMAL));

    static final MethodHandle BIND_FLOAT =
        Downcall.link(
            "duckdb_bind_float", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_FLOAT));

    static final MethodHandle BIND_DOUBLE =
        Downcall.link(
            "duckdb_bind_double",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_DOUBLE));

    static final MethodHandle BIND_INTERVAL =
        Downcall.link(
            "duckdb_bind_interval",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, Layouts.INTERVAL));

    static final MethodHandle CREATE_UUID =
        Downcall.link("duckdb_create_uuid", FunctionDescriptor.of(JAVA_LONG, Layouts.HUGEINT));
  }
}
