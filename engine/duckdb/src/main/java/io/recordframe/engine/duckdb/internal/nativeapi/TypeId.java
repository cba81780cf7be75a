package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.HashMap;
import java.util.Map;

/**
 * DuckDB's types without parameters. Their values are described at the methods of {@link Vector}
 * that read them.
 */
public enum TypeId {
  BOOLEAN(1, Storage.BYTE),
  TINYINT(2, Storage.BYTE),
  SMALLINT(3, Storage.SHORT),
  INTEGER(4, Storage.INT),
  BIGINT(5, Storage.LONG),
  UTINYINT(6, Storage.BYTE),
  USMALLINT(7, Storage.SHORT),
  UINTEGER(8, Storage.INT),
  UBIGINT(9, Storage.LONG),
  FLOAT(10, Storage.FLOAT),
  DOUBLE(11, Storage.DOUBLE),
  /** Microseconds since 1970-01-01T00:00, without a time zone. */
  TIMESTAMP(12, Storage.LONG),
  /** Days since 1970-01-01. */
  DATE(13, Storage.INT),
  /** Microseconds since midnight. */
  TIME(14, Storage.LONG),
  INTERVAL(15, Storage.INTERVAL),
  HUGEINT(16, Storage.HUGEINT),
  VARCHAR(17, Storage.BYTES),
  BLOB(18, Storage.BYTES),
  /** Seconds since 1970-01-01T00:00, without a time zone. */
  TIMESTAMP_S(20, Storage.LONG),
  /** Milliseconds since 1970-01-01T00:00, without a time zone. */
  TIMESTAMP_MS(21, Storage.LONG),
  /** Nanoseconds since 1970-01-01T00:00, without a time zone. */
  TIMESTAMP_NS(22, Storage.LONG),
  UUID(27, Storage.HUGEINT),
  BIT(29, Storage.BYTES),
  /** 40 bits of microseconds since midnight, then 24 bits of an offset. */
  TIME_TZ(30, Storage.LONG),
  /** Microseconds since 1970-01-01T00:00Z. */
  TIMESTAMP_TZ(31, Storage.LONG),
  UHUGEINT(32, Storage.HUGEINT),
  BIGNUM(35, Storage.BYTES),
  /** The type of a NULL that nothing gives a type. */
  SQLNULL(36, Storage.INT),
  /** Nanoseconds since midnight. */
  TIME_NS(39, Storage.LONG),
  GEOMETRY(40, Storage.BYTES),
  /** Nanoseconds since 1970-01-01T00:00Z. */
  TIMESTAMP_TZ_NS(42, Storage.LONG);

  private static final Map<Integer, TypeId> BY_CODE = new HashMap<>();

  static {
    for (TypeId type : values()) {
      BY_CODE.put(type.code, type);
    }
  }

  private final int code;
  private final Storage storage;

  TypeId(int code, Storage storage) {
    this.code = code;
    this.storage = storage;
  }

  int code() {
    return code;
  }

  Storage storage() {
    return storage;
  }

  static TypeId ofCode(int code) {
    TypeId type = BY_CODE.get(code);
    if (type == null) {
      throw new NativeException(
          ErrorType.NOT_IMPLEMENTED,
          "A column has a type of DuckDB (number "
              + code
              + ") that cannot be read here. Cast it in the query, for example to VARCHAR.");
    }
    return type;
  }
}
