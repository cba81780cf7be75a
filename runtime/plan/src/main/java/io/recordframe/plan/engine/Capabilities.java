package io.recordframe.plan.engine;

import io.recordframe.plan.function.Function;
import java.util.Set;

/**
 * What an engine can run.
 *
 * @param features relations, sources and sinks
 * @param functions functions of the catalogue
 */
public record Capabilities(Set<Feature> features, Set<Function> functions) {

  /** Relations, sources and sinks that an engine may lack. */
  public enum Feature {
    /** Inner, left and cross joins. */
    JOIN,
    /** Right and full joins. */
    FULL_JOIN,
    /** Semi and anti joins. */
    SEMI_JOIN,
    /** Subqueries that refer to the row around. */
    CORRELATED_SUBQUERY,
    /** Windows. */
    WINDOW,
    /** Union. */
    UNION,
    /** Intersect and except. */
    INTERSECT_EXCEPT,
    /** Structs, lists and maps as columns. */
    NESTED_TYPES,
    /** Rows of this process. */
    IN_MEMORY_ROWS,
    /** Reading Parquet files. */
    READ_PARQUET,
    /** Reading CSV files. */
    READ_CSV,
    /** Reading JSON files. */
    READ_JSON,
    /** Scalar functions of the user. */
    USER_SCALAR_FUNCTIONS,
    /** Aggregate functions of the user, in groups and windows. */
    USER_AGGREGATE_FUNCTIONS,
    /** Queries in the engine's own language. */
    NATIVE_QUERY,
    /** Writing Parquet files. */
    WRITE_PARQUET,
    /** Writing CSV files. */
    WRITE_CSV,
    /** Writing JSON files. */
    WRITE_JSON
  }

  /** Copies. */
  public Capabilities {
    features = Set.copyOf(features);
    functions = Set.copyOf(functions);
  }
}
