package io.recordframe.expression;

/**
 * A number that can be null and that widens to a decimal where it meets one, because nothing is
 * lost: an integer or a decimal.
 */
public sealed interface NullableDecimalOperand
    permits DecimalOperand, NullableLongExpr, NullableDecimalExpr {}
