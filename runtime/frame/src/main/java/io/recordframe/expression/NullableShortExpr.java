package io.recordframe.expression;

/** An integer of 16 bits that can be null. Arithmetic takes place in 32 bits, as in Java. */
public sealed interface NullableShortExpr extends NullableIntExpr
    permits ShortExpr, NullableByteExpr {

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  ShortExpr orElse(ShortExpr other);

  /**
   * {@return the value, or the other where it is null; null where both are}
   *
   * @param other what stands for null
   */
  NullableShortExpr orElse(NullableShortExpr other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  ShortExpr orElse(short other);

  @Override
  ShortExpr requireNonNull();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> min();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> max();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> first();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> last();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> mode();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> minBy(NullableOrderedExpr key);

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> maxBy(NullableOrderedExpr key);

  @Override
  FrameFunction<? extends NullableShortExpr, ? extends NullableShortExpr> firstValue();

  @Override
  FrameFunction<? extends NullableShortExpr, ? extends NullableShortExpr> lastValue();

  @Override
  FrameFunction<? extends NullableShortExpr, ? extends NullableShortExpr> nthValue(long position);

  @Override
  WindowFunction<? extends NullableShortExpr> lag(long offset);

  @Override
  WindowFunction<? extends NullableShortExpr> lead(long offset);

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> bitAndAll();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> bitOrAll();

  @Override
  Agg<? extends NullableShortExpr, ? extends NullableShortExpr> bitXorAll();
}
