package io.recordframe.substrait.internal.message;

import io.recordframe.plan.type.DataType;
import io.recordframe.substrait.internal.wire.Algebra;

/**
 * An expression in Substrait's form. Its nullability is what Substrait derives, which may allow a
 * null where the plan knows that there is none.
 *
 * @param message the expression
 * @param type the type of its values
 * @param nullable whether it can be null, as far as Substrait knows
 */
public record Value(Algebra.Expression message, DataType type, boolean nullable) {}
