package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Functions that stand only in a window; all need an order. */
public enum WindowFunction implements WindowableFunction {
  /** The position of the row in its partition, from 1. */
  ROW_NUMBER(
      Signature.of(
              "row_number",
              List.of(),
              ResultRule.of(ScalarType.INT64),
              "The position of the row in its partition, from 1.")
          .nulls(NullRule.NEVER)),
  /** One more than the number of rows that sort before this one. */
  RANK(
      Signature.of(
              "rank",
              List.of(),
              ResultRule.of(ScalarType.INT64),
              "One more than the number of rows that sort before this one.")
          .nulls(NullRule.NEVER)),
  /** One more than the number of different keys that sort before this one. */
  DENSE_RANK(
      Signature.of(
              "dense_rank",
              List.of(),
              ResultRule.of(ScalarType.INT64),
              "One more than the number of different keys that sort before this one.")
          .nulls(NullRule.NEVER)),
  /** (rank - 1) / (rows - 1), and 0 for a single row. */
  PERCENT_RANK(
      Signature.of(
              "percent_rank",
              List.of(),
              ResultRule.of(ScalarType.FLOAT64),
              "(rank - 1) / (rows - 1), and 0 for a single row.")
          .nulls(NullRule.NEVER)),
  /** The part of the rows that sort before this one or with it. */
  CUMULATIVE_DISTRIBUTION(
      Signature.of(
              "cumulative_distribution",
              List.of(),
              ResultRule.of(ScalarType.FLOAT64),
              "The part of the rows that sort before this one or with it.")
          .nulls(NullRule.NEVER)),
  /** The number of the bucket, from 1, when the partition is cut into that many of even size. */
  NTILE(
      Signature.of(
              "ntile",
              List.of(ParameterType.INT64),
              ResultRule.of(ScalarType.INT64),
              "The number of the bucket, from 1, when the partition is cut into that many of even size.")
          .nulls(NullRule.NEVER)),
  /** The value that many rows before, or the third argument, or null, where there is none. */
  LAG(
      Signature.of(
              "lag",
              List.of(ParameterType.ANY, ParameterType.INT64, ParameterType.ANY),
              ResultRule.argument(0),
              "The value that many rows before, or the third argument, or null, where there is none.")
          .withOptional(1)
          .nulls(NullRule.ALWAYS)),
  /** The value that many rows behind, or the third argument, or null, where there is none. */
  LEAD(
      Signature.of(
              "lead",
              List.of(ParameterType.ANY, ParameterType.INT64, ParameterType.ANY),
              ResultRule.argument(0),
              "The value that many rows behind, or the third argument, or null, where there is none.")
          .withOptional(1)
          .nulls(NullRule.ALWAYS)),
  /** The value in the first row of the frame. */
  FIRST_VALUE(
      Signature.of(
          "first_value",
          List.of(ParameterType.ANY),
          ResultRule.argument(0),
          "The value in the first row of the frame.")),
  /** The value in the last row of the frame. */
  LAST_VALUE(
      Signature.of(
          "last_value",
          List.of(ParameterType.ANY),
          ResultRule.argument(0),
          "The value in the last row of the frame.")),
  /** The value in that row of the frame, from 1; null when there is none. */
  NTH_VALUE(
      Signature.of(
              "nth_value",
              List.of(ParameterType.ANY, ParameterType.INT64),
              ResultRule.argument(0),
              "The value in that row of the frame, from 1; null when there is none.")
          .nulls(NullRule.ALWAYS));

  private final Signature signature;

  WindowFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
