package io.recordframe.expression;

import java.util.Collection;

/**
 * A scalar that Java writes as an object and that can be null: what is the same for text, dates and
 * the like. Text is ordered by code point, enums as their constants are, false before true.
 *
 * @param <X> the kind that is never null
 * @param <N> the kind that can be null
 * @param <L> the values as Java writes them
 */
public sealed interface NullableScalarExpr<X extends Expr<?, ?>, N extends Term<?>, L>
    extends NullableExpr<X, N>, NullableOrderedExpr
    permits NullableBoolExpr,
        NullableStrExpr,
        NullableDecimalExpr,
        NullableDateExpr,
        NullableTimeExpr,
        NullableDateTimeExpr,
        NullableInstantExpr,
        NullableDurationExpr,
        NullableUuidExpr,
        NullableBinaryExpr,
        NullableEnumExpr {

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(N other);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(L other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(N other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(L other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr gt(N other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr gt(L other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ge(N other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ge(L other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr lt(N other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr lt(L other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr le(N other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr le(L other);

  /**
   * {@return whether both are equal or both null; never null itself}
   *
   * @param other what this is compared with
   */
  BoolExpr eqNullSafe(N other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(N low, N high);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(L low, L high);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with
   */
  @SuppressWarnings("unchecked") // the array is only read
  NullableBoolExpr in(L... values);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with, none of them null
   */
  NullableBoolExpr in(Collection<? extends L> values);

  /**
   * {@return whether this equals one of the values of a column; null where it equals none and one
   * of them is null; false for none}
   *
   * @param values what this is compared with, of {@code nullableValues(...)} of a frame
   */
  NullableBoolExpr in(NullableValues<? extends N> values);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  X orElse(L other);

  /**
   * {@return null where the value equals the other, otherwise the value}
   *
   * @param other what this is compared with
   */
  N nullIf(L other);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  N greatest(N other);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  N greatest(L other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  N least(N other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  N least(L other);

  /** {@return the smallest value, nulls left out} */
  Agg<? extends N, N> min();

  /** {@return the largest value, nulls left out} */
  Agg<? extends N, N> max();

  @Override
  Agg<? extends N, N> first();

  @Override
  Agg<? extends N, N> last();

  @Override
  Agg<? extends N, N> mode();

  @Override
  Agg<? extends N, N> minBy(NullableOrderedExpr key);

  @Override
  Agg<? extends N, N> maxBy(NullableOrderedExpr key);

  @Override
  WindowFunction<N> lag(long offset);

  @Override
  WindowFunction<N> lag(long offset, N other);

  @Override
  WindowFunction<N> lead(long offset);

  @Override
  WindowFunction<N> lead(long offset, N other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends N> lag(long offset, L other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends N> lead(long offset, L other);

  @Override
  FrameFunction<? extends N, N> firstValue();

  @Override
  FrameFunction<? extends N, N> lastValue();

  @Override
  FrameFunction<N, N> nthValue(long position);
}
