package io.recordframe.expression;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list that can be null. Its elements are reached by {@link Lists#elementAt}.
 *
 * @param <E> the elements, such as {@code StrExpr}, or {@code NullableStrExpr} where one can be
 *     null
 */
public sealed interface NullableListExpr<E extends Term<?>>
    extends NullableExpr<ListExpr<E>, NullableListExpr<E>> permits ListExpr {

  /** {@return how many elements the list has} */
  NullableLongExpr size();

  /** {@return the elements in the opposite order} */
  NullableListExpr<E> reverse();

  /** {@return the elements without those that equal an earlier one, null being equal to null} */
  NullableListExpr<E> distinct();

  /**
   * {@return the elements from one position up to but without another, cut at the ends of the list}
   *
   * @param from the first position, from 0
   * @param to the position behind the last one
   */
  NullableListExpr<E> slice(long from, long to);

  /**
   * {@return the elements, and then one more}
   *
   * @param element the last element
   */
  NullableListExpr<E> append(E element);

  /**
   * {@return the elements, and then those of another list}
   *
   * @param other the other list
   */
  NullableListExpr<E> concat(NullableListExpr<E> other);

  /**
   * {@return the list of what a lambda makes of each element, in the order of the elements}
   *
   * @param <R> what the lambda makes
   * @param function is called once, with what stands for an element
   */
  <R extends Term<?>> NullableListExpr<R> map(Function<? super E, ? extends R> function);

  /**
   * {@return the list of those elements for which a predicate is true, neither false nor null}
   *
   * @param predicate is called once, with what stands for an element
   */
  NullableListExpr<E> filter(Function<? super E, ? extends NullableBoolExpr> predicate);

  /**
   * {@return whether a predicate is true for an element; null where it is for none, and null for
   * some; false for an empty list}
   *
   * @param <B> the predicate's type
   * @param predicate is called once, with what stands for an element
   */
  <B extends NullableBoolExpr> NullableBoolExpr any(Function<? super E, B> predicate);

  /**
   * {@return whether a predicate is true for all elements; null where it is false for none, and
   * null for some; true for an empty list}
   *
   * @param <B> the predicate's type
   * @param predicate is called once, with what stands for an element
   */
  <B extends NullableBoolExpr> NullableBoolExpr all(Function<? super E, B> predicate);

  /**
   * {@return what a lambda makes of an initial value and the first element, then of that and the
   * second element, and so on; the initial value for an empty list, null for a list that is null}
   *
   * @param <N> the value's kind that can be null
   * @param <A> the value's kind
   * @param initial the value before the first element
   * @param step is called with what stands for the value so far and for an element; as often as its
   *     types ask for
   */
  <N extends Term<?>, A extends Term<N>> N reduceOrNull(
      A initial, BiFunction<? super A, ? super E, ? extends A> step);

  /**
   * {@return the list of what a lambda makes of the elements at the same positions of both lists,
   * as many as the shorter one has; null where one of the lists is}
   *
   * @param <O> the other list's elements
   * @param <R> the values
   * @param other the other list
   * @param function is called with what stands for an element of each
   */
  <O extends Term<?>, R extends Term<?>> NullableListExpr<R> zip(
      NullableListExpr<O> other, BiFunction<? super E, ? super O, ? extends R> function);

  /**
   * {@return whether both are equal}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(NullableListExpr<E> other);

  /**
   * {@return whether both differ}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(NullableListExpr<E> other);
}
