package io.recordframe.expression;

/**
 * A number that is never null and that widens to a decimal where it meets one, because nothing is
 * lost: an integer or a decimal.
 */
public sealed interface DecimalOperand extends NullableDecimalOperand
    permits LongExpr, DecimalExpr {}
