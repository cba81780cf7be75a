package io.recordframe.expression;

/**
 * A list that can be null. Its elements are reached by {@link Expressions#elementAt}.
 *
 * @param <E> the elements, such as {@code StrExpr}, or {@code NullableStrExpr} where one can be
 *     null
 */
public sealed interface NullableListExpr<E extends Term<?>>
    extends NullableExpr<ListExpr<E>, NullableListExpr<E>> permits ListExpr {

  /** {@return how many elements the list has} */
  NullableLongExpr size();

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
