package io.recordframe.expression;

/**
 * A number that is never null and that widens to {@code double} where it meets one, as in Java:
 * every number but a decimal.
 */
public sealed interface DoubleOperand extends NullableDoubleOperand permits LongExpr, DoubleExpr {}
