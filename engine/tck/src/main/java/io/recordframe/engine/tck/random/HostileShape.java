package io.recordframe.engine.tck.random;

/** In which way a plan is hostile. */
public enum HostileShape {
  /** Calls within calls, far beyond what anyone writes. */
  DEEP_EXPRESSION,
  /** Calls, conditions and cases with very many operands. */
  LONG_EXPRESSION,
  /** Very many values behind an {@code in}. */
  LONG_LIST,
  /** Very many steps one over the other. */
  DEEP_RELATION,
  /** Subqueries, joins and set operations within each other's other sides. */
  DEEP_BRANCHES,
  /** Few nodes that are used again and again, and would be very many if they were written out. */
  SHARED_NODES,
  /** Very many columns, keys and fields. */
  WIDE,
  /**
   * Names that would be SQL if they were not quoted, that differ in case only, or are very long.
   */
  NAMES,
  /** Functions of the catalogue over values at the edges of their types and beyond. */
  CALLS,
  /** Lists, structs and maps within each other. */
  NESTED_TYPES,
  /** All that ordinary plans are made of, in many more steps. */
  MANY_STEPS
}
