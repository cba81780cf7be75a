package io.recordframe.plan.function;

/** A function from the values of many rows to one value, of the catalogue or of the user. */
public sealed interface Aggregation extends WindowableFunction
    permits AggregateFunction, UserAggregateFunction {

  /**
   * Whether the result over no rows at all can be null.
   *
   * @return whether null is possible there
   */
  boolean nullableOverNoRows();

  /**
   * Whether the result can be null over a group or frame that has at least one row.
   *
   * @param inputNullable whether that row may be left out: an argument can be null, or there is a
   *     filter
   * @return whether null is possible there
   */
  boolean nullableOverRows(boolean inputNullable);
}
