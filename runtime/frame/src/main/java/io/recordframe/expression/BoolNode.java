package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.ScalarType;

/** A {@link BoolExpr}. */
final class BoolNode extends ScalarNode<BoolExpr, NullableBoolExpr, Boolean> implements BoolExpr {

  BoolNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  BoolNode over(UnboundExpression other) {
    return new BoolNode(other);
  }

  @Override
  public NullableBoolExpr and(NullableBoolExpr other) {
    return new BoolNode(Operands.chain(LogicalFunction.AND, this, other));
  }

  @Override
  public BoolExpr and(BoolExpr other) {
    return new BoolNode(Operands.chain(LogicalFunction.AND, this, other));
  }

  @Override
  public NullableBoolExpr or(NullableBoolExpr other) {
    return new BoolNode(Operands.chain(LogicalFunction.OR, this, other));
  }

  @Override
  public BoolExpr or(BoolExpr other) {
    return new BoolNode(Operands.chain(LogicalFunction.OR, this, other));
  }

  @Override
  public NullableBoolExpr xor(NullableBoolExpr other) {
    return bool(LogicalFunction.XOR, this, other);
  }

  @Override
  public BoolExpr xor(BoolExpr other) {
    return bool(LogicalFunction.XOR, this, other);
  }

  @Override
  public BoolExpr not() {
    return bool(LogicalFunction.NOT, this);
  }

  @Override
  public BoolExpr isTrue() {
    return bool(LogicalFunction.IS_TRUE, this);
  }

  @Override
  public BoolExpr isFalse() {
    return bool(LogicalFunction.IS_FALSE, this);
  }

  @Override
  public IntExpr toInt() {
    return new IntNode(Operands.converted(this, ScalarType.INT32));
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  @Override
  public Agg<LongExpr, LongExpr> countTrue() {
    return Agg.of(AggregateFunction.COUNT_IF, LongNode::new, this);
  }

  @Override
  public Agg<BoolExpr, NullableBoolExpr> every() {
    return aggregate(AggregateFunction.EVERY, this);
  }

  @Override
  public Agg<BoolExpr, NullableBoolExpr> some() {
    return aggregate(AggregateFunction.SOME, this);
  }
}
