package io.recordframe.expression;

/** An integer of 8 bits that can be null. Arithmetic takes place in 32 bits, as in Java. */
public sealed interface NullableByteExpr extends NullableShortExpr permits ByteExpr {

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  ByteExpr orElse(ByteExpr other);

  /**
   * {@return the value, or the other where it is null; null where both are}
   *
   * @param other what stands for null
   */
  NullableByteExpr orElse(NullableByteExpr other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  ByteExpr orElse(byte other);

  @Override
  ByteExpr requireNonNull();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> min();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> max();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> first();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> last();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> mode();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> minBy(NullableOrderedExpr key);

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> maxBy(NullableOrderedExpr key);

  @Override
  FrameFunction<? extends NullableByteExpr, ? extends NullableByteExpr> firstValue();

  @Override
  FrameFunction<? extends NullableByteExpr, ? extends NullableByteExpr> lastValue();

  @Override
  FrameFunction<? extends NullableByteExpr, ? extends NullableByteExpr> nthValue(long position);

  @Override
  WindowFunction<? extends NullableByteExpr> lag(long offset);

  @Override
  WindowFunction<? extends NullableByteExpr> lead(long offset);

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> bitAndAll();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> bitOrAll();

  @Override
  Agg<? extends NullableByteExpr, ? extends NullableByteExpr> bitXorAll();
}
