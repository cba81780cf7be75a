package io.recordframe.expression;

/**
 * What every expression offers whose value can be null.
 *
 * @param <X> the kind that is never null
 * @param <N> the kind that can be null
 */
public sealed interface NullableExpr<X extends Expr<?, ?>, N extends Term<?>> extends Term<N>
    permits NullableScalarExpr,
        NullableLongExpr,
        NullableDoubleExpr,
        NullableListExpr,
        NullableMapExpr {

  /** {@return whether the value is null; never null itself} */
  BoolExpr isNull();

  /** {@return whether the value is not null; never null itself} */
  BoolExpr isNotNull();

  /**
   * {@return the value, asserted not to be null} A null that is met all the same is an error of the
   * query.
   */
  X requireNonNull();

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  X orElse(X other);

  /**
   * {@return the value, or the other where it is null; null where both are}
   *
   * @param other what stands for null
   */
  N orElse(N other);

  /**
   * {@return null where both are equal, otherwise this value}
   *
   * @param other what this is compared with
   */
  N nullIf(N other);

  /** {@return how many values are not null; 0 over no rows} */
  Agg<LongExpr, LongExpr> count();

  /** {@return how many different values there are, nulls left out; 0 over no rows} */
  Agg<LongExpr, LongExpr> countDistinct();

  /** {@return about how many different values there are, nulls left out; 0 over no rows} */
  Agg<LongExpr, LongExpr> approxCountDistinct();

  /**
   * {@return the first value that is not null} Give the aggregate its order by {@link Agg#orderBy}.
   */
  Agg<? extends N, ? extends N> first();

  /**
   * {@return the last value that is not null} Give the aggregate its order by {@link Agg#orderBy}.
   */
  Agg<? extends N, ? extends N> last();

  /** {@return the most frequent value, nulls left out} */
  Agg<? extends N, ? extends N> mode();

  /**
   * {@return the value in the row in which the key is smallest} Rows with a null in either are left
   * out.
   *
   * @param key what is compared
   */
  Agg<? extends N, ? extends N> minBy(NullableOrderedExpr key);

  /**
   * {@return the value in the row in which the key is largest} Rows with a null in either are left
   * out.
   *
   * @param key what is compared
   */
  Agg<? extends N, ? extends N> maxBy(NullableOrderedExpr key);

  /**
   * {@return the value that many rows before, in the window's order; null where there is none}
   *
   * @param offset how many rows
   */
  WindowFunction<? extends N> lag(long offset);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends N> lag(long offset, N other);

  /**
   * {@return the value that many rows behind, in the window's order; null where there is none}
   *
   * @param offset how many rows
   */
  WindowFunction<? extends N> lead(long offset);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends N> lead(long offset, N other);

  /** {@return the value in the first row of the window's frame, null or not} */
  FrameFunction<? extends N, ? extends N> firstValue();

  /** {@return the value in the last row of the window's frame, null or not} */
  FrameFunction<? extends N, ? extends N> lastValue();

  /**
   * {@return the value in a row of the window's frame; null where the frame has no such row}
   *
   * @param position the row, from 1
   */
  FrameFunction<? extends N, ? extends N> nthValue(long position);

  /**
   * {@return a number of 63 bits, never negative, that only the value determines, on every engine}
   * It is that of the value's text; of bytes that of their hexadecimal digits, of lists and maps
   * that of their JSON. Numbers that are equal have the same as long as they are of one type.
   */
  NullableLongExpr hash();
}
