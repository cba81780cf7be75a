package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/**
 * Functions that stand only in a window; all need an order, but for the position of a row among all
 * that are read.
 */
public enum WindowFunction implements WindowableFunction {
  ROW_NUMBER(
      takes()
          .neverNull()
          .gives(
              ScalarType.INT64,
              "The position of the row in its partition, from 1; without partitions and order, that in which the row is read.")),
  RANK(
      takes()
          .neverNull()
          .gives(ScalarType.INT64, "One more than the number of rows that sort before this one.")),
  DENSE_RANK(
      takes()
          .neverNull()
          .gives(
              ScalarType.INT64,
              "One more than the number of different keys that sort before this one.")),
  PERCENT_RANK(
      takes()
          .neverNull()
          .gives(ScalarType.FLOAT64, "(rank - 1) / (rows - 1), and 0 for a single row.")),
  CUMULATIVE_DISTRIBUTION(
      takes()
          .neverNull()
          .gives(ScalarType.FLOAT64, "The part of the rows that sort before this one or with it.")),
  NTILE(
      takes(INT64)
          .neverNull()
          .gives(
              ScalarType.INT64,
              "The number of the bucket, from 1, when the partition is cut into that many of even size.")),
  LAG(
      takes(ANY, INT64, ANY)
          .optional(1)
          .asThirdLikeFirst()
          .canBeNull()
          .gives(
              argument(0),
              "The value that many rows before, or the third argument, or null, where there is none.")),
  LEAD(
      takes(ANY, INT64, ANY)
          .optional(1)
          .asThirdLikeFirst()
          .canBeNull()
          .gives(
              argument(0),
              "The value that many rows behind, or the third argument, or null, where there is none.")),
  FIRST_VALUE(takes(ANY).gives(argument(0), "The value in the first row of the frame.")),
  LAST_VALUE(takes(ANY).gives(argument(0), "The value in the last row of the frame.")),
  NTH_VALUE(
      takes(ANY, INT64)
          .canBeNull()
          .gives(
              argument(0), "The value in that row of the frame, from 1; null when there is none."));

  private final Signature signature;

  WindowFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
