package io.recordframe.expression;

/** A truth value that is never null. See {@link NullableBoolExpr}. */
public sealed interface BoolExpr
    extends NullableBoolExpr, ScalarExpr<BoolExpr, NullableBoolExpr, Boolean> permits BoolNode {

  /**
   * {@return false when one is false, otherwise null when one is null, otherwise true}
   *
   * @param other the other condition
   */
  BoolExpr and(BoolExpr other);

  /**
   * {@return true when one is true, otherwise null when one is null, otherwise false}
   *
   * @param other the other condition
   */
  BoolExpr or(BoolExpr other);

  /**
   * {@return whether exactly one is true}
   *
   * @param other the other condition
   */
  BoolExpr xor(BoolExpr other);

  @Override
  BoolExpr not();

  @Override
  IntExpr toInt();

  @Override
  StrExpr toStr();

  /** {@return whether all values are true; null over no rows} */
  @Override
  Agg<BoolExpr, NullableBoolExpr> every();

  /** {@return whether a value is true; null over no rows} */
  @Override
  Agg<BoolExpr, NullableBoolExpr> some();
}
