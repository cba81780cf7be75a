/**
 * Typed expressions: immutable values that a lambda's columns give and that operations combine. The
 * Java type of an expression says the type of its value and whether it can be null; {@code StrExpr}
 * is a {@code NullableStrExpr}, never the other way round.
 *
 * <p>Unless an operation says otherwise, its result is null when an operand is null, and never null
 * otherwise. Expressions are immutable and safe to share between threads. Nothing is computed here:
 * faults that need the columns' types, such as a literal that a column cannot hold, are reported as
 * {@link io.recordframe.plan.error.InvalidPlanException} where the expression meets its frame.
 */
@NullMarked
package io.recordframe.expression;

import org.jspecify.annotations.NullMarked;
