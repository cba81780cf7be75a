package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.CollectionFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done with lists of a certain kind of elements; what is done with any list are methods of
 * {@link ListExpr}. Positions count from 0. Immutable and thread-safe.
 */
public final class Lists {

  private Lists() {}

  /**
   * The list of some values.
   *
   * @param <E> the elements
   * @param first the first element
   * @param more the others
   * @return the list
   */
  @SafeVarargs
  public static <E extends Term<?>> ListExpr<E> of(E first, E... more) {
    List<Object> elements = new ArrayList<>(List.of(first));
    for (E element : more) {
      elements.add(element);
    }
    return new ListNode<>(
        Operands.call(CollectionFunction.LIST_OF, elements.toArray()),
        element -> Terms.sameKind(first, element));
  }

  /**
   * The numbers from one up to but without another; more than 1048576 are an error of the query.
   *
   * @param from the first number
   * @param to the number behind the last one
   * @return the list, empty where the second number is not greater
   */
  public static ListExpr<LongExpr> range(LongExpr from, LongExpr to) {
    return new ListNode<>(
        Operands.call(CollectionFunction.LIST_RANGE, from.toLong(), to.toLong()), LongNode::new);
  }

  /**
   * The numbers from one up to but without another; more than 1048576 are an error of the query.
   *
   * @param from the first number
   * @param to the number behind the last one
   * @return the list, empty where the second number is not greater
   */
  public static NullableListExpr<LongExpr> range(NullableLongExpr from, NullableLongExpr to) {
    return new ListNode<>(
        Operands.call(CollectionFunction.LIST_RANGE, from.toLong(), to.toLong()), LongNode::new);
  }

  /**
   * An element of a list.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list
   * @param position the element's position, from 0
   * @return the element; null when the list is null or has no such position
   */
  public static <N extends Term<?>> N elementAt(
      NullableListExpr<? extends Term<N>> list, long position) {
    return element(list, Operands.call(CollectionFunction.LIST_GET, list, position));
  }

  /**
   * An element of a list.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list
   * @param position the element's position, from 0
   * @return the element; null when the list or position is null or there is no such position
   */
  public static <N extends Term<?>> N elementAt(
      NullableListExpr<? extends Term<N>> list, NullableLongExpr position) {
    return element(list, Operands.call(CollectionFunction.LIST_GET, list, position));
  }

  /**
   * Whether a list has an element.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list
   * @param value what is looked for
   * @return the condition
   */
  public static <N extends Term<?>> NullableBoolExpr containsOrNull(
      NullableListExpr<? extends Term<N>> list, NullableExpr<?, N> value) {
    return ExpressionNode.bool(CollectionFunction.LIST_CONTAINS, list, value);
  }

  /**
   * Whether a list has an element.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list, never null
   * @param value what is looked for, never null
   * @return the condition, never null itself
   */
  public static <N extends Term<?>> BoolExpr contains(
      ListExpr<? extends Term<N>> list, Expr<?, N> value) {
    return ExpressionNode.bool(CollectionFunction.LIST_CONTAINS, list, value);
  }

  /**
   * The elements of a list of texts one after the other, nulls left out.
   *
   * @param list the list
   * @param separator what stands between them
   * @return the text
   */
  public static NullableStrExpr join(
      NullableListExpr<? extends NullableStrExpr> list, String separator) {
    return ExpressionNode.text(CollectionFunction.LIST_JOIN, list, separator);
  }

  /**
   * The elements of a list of texts one after the other, nulls left out.
   *
   * @param list the list, never null
   * @param separator what stands between them
   * @return the text
   */
  public static StrExpr join(ListExpr<? extends NullableStrExpr> list, String separator) {
    return ExpressionNode.text(CollectionFunction.LIST_JOIN, list, separator);
  }

  /**
   * The position of the first element that equals a value.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list, never null
   * @param value what is looked for, never null
   * @return the position, or -1
   */
  public static <N extends Term<?>> LongExpr indexOf(
      ListExpr<? extends Term<N>> list, Expr<?, N> value) {
    return ExpressionNode.int64(CollectionFunction.LIST_POSITION, list, value);
  }

  /**
   * The position of the first element that equals a value.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list
   * @param value what is looked for
   * @return the position, or -1; null where the list or the value is
   */
  public static <N extends Term<?>> NullableLongExpr indexOfOrNull(
      NullableListExpr<? extends Term<N>> list, NullableExpr<?, N> value) {
    return ExpressionNode.int64(CollectionFunction.LIST_POSITION, list, value);
  }

  /**
   * The elements from the smallest to the largest, nulls last.
   *
   * @param <E> the elements
   * @param list the list
   * @return the sorted list
   */
  public static <E extends NullableOrderedExpr & Term<?>> ListExpr<E> sort(ListExpr<E> list) {
    return same(list, CollectionFunction.LIST_SORT);
  }

  /**
   * The elements from the smallest to the largest, nulls last.
   *
   * @param <E> the elements
   * @param list the list
   * @return the sorted list
   */
  public static <E extends NullableOrderedExpr & Term<?>> NullableListExpr<E> sort(
      NullableListExpr<E> list) {
    return same(list, CollectionFunction.LIST_SORT);
  }

