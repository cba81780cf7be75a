package io.recordframe.plan.type;

/**
 * Exact decimal numbers with a fixed number of digits.
 *
 * @param precision how many decimal digits in all, 1 to {@value #MAX_PRECISION}
 * @param scale how many of them stand behind the point, 0 to {@code precision}
 */
public record DecimalType(int precision, int scale) implements DataType {

  /** The most digits that a decimal can have. */
  public static final int MAX_PRECISION = 38;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if precision or scale is out of bounds
   */
  public DecimalType {
    if (precision < 1 || precision > MAX_PRECISION) {
      throw new IllegalArgumentException(
          "A decimal has 1 to %d digits, but the precision is %d"
              .formatted(MAX_PRECISION, precision));
    }
    if (scale < 0 || scale > precision) {
      throw new IllegalArgumentException(
          "The scale of decimal(%d, %d) must be 0 to %d".formatted(precision, scale, precision));
    }
  }

  @Override
  public String displayName() {
    return "decimal(" + precision + ", " + scale + ")";
  }

  @Override
  public String toString() {
    return displayName();
  }
}
