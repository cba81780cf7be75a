package io.recordframe.expression;

/**
 * A number that can be null and that widens to {@code double} where it meets one, as in Java: every
 * number but a decimal.
 */
public sealed interface NullableDoubleOperand
    permits DoubleOperand, NullableLongExpr, NullableDoubleExpr {}