  /**
   * The elements from the largest to the smallest, nulls last.
   *
   * @param <E> the elements
   * @param list the list
   * @return the sorted list
   */
  public static <E extends NullableOrderedExpr & Term<?>> ListExpr<E> sortDescending(
      ListExpr<E> list) {
    return same(list, CollectionFunction.LIST_SORT_DESCENDING);
  }

  /**
   * The elements from the largest to the smallest, nulls last.
   *
   * @param <E> the elements
   * @param list the list
   * @return the sorted list
   */
  public static <E extends NullableOrderedExpr & Term<?>> NullableListExpr<E> sortDescending(
      NullableListExpr<E> list) {
    return same(list, CollectionFunction.LIST_SORT_DESCENDING);
  }

  /**
   * The elements that are not null.
   *
   * @param <X> the elements' kind that is never null
   * @param list the list
   * @return the list without nulls
   */
  public static <X extends Expr<?, ?>> ListExpr<X> withoutNulls(
      ListExpr<? extends NullableExpr<X, ?>> list) {
    return present(list);
  }

  /**
   * The elements that are not null.
   *
   * @param <X> the elements' kind that is never null
   * @param list the list
   * @return the list without nulls
   */
  public static <X extends Expr<?, ?>> NullableListExpr<X> withoutNulls(
      NullableListExpr<? extends NullableExpr<X, ?>> list) {
    return present(list);
  }

  /**
   * The elements of lists within a list, one list after the other; lists that are null are left
   * out.
   *
   * @param <E> the elements
   * @param lists the lists
   * @return the list of all elements
   */
  public static <E extends Term<?>> ListExpr<E> flatten(
      ListExpr<? extends NullableListExpr<E>> lists) {
    return flattened(lists);
  }

  /**
   * The elements of lists within a list, one list after the other; lists that are null are left
   * out.
   *
   * @param <E> the elements
   * @param lists the lists
   * @return the list of all elements
   */
  public static <E extends Term<?>> NullableListExpr<E> flatten(
      NullableListExpr<? extends NullableListExpr<E>> lists) {
    return flattened(lists);
  }

  /**
   * The smallest element, nulls left out.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list; its elements must have an order
   * @return the element; null where there is none
   */
  public static <N extends Term<?>> N min(NullableListExpr<? extends Term<N>> list) {
    return element(list, Operands.call(CollectionFunction.LIST_MIN, list));
  }

  /**
   * The largest element, nulls left out.
   *
   * @param <N> the elements' kind that can be null
   * @param list the list; its elements must have an order
   * @return the element; null where there is none
   */
  public static <N extends Term<?>> N max(NullableListExpr<? extends Term<N>> list) {
    return element(list, Operands.call(CollectionFunction.LIST_MAX, list));
  }

  /**
   * The sum of integers, nulls left out; an overflow is an error of the query.
   *
   * @param list the list
   * @return the sum; null where there is no number
   */
  public static NullableLongExpr sum(NullableListExpr<? extends NullableLongExpr> list) {
    return ExpressionNode.int64(CollectionFunction.LIST_SUM, list);
  }

  /**
   * The sum of floating-point numbers, nulls left out.
   *
   * @param list the list
   * @return the sum; null where there is no number
   */
  public static NullableDoubleExpr sumOfDoubles(
      NullableListExpr<? extends NullableDoubleExpr> list) {
    return ExpressionNode.float64(CollectionFunction.LIST_SUM, list);
  }

  /**
   * The sum of decimals, nulls left out, of 38 digits; an overflow is an error of the query.
   *
   * @param list the list
   * @return the sum; null where there is no number
   */
  public static NullableDecimalExpr sumOfDecimals(
      NullableListExpr<? extends NullableDecimalExpr> list) {
    return new DecimalNode(Operands.call(CollectionFunction.LIST_SUM, list));
  }

  /**
   * The arithmetic mean of numbers, nulls left out.
   *
   * @param list the list
   * @return the mean; null where there is no number
   */
  public static NullableDoubleExpr mean(NullableListExpr<? extends NullableNumericExpr> list) {
    return ExpressionNode.float64(CollectionFunction.LIST_MEAN, list);
  }

  private static <E extends Term<?>> ListNode<E> same(
      NullableListExpr<E> list, CollectionFunction function) {
    return ((ListNode<E>) list).over(Operands.call(function, list));
  }

  @SuppressWarnings("unchecked") // the elements' kind that can be null is made as the other one
  private static <X extends Expr<?, ?>> ListNode<X> present(
      NullableListExpr<? extends NullableExpr<X, ?>> list) {
    ElementFactory<?> elements = ((ListNode<?>) list).elements();
    return new ListNode<>(
        Operands.call(CollectionFunction.LIST_WITHOUT_NULLS, list),
        element -> (X) elements.element(element));
  }

  @SuppressWarnings("unchecked") // the elements of the lists within are of that kind
  private static <E extends Term<?>> ListNode<E> flattened(
      NullableListExpr<? extends NullableListExpr<E>> lists) {
    ElementFactory<?> within = ((ListNode<?>) lists).elements();
    return new ListNode<>(
        Operands.call(CollectionFunction.LIST_FLATTEN, lists),
        element -> ((ListNode<E>) within.element(element)).elements().element(element));
  }

  @SuppressWarnings("unchecked") // the elements' kind that is never null is the one that can be too
  private static <N extends Term<?>> N element(
      NullableListExpr<? extends Term<N>> list, UnboundExpression element) {
    return (N) ((ListNode<?>) list).elements().element(element);
  }
}
