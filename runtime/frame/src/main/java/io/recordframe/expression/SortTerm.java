package io.recordframe.expression;

/**
 * What rows are ordered by: an expression whose values have an order, ascending with nulls last, or
 * a {@link SortOrder} that says otherwise.
 */
public sealed interface SortTerm permits NullableOrderedExpr, SortOrder {}
