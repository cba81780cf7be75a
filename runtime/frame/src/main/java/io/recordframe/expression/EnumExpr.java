package io.recordframe.expression;

/**
 * A constant of a Java enum that is never null. See {@link NullableEnumExpr}.
 *
 * @param <E> the enum
 */
public sealed interface EnumExpr<E extends Enum<E>>
    extends NullableEnumExpr<E>, ScalarExpr<EnumExpr<E>, NullableEnumExpr<E>, E> permits EnumNode {

  @Override
  StrExpr toStr();
}
