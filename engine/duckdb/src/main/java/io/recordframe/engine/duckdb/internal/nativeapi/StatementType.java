package io.recordframe.engine.duckdb.internal.nativeapi;

/** What a statement does, as DuckDB tells kinds of statements apart; in the order of its codes. */
public enum StatementType {
  INVALID,
  SELECT,
  INSERT,
  UPDATE,
  EXPLAIN,
  DELETE,
  PREPARE,
  CREATE,
  EXECUTE,
  ALTER,
  TRANSACTION,
  COPY,
  ANALYZE,
  VARIABLE_SET,
  CREATE_FUNCTION,
  DROP,
  EXPORT,
  PRAGMA,
  VACUUM,
  CALL,
  SET,
  LOAD,
  RELATION,
  EXTENSION,
  LOGICAL_PLAN,
  ATTACH,
  DETACH,
  /** Several statements that DuckDB makes of one, as of a pivot whose values it has to look up. */
  MULTIPLE,
  /** One that this version of DuckDB has and this list has not. */
  OTHER;

  static StatementType ofCode(int code) {
    return code >= 0 && code < OTHER.ordinal() ? values()[code] : OTHER;
  }
}
