package io.recordframe.expression;

/**
 * What every expression offers whose value is never null, beyond what {@link NullableExpr} offers.
 *
 * @param <X> the kind that is never null
 * @param <N> the kind that can be null
 */
public sealed interface Expr<X extends Expr<?, ?>, N extends Term<?>> extends Term<N>
    permits ScalarExpr, LongExpr, DoubleExpr, ListExpr, MapExpr {

  /**
   * {@return the first value; null over no rows} Give the aggregate its order by {@link
   * Agg#orderBy}.
   */
  Agg<? extends X, ? extends N> first();

  /**
   * {@return the last value; null over no rows} Give the aggregate its order by {@link
   * Agg#orderBy}.
   */
  Agg<? extends X, ? extends N> last();

  /** {@return the most frequent value; null over no rows} */
  Agg<? extends X, ? extends N> mode();

  /**
   * {@return the value in the row in which the key is smallest; null over no rows}
   *
   * @param key what is compared
   */
  Agg<? extends X, ? extends N> minBy(OrderedExpr key);

  /**
   * {@return the value in the row in which the key is largest; null over no rows}
   *
   * @param key what is compared
   */
  Agg<? extends X, ? extends N> maxBy(OrderedExpr key);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends X> lag(long offset, X other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends X> lead(long offset, X other);

  /** {@return the value in the first row of the window's frame} */
  FrameFunction<? extends X, ? extends N> firstValue();

  /** {@return the value in the last row of the window's frame} */
  FrameFunction<? extends X, ? extends N> lastValue();

  /**
   * {@return a number of 63 bits, never negative, that only the value determines, on every engine}
   * It is that of the value's text; of bytes that of their hexadecimal digits, of lists and maps
   * that of their JSON. Numbers that are equal have the same as long as they are of one type.
   */
  LongExpr hash();
}
