package io.recordframe.expression;

/**
 * A single-precision number that can be null. Arithmetic with other numbers takes place in double
 * precision.
 */
public sealed interface NullableFloatExpr extends NullableDoubleExpr permits FloatExpr {

  @Override
  NullableFloatExpr negate();

  @Override
  NullableFloatExpr abs();

  @Override
  NullableFloatExpr floor();

  @Override
  NullableFloatExpr ceil();

  @Override
  NullableFloatExpr truncate();

  @Override
  NullableFloatExpr round(int digits);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  FloatExpr orElse(FloatExpr other);

  /**
   * {@return the value, or the other where it is null; null where both are}
   *
   * @param other what stands for null
   */
  NullableFloatExpr orElse(NullableFloatExpr other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  FloatExpr orElse(float other);

  @Override
  FloatExpr requireNonNull();

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> min();

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> max();

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> first();

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> last();

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> mode();

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> minBy(NullableOrderedExpr key);

  @Override
  Agg<? extends NullableFloatExpr, ? extends NullableFloatExpr> maxBy(NullableOrderedExpr key);

  @Override
  FrameFunction<? extends NullableFloatExpr, ? extends NullableFloatExpr> firstValue();

  @Override
  FrameFunction<? extends NullableFloatExpr, ? extends NullableFloatExpr> lastValue();

  @Override
  FrameFunction<? extends NullableFloatExpr, ? extends NullableFloatExpr> nthValue(long position);

  @Override
  WindowFunction<? extends NullableFloatExpr> lag(long offset);

  @Override
  WindowFunction<? extends NullableFloatExpr> lead(long offset);
}
