package io.recordframe.expression;

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
