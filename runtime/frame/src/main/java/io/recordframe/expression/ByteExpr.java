package io.recordframe.expression;

/** An integer of 8 bits that is never null. See {@link NullableByteExpr}. */
public sealed interface ByteExpr extends NullableByteExpr, ShortExpr permits ByteNode {

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> min();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> max();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> first();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> last();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> mode();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> minBy(OrderedExpr key);

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> maxBy(OrderedExpr key);

  @Override
  FrameFunction<? extends ByteExpr, ? extends NullableByteExpr> firstValue();

  @Override
  FrameFunction<? extends ByteExpr, ? extends NullableByteExpr> lastValue();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> bitAndAll();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> bitOrAll();

  @Override
  Agg<? extends ByteExpr, ? extends NullableByteExpr> bitXorAll();
}
