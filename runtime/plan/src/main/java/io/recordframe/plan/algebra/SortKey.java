package io.recordframe.plan.algebra;

/**
 * What rows are ordered by.
 *
 * @param expression the value
 * @param direction which end comes first
 * @param nulls where nulls stand
 */
public record SortKey(Expression expression, Direction direction, Nulls nulls) {

  /** Which end comes first. */
  public enum Direction {
    /** The smallest first. */
    ASCENDING,
    /** The largest first. */
    DESCENDING
  }

  /** Where nulls stand, whatever the direction. */
  public enum Nulls {
    /** Before all values. */
    FIRST,
    /** Behind all values. */
    LAST
  }

  /**
   * The opposite order.
   *
   * @return a key by which rows stand the other way round, nulls included
   */
  public SortKey reversed() {
    return new SortKey(
        expression,
        switch (direction) {
          case ASCENDING -> Direction.DESCENDING;
          case DESCENDING -> Direction.ASCENDING;
        },
        switch (nulls) {
          case FIRST -> Nulls.LAST;
          case LAST -> Nulls.FIRST;
        });
  }
}
