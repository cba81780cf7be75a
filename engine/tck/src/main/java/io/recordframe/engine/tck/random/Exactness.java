package io.recordframe.engine.tck.random;

import io.recordframe.plan.type.DataType;

/**
 * How much of a column's values the plan determines, so that generated plans do not decide by what
 * it leaves open, and comparisons ask for no more than it promises.
 */
public enum Exactness {
  /** The value is determined to the last bit. */
  EXACT,
  /**
   * Where -0.0 and 0.0 are equal and one of both stands for both, as in a group's key, either is
   * right.
   */
  ZERO_SIGN,
  /** Floating point whose last digits depend on the order or the method of the computation. */
  ROUNDED,
  /** An estimate. */
  ESTIMATED;

  /**
   * What is known of a value by its type alone.
   *
   * @param type the type
   * @return rounded where the type is or holds floating point, otherwise exact
   */
  public static Exactness atLeast(DataType type) {
    return TypeUniverse.holdsFloating(type) ? ROUNDED : EXACT;
  }
}
