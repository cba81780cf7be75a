package io.recordframe.plan.function;

/** When the result of a scalar function can be null. */
public enum NullRule {
  /**
   * Null exactly when an argument is null, so non-null arguments give a non-null result. Arguments
   * for parameters that take null are left aside.
   */
  PROPAGATE,
  /** Never null, whatever the arguments. */
  NEVER,
  /** Can be null for non-null arguments: no match, no element, a failed attempt. */
  ALWAYS,
  /** Null only when every argument is null. */
  ALL
}
