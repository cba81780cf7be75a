package io.recordframe.arrow;

/** A bound of what is read as Arrow. What is beyond it is refused, with the limit's name. */
public enum ArrowLimit {
  /** The bytes of the metadata of one message, or of the footer of a file. */
  METADATA_BYTES(16L << 20),
  /** The bytes of the values of one message, as they stand there and when they are decompressed. */
  BODY_BYTES(1L << 30),
  /** The rows of one batch, and the elements of all lists of a column in it. */
  BATCH_ROWS(1L << 27),
  /** The columns of a schema, nested ones and those that hold them included. */
  COLUMNS(10_000),
  /** How deep the type of a column is nested. */
  TYPE_DEPTH(32),
  /** The values of one dictionary. */
  DICTIONARY_VALUES(1L << 22);

  private final long defaultValue;

  ArrowLimit(long defaultValue) {
    this.defaultValue = defaultValue;
  }

  /**
   * The most that is allowed where nothing else is said.
   *
   * @return the default
   */
  public long defaultValue() {
    return defaultValue;
  }
}
