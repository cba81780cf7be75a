package io.recordframe.expression;

/** An expression whose values have an order and can be null. */
public sealed interface NullableOrderedExpr extends SortTerm
    permits OrderedExpr, NullableScalarExpr, NullableNumericExpr {

  /** {@return the smallest value first, nulls last} */
  SortOrder asc();

  /** {@return the largest value first, nulls last} */
  SortOrder desc();
}
