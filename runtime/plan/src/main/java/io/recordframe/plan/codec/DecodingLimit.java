package io.recordframe.plan.codec;

/**
 * What is bounded when bytes become a plan, so that no bytes make a process run out of memory,
 * stack or time.
 */
public enum DecodingLimit {
  /** The bytes in all, after decompression. */
  BYTES("bytes", 16L << 20),
  /** The bytes of the in-memory rows of one source; also checked when a plan is encoded. */
  ROWS_BYTES("bytes of in-memory rows", 4L << 20),
  /** The bytes of one function's code and values; also checked when a plan is encoded. */
  FUNCTION_BYTES("bytes of a function", 1L << 20),
  /** The relations, those that are read several times counted once. */
  RELATIONS("relations", 100_000),
  /** The expressions, those that are used several times counted once. */
  EXPRESSIONS("expressions", 1_000_000),
  /** The relations that read one another in a row. */
  RELATION_DEPTH("relations above one another", 20_000),
  /** The expressions that stand within each other. */
  EXPRESSION_DEPTH("expressions within each other", 1_000),
  /** The operands of one expression, and the expressions of one relation. */
  WIDTH("operands of one node", 100_000),
  /** The relations and expressions, those that are used several times counted for each use. */
  EXPANDED_SIZE("relations and expressions, counted for each use", 2_000_000),
  /** The columns of all relations. */
  COLUMNS("columns of all relations", 1_000_000),
  /** The types that stand within each other. */
  TYPE_DEPTH("types within each other", 40),
  /** The characters of a relation's columns, or of a type, when they are written out. */
  SCHEMA_TEXT("characters of the columns, written out", 1_000_000),
  /** The steps that checking the nodes against each other takes. */
  CHECKS("steps to check the plan", 250_000_000);

  private final String subject;
  private final long defaultValue;

  DecodingLimit(String subject, long defaultValue) {
    this.subject = subject;
    this.defaultValue = defaultValue;
  }

  /**
   * What is counted, for messages.
   *
   * @return a plural noun phrase
   */
  public String subject() {
    return subject;
  }

  /**
   * The bound where none is set.
   *
   * @return the most that is allowed
   */
  public long defaultValue() {
    return defaultValue;
  }
}
