package io.recordframe.expression;

/** A truth value that can be null. Operations follow three-valued logic. */
public sealed interface NullableBoolExpr
    extends NullableScalarExpr<BoolExpr, NullableBoolExpr, Boolean> permits BoolExpr {

  /**
   * {@return false when one is false, otherwise null when one is null, otherwise true}
   *
   * @param other the other condition
   */
  NullableBoolExpr and(NullableBoolExpr other);

  /**
   * {@return true when one is true, otherwise null when one is null, otherwise false}
   *
   * @param other the other condition
   */
  NullableBoolExpr or(NullableBoolExpr other);

  /**
   * {@return whether exactly one is true}
   *
   * @param other the other condition
   */
  NullableBoolExpr xor(NullableBoolExpr other);

  /** {@return the opposite} */
  NullableBoolExpr not();

  /** {@return whether this is true, neither false nor null; never null itself} */
  BoolExpr isTrue();

  /** {@return whether this is false, neither true nor null; never null itself} */
  BoolExpr isFalse();

  /** {@return 1 for true and 0 for false} */
  NullableIntExpr toInt();

  /** {@return {@code true} or {@code false} as text} */
  NullableStrExpr toStr();

  /** {@return how many values are true; 0 over no rows} */
  Agg<LongExpr, LongExpr> countTrue();

  /** {@return whether all values are true, nulls left out} */
  Agg<? extends NullableBoolExpr, NullableBoolExpr> every();

  /** {@return whether a value is true, nulls left out} */
  Agg<? extends NullableBoolExpr, NullableBoolExpr> some();
}
