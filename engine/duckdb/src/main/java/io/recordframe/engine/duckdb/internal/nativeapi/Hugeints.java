package io.recordframe.engine.duckdb.internal.nativeapi;

import java.math.BigInteger;
import java.util.UUID;

/** What values of 128 bits mean. */
public final class Hugeints {
  private static final BigInteger TWO_TO_THE_64 = BigInteger.ONE.shiftLeft(Long.SIZE);

  private Hugeints() {}

  /** The value of a HUGEINT, or the unscaled value of a large decimal. */
  public static BigInteger signed(long lower, long upper) {
    return BigInteger.valueOf(upper).shiftLeft(Long.SIZE).or(unsigned(lower));
  }

  /** The value of a UHUGEINT. */
  public static BigInteger unsigned(long lower, long upper) {
    return unsigned(upper).shiftLeft(Long.SIZE).or(unsigned(lower));
  }

  /**
   * The value of a UUID, which DuckDB keeps with the highest bit inverted so that it sorts well.
   */
  public static UUID uuid(long lower, long upper) {
    return new UUID(upper ^ Long.MIN_VALUE, lower);
  }

  /** The lower 64 bits of a UUID. */
  public static long lower(UUID uuid) {
    return uuid.getLeastSignificantBits();
  }

  /** The upper 64 bits of a UUID. */
  public static long upper(UUID uuid) {
    return uuid.getMostSignificantBits() ^ Long.MIN_VALUE;
  }

  /** The lower 64 bits of a number. */
  public static long lower(BigInteger value) {
    return value.longValue();
  }

  /** The upper 64 bits of a number, which must have at most 128. */
  public static long upper(BigInteger value) {
    return value.shiftRight(Long.SIZE).longValue();
  }

  /** The value of a UBIGINT. */
  public static BigInteger unsigned(long value) {
    BigInteger signed = BigInteger.valueOf(value);
    return value < 0 ? signed.add(TWO_TO_THE_64) : signed;
  }
}
