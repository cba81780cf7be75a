package io.recordframe.expression;

/** A single-precision number that is never null. See {@link NullableFloatExpr}. */
public sealed interface FloatExpr extends NullableFloatExpr, DoubleExpr permits FloatNode {

  @Override
  FloatExpr negate();

  @Override
  FloatExpr abs();

  @Override
  FloatExpr floor();

  @Override
  FloatExpr ceil();

  @Override
  FloatExpr truncate();

  @Override
  FloatExpr round(int digits);

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> min();

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> max();

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> first();

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> last();

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> mode();

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> minBy(OrderedExpr key);

  @Override
  Agg<? extends FloatExpr, ? extends NullableFloatExpr> maxBy(OrderedExpr key);

  @Override
  FrameFunction<? extends FloatExpr, ? extends NullableFloatExpr> firstValue();

  @Override
  FrameFunction<? extends FloatExpr, ? extends NullableFloatExpr> lastValue();
}
