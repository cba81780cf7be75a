package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.ScalarType;

/**
 * What is the same for integers of 32 bits and less, with which arithmetic takes place in 32 bits.
 */
abstract class ShortIntegerNode<X extends Expr<?, ?>, N extends Term<?>> extends IntegerNode<X, N> {

  ShortIntegerNode(UnboundExpression expression, ScalarType type) {
    super(expression, type);
  }

  /** An operand in 32 bits, as Java promotes shorter integers. */
  private static UnboundExpression int32(Object operand) {
    return operand instanceof ShortNode || operand instanceof ByteNode
        ? Operands.converted(operand, ScalarType.INT32)
        : Operands.one(operand);
  }

  public final NullableIntExpr plus(NullableIntExpr other) {
    return int32(ArithmeticFunction.ADD, this, other);
  }

  public final IntExpr plus(IntExpr other) {
    return int32(ArithmeticFunction.ADD, this, other);
  }

  public final IntExpr plus(int other) {
    return int32(ArithmeticFunction.ADD, this, other);
  }

  public final NullableIntExpr minus(NullableIntExpr other) {
    return int32(ArithmeticFunction.SUBTRACT, this, other);
  }

  public final IntExpr minus(IntExpr other) {
    return int32(ArithmeticFunction.SUBTRACT, this, other);
  }

  public final IntExpr minus(int other) {
    return int32(ArithmeticFunction.SUBTRACT, this, other);
  }

  public final NullableIntExpr times(NullableIntExpr other) {
    return int32(ArithmeticFunction.MULTIPLY, this, other);
  }

  public final IntExpr times(IntExpr other) {
    return int32(ArithmeticFunction.MULTIPLY, this, other);
  }

  public final IntExpr times(int other) {
    return int32(ArithmeticFunction.MULTIPLY, this, other);
  }

  public final NullableIntExpr mod(NullableIntExpr other) {
    return int32(ArithmeticFunction.MODULO, this, other);
  }

  public final IntExpr mod(IntExpr other) {
    return int32(ArithmeticFunction.MODULO, this, other);
  }

  public final IntExpr mod(int other) {
    return int32(ArithmeticFunction.MODULO, this, other);
  }

  public final NullableIntExpr quotient(NullableIntExpr other) {
    return int32(ArithmeticFunction.QUOTIENT, this, other);
  }

  public final IntExpr quotient(IntExpr other) {
    return int32(ArithmeticFunction.QUOTIENT, this, other);
  }

  public final IntExpr quotient(int other) {
    return int32(ArithmeticFunction.QUOTIENT, this, other);
  }

  public final NullableIntExpr tryQuotient(NullableIntExpr other) {
    return int32(ArithmeticFunction.TRY_QUOTIENT, this, other);
  }

  public final NullableIntExpr tryQuotient(int other) {
    return int32(ArithmeticFunction.TRY_QUOTIENT, this, other);
  }

  public final NullableIntExpr tryMod(NullableIntExpr other) {
    return int32(ArithmeticFunction.TRY_MODULO, this, other);
  }

  public final NullableIntExpr tryMod(int other) {
    return int32(ArithmeticFunction.TRY_MODULO, this, other);
  }

  public final NullableIntExpr bitAnd(NullableIntExpr other) {
    return int32(ArithmeticFunction.BIT_AND, this, other);
  }

  public final IntExpr bitAnd(IntExpr other) {
    return int32(ArithmeticFunction.BIT_AND, this, other);
  }

  public final IntExpr bitAnd(int other) {
    return int32(ArithmeticFunction.BIT_AND, this, other);
  }

  public final NullableIntExpr bitOr(NullableIntExpr other) {
    return int32(ArithmeticFunction.BIT_OR, this, other);
  }

  public final IntExpr bitOr(IntExpr other) {
    return int32(ArithmeticFunction.BIT_OR, this, other);
  }

  public final IntExpr bitOr(int other) {
    return int32(ArithmeticFunction.BIT_OR, this, other);
  }

  public final NullableIntExpr bitXor(NullableIntExpr other) {
    return int32(ArithmeticFunction.BIT_XOR, this, other);
  }

  public final IntExpr bitXor(IntExpr other) {
    return int32(ArithmeticFunction.BIT_XOR, this, other);
  }

  public final IntExpr bitXor(int other) {
    return int32(ArithmeticFunction.BIT_XOR, this, other);
  }

  public final IntExpr negate() {
    return int32(ArithmeticFunction.NEGATE, int32(this));
  }

  public final IntExpr abs() {
    return int32(MathFunction.ABS, int32(this));
  }

  public final IntExpr round(int digits) {
    return int32(MathFunction.ROUND, int32(this), digits);
  }

  public final IntExpr bitNot() {
    return int32(ArithmeticFunction.BIT_NOT, int32(this));
  }

  public final NullableIntExpr greatest(NullableIntExpr other) {
    return int32(ConditionalFunction.GREATEST, this, other);
  }

  public final IntExpr greatest(IntExpr other) {
    return int32(ConditionalFunction.GREATEST, this, other);
  }

  public final IntExpr greatest(int other) {
    return int32(ConditionalFunction.GREATEST, int32(this), other);
  }

  public final NullableIntExpr least(NullableIntExpr other) {
    return int32(ConditionalFunction.LEAST, this, other);
  }

  public final IntExpr least(IntExpr other) {
    return int32(ConditionalFunction.LEAST, this, other);
  }

  public final IntExpr least(int other) {
    return int32(ConditionalFunction.LEAST, int32(this), other);
  }

  public final IntExpr orElse(IntExpr other) {
    return int32(ConditionalFunction.COALESCE, this, other);
  }

  public final NullableIntExpr orElse(NullableIntExpr other) {
    return int32(ConditionalFunction.COALESCE, this, other);
  }

  public final IntExpr orElse(int other) {
    return int32(ConditionalFunction.COALESCE, int32(this), other);
  }

  public final NullableIntExpr nullIf(NullableIntExpr other) {
    return int32(ConditionalFunction.NULL_IF, this, other);
  }

  public final NullableIntExpr nullIf(int other) {
    return int32(ConditionalFunction.NULL_IF, int32(this), other);
  }

  public final WindowFunction<NullableIntExpr> lag(long offset, NullableIntExpr other) {
    return new WindowFunction<>(LAG, IntNode::new, int32(this), offset, int32(other));
  }

  public final WindowFunction<IntExpr> lag(long offset, IntExpr other) {
    return new WindowFunction<>(LAG, IntNode::new, int32(this), offset, int32(other));
  }

  public final WindowFunction<NullableIntExpr> lead(long offset, NullableIntExpr other) {
    return new WindowFunction<>(LEAD, IntNode::new, int32(this), offset, int32(other));
  }

  public final WindowFunction<IntExpr> lead(long offset, IntExpr other) {
    return new WindowFunction<>(LEAD, IntNode::new, int32(this), offset, int32(other));
  }

  public final WindowFunction<IntExpr> lag(long offset, int other) {
    return new WindowFunction<>(LAG, IntNode::new, int32(this), offset, other);
  }

  public final WindowFunction<IntExpr> lead(long offset, int other) {
    return new WindowFunction<>(LEAD, IntNode::new, int32(this), offset, other);
  }
}
