package io.recordframe.substrait.internal.function;

import io.recordframe.plan.type.DecimalType;

/** The types of results that Substrait derives for decimals. */
final class DecimalArithmetic {

  /** So many digits behind the point are kept where a result has more than fit. */
  private static final int KEPT_DIGITS = 6;

  private DecimalArithmetic() {}

  static DecimalType sum(DecimalType left, DecimalType right) {
    int scale = Math.max(left.scale(), right.scale());
    int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
    return fitted(scale + whole + 1, scale);
  }

  static DecimalType product(DecimalType left, DecimalType right) {
    return fitted(left.precision() + right.precision() + 1, left.scale() + right.scale());
  }

  static DecimalType rounded(DecimalType type) {
    return new DecimalType(Math.min(type.precision() + 1, DecimalType.MAX_PRECISION), type.scale());
  }

  static DecimalType whole(DecimalType type) {
    return new DecimalType(
        Math.min(type.precision() - type.scale() + 1, DecimalType.MAX_PRECISION), 0);
  }

  private static DecimalType fitted(int precision, int scale) {
    int excess = precision - DecimalType.MAX_PRECISION;
    return excess <= 0
        ? new DecimalType(precision, scale)
        : new DecimalType(
            DecimalType.MAX_PRECISION, Math.max(scale - excess, Math.min(scale, KEPT_DIGITS)));
  }
}
