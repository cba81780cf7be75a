package io.recordframe.plan.function;

import io.recordframe.plan.type.DecimalType;

/**
 * Precision and scale of decimal results. Where a result could need more than {@link
 * DecimalType#MAX_PRECISION} digits it has that many, and a value that needs more is an error of
 * the query, never rounded.
 */
final class DecimalRules {

  private DecimalRules() {}

  static DecimalType sum(DecimalType left, DecimalType right) {
    int scale = Math.max(left.scale(), right.scale());
    int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
    return bounded(whole + 1 + scale, scale);
  }

  static DecimalType product(DecimalType left, DecimalType right) {
    return bounded(left.precision() + right.precision(), left.scale() + right.scale());
  }

  static DecimalType remainder(DecimalType left, DecimalType right) {
    int scale = Math.max(left.scale(), right.scale());
    int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
    return bounded(whole + scale, scale);
  }

  private static DecimalType bounded(int precision, int scale) {
    if (scale > DecimalType.MAX_PRECISION) {
      throw new IllegalArgumentException(
          "the result would have %d digits behind the point; a decimal has at most %d, so cast an operand to fewer"
              .formatted(scale, DecimalType.MAX_PRECISION));
    }
    return new DecimalType(Math.min(precision, DecimalType.MAX_PRECISION), scale);
  }
}
