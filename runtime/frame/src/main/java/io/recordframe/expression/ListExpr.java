package io.recordframe.expression;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list that is never null. See {@link NullableListExpr}.
 *
 * @param <E> the elements, such as {@code StrExpr}, or {@code NullableStrExpr} where one can be
 *     null
 */
public sealed interface ListExpr<E extends Term<?>>
    extends NullableListExpr<E>, Expr<ListExpr<E>, NullableListExpr<E>> permits ListNode {

  @Override
  LongExpr size();

  @Override
  ListExpr<E> reverse();

  @Override
  ListExpr<E> distinct();

  @Override
  ListExpr<E> slice(long from, long to);

  @Override
  ListExpr<E> append(E element);

  /**
   * {@return the elements, and then those of another list}
   *
   * @param other the other list
   */
  ListExpr<E> concat(ListExpr<E> other);

  @Override
  <R extends Term<?>> ListExpr<R> map(Function<? super E, ? extends R> function);

  @Override
  ListExpr<E> filter(Function<? super E, ? extends NullableBoolExpr> predicate);

  @Override
  <B extends NullableBoolExpr> B any(Function<? super E, B> predicate);

  @Override
  <B extends NullableBoolExpr> B all(Function<? super E, B> predicate);

  /**
   * {@return what a lambda makes of an initial value and the first element, then of that and the
   * second element, and so on; the initial value for an empty list}
   *
   * @param <A> the value's type
   * @param initial the value before the first element
   * @param step is called with what stands for the value so far and for an element
   */
  <A extends Term<?>> A reduce(A initial, BiFunction<? super A, ? super E, ? extends A> step);

  /**
   * {@return the list of what a lambda makes of the elements at the same positions of both lists,
   * as many as the shorter one has}
   *
   * @param <O> the other list's elements
   * @param <R> the values
   * @param other the other list
   * @param function is called with what stands for an element of each
   */
  <O extends Term<?>, R extends Term<?>> ListExpr<R> zip(
      ListExpr<O> other, BiFunction<? super E, ? super O, ? extends R> function);

  /**
   * {@return whether both are equal}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(ListExpr<E> other);

  /**
   * {@return whether both differ}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(ListExpr<E> other);
}
