package io.recordframe.expression;

import java.util.Collection;

/**
 * A scalar that Java writes as an object and that is never null.
 *
 * @param <X> the kind that is never null
 * @param <N> the kind that can be null
 * @param <L> the values as Java writes them
 */
public sealed interface ScalarExpr<X extends Expr<?, ?>, N extends Term<?>, L>
    extends Expr<X, N>, OrderedExpr
    permits BoolExpr,
        StrExpr,
        DecimalExpr,
        DateExpr,
        TimeExpr,
        DateTimeExpr,
        InstantExpr,
        DurationExpr,
        UuidExpr,
        BinaryExpr,
        EnumExpr {

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(X other);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(L other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(X other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(L other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr gt(X other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr gt(L other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr ge(X other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr ge(L other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr lt(X other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr lt(L other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr le(X other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr le(L other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  BoolExpr between(X low, X high);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  BoolExpr between(L low, L high);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with
   */
  @SuppressWarnings("unchecked") // the array is only read
  BoolExpr in(L... values);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with, none of them null
   */
  BoolExpr in(Collection<? extends L> values);

  /**
   * {@return whether this equals one of the values of a column; false for none}
   *
   * @param values what this is compared with, of {@code values(...)} of a frame
   */
  BoolExpr in(Values<? extends X> values);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  X greatest(X other);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  X greatest(L other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  X least(X other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  X least(L other);

  /** {@return the smallest value; null over no rows} */
  Agg<X, N> min();

  /** {@return the largest value; null over no rows} */
  Agg<X, N> max();

  @Override
  Agg<X, N> first();

  @Override
  Agg<X, N> last();

  @Override
  Agg<X, N> mode();

  @Override
  Agg<X, N> minBy(OrderedExpr key);

  @Override
  Agg<X, N> maxBy(OrderedExpr key);

  @Override
  WindowFunction<X> lag(long offset, X other);

  @Override
  WindowFunction<X> lead(long offset, X other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<X> lag(long offset, L other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<X> lead(long offset, L other);

  @Override
  FrameFunction<X, N> firstValue();

  @Override
  FrameFunction<X, N> lastValue();
}
