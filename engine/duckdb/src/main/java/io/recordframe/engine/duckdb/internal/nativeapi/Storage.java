package io.recordframe.engine.duckdb.internal.nativeapi;

/** How a vector keeps its values. */
enum Storage {
  BYTE(1),
  SHORT(2),
  INT(4),
  LONG(8),
  FLOAT(4),
  DOUBLE(8),
  /** Lower 64 bits, then upper 64 bits. */
  HUGEINT(16),
  /** Months and days of 32 bits, microseconds of 64. */
  INTERVAL(16),
  /** A length of 32 bits, then 12 bytes in place or a prefix of 4 and a pointer. */
  BYTES(16),
  /** An offset and a length of 64 bits each, into a vector of elements. */
  LIST(16),
  /** Nothing of its own but validity. */
  NESTED(0);

  private final int width;

  Storage(int width) {
    this.width = width;
  }

  /** The bytes that one value takes in the vector itself. */
  int width() {
    return width;
  }
}
