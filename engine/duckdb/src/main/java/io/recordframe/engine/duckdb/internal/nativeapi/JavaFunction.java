package io.recordframe.engine.duckdb.internal.nativeapi;

import java.util.List;

/**
 * A function that queries call and Java code computes.
 *
 * <p>Its methods are called on threads of DuckDB and of those who run queries, several at once.
 * Whatever they throw, errors included, becomes the error of the query.
 */
public sealed interface JavaFunction {

  /** The types of the arguments. */
  List<NativeType> parameters();

  /** The type of the result. */
  NativeType result();

  /** A function from the values of one row to one value. */
  non-sealed interface Scalar extends JavaFunction {

    /** Whether no two calls count as the same. */
    boolean isVolatile();

    /**
     * Computes results.
     *
     * @param arguments the arguments, NULLs among them
     * @param result takes a value for each row
     */
    void call(CallBatch arguments, VectorWriter result);
  }

  /** A function from the values of many rows to one value. */
  non-sealed interface Aggregate extends JavaFunction {

    /** A state that nothing was added to. */
    Object newState();

    /**
     * Adds rows to states.
     *
     * @param states the state for each row
     * @param arguments the arguments, NULLs among them
     */
    void update(Object[] states, CallBatch arguments);

    /**
     * Adds to a state what was added to another, which is left as it is.
     *
     * @param target the state that is added to
     * @param source the other one
     */
    void merge(Object target, Object source);

    /**
     * What the function gives for states, which are left as they are.
     *
     * @param states the states
     * @param result takes a value for each state
     */
    void finish(Object[] states, VectorWriter result);
  }
}
