package io.recordframe.expression;

/**
 * A constant of a Java enum that can be null. Values are ordered as the constants are.
 *
 * @param <E> the enum
 */
public sealed interface NullableEnumExpr<E extends Enum<E>>
    extends NullableScalarExpr<EnumExpr<E>, NullableEnumExpr<E>, E> permits EnumExpr {

  /** {@return the constant's name} */
  NullableStrExpr toStr();
}
