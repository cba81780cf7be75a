package io.recordframe.expression;

/**
 * Whatever stands for a value or a row in a query: a typed expression, or the columns of a record.
 * What a lambda's parameter, a grouping key, a slot added by {@code let} or a component's value may
 * be.
 *
 * @param <N> the same kind where it can be missing, such as {@code NullableStrExpr} for a {@code
 *     StrExpr}
 */
@SuppressWarnings("unused") // N is read by the compiler only
public interface Term<N> {}
