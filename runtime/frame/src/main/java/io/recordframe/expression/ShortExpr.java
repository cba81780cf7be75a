package io.recordframe.expression;

/** An integer of 16 bits that is never null. See {@link NullableShortExpr}. */
public sealed interface ShortExpr extends NullableShortExpr, IntExpr permits ShortNode, ByteExpr {

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> min();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> max();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> first();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> last();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> mode();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> minBy(OrderedExpr key);

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> maxBy(OrderedExpr key);

  @Override
  FrameFunction<? extends ShortExpr, ? extends NullableShortExpr> firstValue();

  @Override
  FrameFunction<? extends ShortExpr, ? extends NullableShortExpr> lastValue();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> bitAndAll();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> bitOrAll();

  @Override
  Agg<? extends ShortExpr, ? extends NullableShortExpr> bitXorAll();
}
