package io.recordframe.engine.duckdb.internal.nativeapi;

/** What a statement does, with the code that DuckDB has for it. */
public enum StatementType {
  INVALID(0),
  SELECT(1),
  INSERT(2),
  UPDATE(3),
  EXPLAIN(4),
  DELETE(5),
  PREPARE(6),
  CREATE(7),
  EXECUTE(8),
  ALTER(9),
  TRANSACTION(10),
  COPY(11),
  ANALYZE(12),
  VARIABLE_SET(13),
  CREATE_FUNCTION(14),
  DROP(15),
  EXPORT(16),
  PRAGMA(17),
  VACUUM(18),
  CALL(19),
  SET(20),
  LOAD(21),
  RELATION(22),
  EXTENSION(23),
  LOGICAL_PLAN(24),
  ATTACH(25),
  DETACH(26),
  /** Several statements that DuckDB makes of one, as of a pivot whose values it has to look up. */
  MULTIPLE(27),
  /** One that this version of DuckDB has and this list has not. */
  OTHER(-1);

  private final int code;

  StatementType(int code) {
    this.code = code;
  }

  static StatementType ofCode(int code) {
    for (StatementType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return OTHER;
  }
}
