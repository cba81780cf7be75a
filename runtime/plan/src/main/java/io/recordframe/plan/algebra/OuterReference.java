package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;

/**
 * A column of a query around the subquery in which this stands.
 *
 * @param level how many subqueries lie between: 1 is the query directly around
 * @param index the column's position from 0 in the input of the relation that holds the subquery
 * @param name the column's name, for people
 * @param type the column's type
 * @param nullable whether the column can be null
 */
public record OuterReference(int level, int index, String name, DataType type, boolean nullable)
    implements Expression {

  /** Checks the bounds. */
  public OuterReference {
    if (level < 1 || index < 0) {
      throw new IllegalArgumentException(
          "An outer reference needs a level from 1 and a position from 0: " + level + ", " + index);
    }
  }
}
