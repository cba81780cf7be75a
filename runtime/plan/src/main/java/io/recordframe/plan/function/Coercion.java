package io.recordframe.plan.function;

/** What the binder does to arguments before the signature is applied. */
public enum Coercion {
  /** Arguments keep their types. */
  NONE,
  /**
   * All arguments take the common type of all; integers stay as short as they are. Literals take
   * the type of what they meet.
   */
  COMMON_TYPE,
  /**
   * Both arguments take their common type, at least int32, as in Java's arithmetic; decimals keep
   * their own digits.
   */
  ARITHMETIC,
  /** All arguments become float64. */
  FLOAT64
}
