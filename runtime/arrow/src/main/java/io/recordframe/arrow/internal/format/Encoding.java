package io.recordframe.arrow.internal.format;

/** How Arrow lays out the values of a column. All of it is little-endian. */
public sealed interface Encoding {

  /** How many buffers a column has of its own at least, that of its nulls among them. */
  default int buffers() {
    return switch (this) {
      case Text _, Binary _ -> 3;
      case Bits _,
          Views _,
          Whole _,
          Floating _,
          Decimal _,
          FixedBinary _,
          Uuid _,
          Temporal _,
          Lists _,
          Maps _ ->
          2;
      case FixedLists _, Struct _ -> 1;
    };
  }

  /** Booleans, a bit each. */
  record Bits() implements Encoding {}

  /** Integers of 8 to 64 bits. */
  record Whole(int bits, boolean signed) implements Encoding {}

  /** Floating point of 16, 32 or 64 bits. */
  record Floating(int bits) implements Encoding {}

  /** Unscaled values of decimals in 32 to 256 bits. */
  record Decimal(int bits, int precision, int scale) implements Encoding {}

  /** UTF-8, with offsets of 64 bits where large. */
  record Text(boolean large) implements Encoding {}

  /** Bytes, with offsets of 64 bits where large. */
  record Binary(boolean large) implements Encoding {}

  /** Texts, or else binaries, by views into further buffers, whose number each batch says. */
  record Views(boolean text) implements Encoding {}

  /** So many bytes each. */
  record FixedBinary(int width) implements Encoding {}

  /** Sixteen bytes each, the most significant first. */
  record Uuid() implements Encoding {}

  /** Counts of time. */
  record Temporal(Kind kind, TimeUnit unit, int bits) implements Encoding {

    /** What is counted. */
    public enum Kind {
      /** Since 1970-01-01: days in 32 bits, milliseconds in 64. */
      DATE,
      /** Since midnight. */
      TIME,
      /** Since 1970-01-01T00:00 without a zone. */
      TIMESTAMP,
      /** Since 1970-01-01T00:00Z. */
      INSTANT,
      /** In all. */
      DURATION
    }
  }

  /** Lists by offsets into their elements, of 64 bits where large. */
  record Lists(boolean large) implements Encoding {}

  /** Lists of so many elements each. */
  record FixedLists(int size) implements Encoding {}

  /** Structs; the fields are the children. */
  record Struct() implements Encoding {}

  /** Maps by offsets into their entries, the only child, which are structs of a key and a value. */
  record Maps() implements Encoding {}
}
