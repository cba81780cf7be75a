package io.recordframe.plan.function;

/** How long a function's result stays the same for the same arguments. */
public enum Volatility {
  /** For ever. */
  IMMUTABLE,
  /** During one query. */
  STABLE,
  /** Not even from row to row. */
  VOLATILE
}
