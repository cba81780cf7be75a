package io.recordframe.plan.engine;

/** Relations, types, sources and sinks that an engine may lack. */
public enum Feature {
  /** Inner, left and cross joins. */
  JOIN("inner, left and cross joins"),
  /** Right and full joins. */
  FULL_JOIN("right and full joins"),
  /** Semi and anti joins. */
  SEMI_JOIN("semi and anti joins"),
  /** Joins with the nearest row. */
  ASOF_JOIN("joins with the nearest row"),
  /** Subqueries that refer to the row around. */
  CORRELATED_SUBQUERY("subqueries that refer to the row around"),
  /** Windows. */
  WINDOW("windows"),
  /** Lambdas over lists. */
  LIST_LAMBDA("lambdas over lists"),
  /** Union. */
  UNION("union"),
  /** Intersect and except. */
  INTERSECT_EXCEPT("intersect and except"),
  /** Rows from the elements of lists. */
  EXPLODE("rows from the elements of lists"),
  /** Decimals. */
  DECIMAL_TYPE("decimals"),
  /** Enums. */
  ENUM_TYPE("enums"),
  /** Sequences of bytes. */
  BINARY_TYPE("sequences of bytes"),
  /** Times of day. */
  TIME_TYPE("times of day"),
  /** Lengths of time. */
  DURATION_TYPE("lengths of time"),
  /** Identifiers of 128 bits. */
  UUID_TYPE("UUIDs"),
  /** Structs as columns. */
  STRUCT_TYPE("structs"),
  /** Lists as columns. */
  LIST_TYPE("lists"),
  /** Maps as columns. */
  MAP_TYPE("maps"),
  /** Rows of this process. */
  IN_MEMORY_ROWS("rows of this process"),
  /** Reading Parquet files. */
  READ_PARQUET("reading Parquet files"),
  /** Reading CSV files. */
  READ_CSV("reading CSV files"),
  /** Reading JSON files. */
  READ_JSON("reading JSON files"),
  /** Tables and views that the engine knows by name. */
  NAMED_TABLE("tables by name"),
  /** Scalar functions of the user. */
  USER_SCALAR_FUNCTIONS("scalar functions of the user"),
  /** Aggregate functions of the user, in groups and windows. */
  USER_AGGREGATE_FUNCTIONS("aggregate functions of the user"),
  /** Window functions of the user. */
  USER_WINDOW_FUNCTIONS("window functions of the user"),
  /** Table functions of the user, read as they give rows. */
  USER_TABLE_FUNCTIONS("table functions of the user"),
  /** Queries in the engine's own language. */
  NATIVE_QUERY("queries in a language of its own"),
  /** Writing Parquet files. */
  WRITE_PARQUET("writing Parquet files"),
  /** Writing CSV files. */
  WRITE_CSV("writing CSV files"),
  /** Writing JSON files. */
  WRITE_JSON("writing JSON files");

  private final String description;

  Feature(String description) {
    this.description = description;
  }

  /**
   * What messages call it.
   *
   * @return a noun phrase, such as {@code semi and anti joins}
   */
  public String description() {
    return description;
  }
}
