package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Branch;
import io.recordframe.plan.binding.UnboundExpression.Choice;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * What is the same for both precisions of floating point. Arithmetic takes place in double
 * precision.
 */
abstract class FloatingNode<X extends Expr<?, ?>, N extends Term<?>> extends ValueNode<X, N> {

  FloatingNode(UnboundExpression expression) {
    super(expression);
  }

  /** A number in double precision, as Java widens it. */
  static UnboundExpression float64(Object operand) {
    return operand instanceof DoubleNode
        ? Operands.one(operand)
        : Operands.converted(operand, ScalarType.FLOAT64);
  }

  public final NullableDoubleExpr plus(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.ADD, float64(this), float64(other));
  }

  public final DoubleExpr plus(DoubleOperand other) {
    return float64(ArithmeticFunction.ADD, float64(this), float64(other));
  }

  public final DoubleExpr plus(double other) {
    return float64(ArithmeticFunction.ADD, float64(this), other);
  }

  public final NullableDoubleExpr minus(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.SUBTRACT, float64(this), float64(other));
  }

  public final DoubleExpr minus(DoubleOperand other) {
    return float64(ArithmeticFunction.SUBTRACT, float64(this), float64(other));
  }

  public final DoubleExpr minus(double other) {
    return float64(ArithmeticFunction.SUBTRACT, float64(this), other);
  }

  public final NullableDoubleExpr times(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.MULTIPLY, float64(this), float64(other));
  }

  public final DoubleExpr times(DoubleOperand other) {
    return float64(ArithmeticFunction.MULTIPLY, float64(this), float64(other));
  }

  public final DoubleExpr times(double other) {
    return float64(ArithmeticFunction.MULTIPLY, float64(this), other);
  }

  public final NullableDoubleExpr mod(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.MODULO, float64(this), float64(other));
  }

  public final DoubleExpr mod(DoubleOperand other) {
    return float64(ArithmeticFunction.MODULO, float64(this), float64(other));
  }

  public final DoubleExpr mod(double other) {
    return float64(ArithmeticFunction.MODULO, float64(this), other);
  }

  public final NullableDoubleExpr dividedBy(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.DIVIDE, float64(this), float64(other));
  }

  public final DoubleExpr dividedBy(DoubleOperand other) {
    return float64(ArithmeticFunction.DIVIDE, float64(this), float64(other));
  }

  public final DoubleExpr dividedBy(double other) {
    return float64(ArithmeticFunction.DIVIDE, float64(this), other);
  }

  public final NullableDoubleExpr tryDividedBy(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, float64(this), float64(other));
  }

  public final NullableDoubleExpr tryDividedBy(double other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, float64(this), other);
  }

  public final BoolExpr isNaN() {
    return bool(MathFunction.IS_NAN, this);
  }

  public final BoolExpr isFinite() {
    return bool(MathFunction.IS_FINITE, this);
  }

  public final NullableBoolExpr eq(NullableDoubleOperand other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final BoolExpr eq(DoubleOperand other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final BoolExpr eq(double other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final NullableBoolExpr ne(NullableDoubleOperand other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final BoolExpr ne(DoubleOperand other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final BoolExpr ne(double other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final NullableBoolExpr gt(NullableDoubleOperand other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final BoolExpr gt(DoubleOperand other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final BoolExpr gt(double other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final NullableBoolExpr ge(NullableDoubleOperand other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final BoolExpr ge(DoubleOperand other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final BoolExpr ge(double other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final NullableBoolExpr lt(NullableDoubleOperand other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final BoolExpr lt(DoubleOperand other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final BoolExpr lt(double other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final NullableBoolExpr le(NullableDoubleOperand other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr le(DoubleOperand other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr le(double other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr eqNullSafe(NullableDoubleOperand other) {
    return bool(ComparisonFunction.EQUAL_NULL_SAFE, this, other);
  }

  public final NullableBoolExpr between(NullableDoubleOperand low, NullableDoubleOperand high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr between(DoubleOperand low, DoubleOperand high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr between(double low, double high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr in(double... values) {
    return new BoolNode(Operands.in(this, DoubleStream.of(values).boxed()));
  }

  public final BoolExpr in(Collection<? extends Number> values) {
    Objects.requireNonNull(values, "values");
    return new BoolNode(Operands.in(this, values.stream()));
  }

  public final BoolExpr in(Values<? extends DoubleExpr> values) {
    return new BoolNode(Operands.in(this, values));
  }

  public final NullableBoolExpr in(NullableValues<? extends NullableDoubleExpr> values) {
    return new BoolNode(Operands.in(this, values));
  }

  public final DoubleExpr orElse(DoubleExpr other) {
    return float64(ConditionalFunction.COALESCE, this, other);
  }

  public final NullableDoubleExpr orElse(NullableDoubleExpr other) {
    return float64(ConditionalFunction.COALESCE, this, other);
  }

  public final DoubleExpr orElse(double other) {
    return float64(ConditionalFunction.COALESCE, float64(this), other);
  }

  public final NullableDoubleExpr nullIf(NullableDoubleExpr other) {
    return float64(ConditionalFunction.NULL_IF, this, other);
  }

  public final NullableDoubleExpr nullIf(double other) {
    return float64(ConditionalFunction.NULL_IF, float64(this), other);
  }

  public final NullableDoubleExpr greatest(NullableDoubleExpr other) {
    return float64(ConditionalFunction.GREATEST, this, other);
  }

  public final DoubleExpr greatest(DoubleExpr other) {
    return float64(ConditionalFunction.GREATEST, this, other);
  }

  public final DoubleExpr greatest(double other) {
    return float64(ConditionalFunction.GREATEST, float64(this), other);
  }

  public final NullableDoubleExpr least(NullableDoubleExpr other) {
    return float64(ConditionalFunction.LEAST, this, other);
  }

  public final DoubleExpr least(DoubleExpr other) {
    return float64(ConditionalFunction.LEAST, this, other);
  }

  public final DoubleExpr least(double other) {
    return float64(ConditionalFunction.LEAST, float64(this), other);
  }

  public final WindowFunction<NullableDoubleExpr> lag(long offset, NullableDoubleExpr other) {
    return new WindowFunction<>(LAG, DoubleNode::new, float64(this), offset, float64(other));
  }

  public final WindowFunction<DoubleExpr> lag(long offset, DoubleExpr other) {
    return new WindowFunction<>(LAG, DoubleNode::new, float64(this), offset, float64(other));
  }

  public final WindowFunction<NullableDoubleExpr> lead(long offset, NullableDoubleExpr other) {
    return new WindowFunction<>(LEAD, DoubleNode::new, float64(this), offset, float64(other));
  }

  public final WindowFunction<DoubleExpr> lead(long offset, DoubleExpr other) {
    return new WindowFunction<>(LEAD, DoubleNode::new, float64(this), offset, float64(other));
  }

  public final WindowFunction<DoubleExpr> lag(long offset, double other) {
    return new WindowFunction<>(LAG, DoubleNode::new, float64(this), offset, other);
  }

  public final WindowFunction<DoubleExpr> lead(long offset, double other) {
    return new WindowFunction<>(LEAD, DoubleNode::new, float64(this), offset, other);
  }

  public final Agg<DoubleExpr, NullableDoubleExpr> sum() {
    return Agg.of(AggregateFunction.SUM, DoubleNode::new, this);
  }

  public final X negate() {
    return same(Operands.call(ArithmeticFunction.NEGATE, this));
  }

  public final X abs() {
    return same(Operands.call(MathFunction.ABS, this));
  }

  public final X round(int digits) {
    return same(Operands.call(MathFunction.ROUND, this, digits));
  }

  public final X floor() {
    return same(Operands.call(MathFunction.FLOOR, this));
  }

  public final X ceil() {
    return same(Operands.call(MathFunction.CEILING, this));
  }

  public final X truncate() {
    return same(Operands.call(MathFunction.TRUNCATE, this));
  }

  public final BoolExpr isInfinite() {
    return bool(MathFunction.IS_INFINITE, this);
  }

  /** Zero has one hash, though it has two texts. */
  @Override
  public final LongExpr hash() {
    Object zero = this instanceof FloatNode ? (Object) 0f : 0.0;
    Branch isZero =
        new Branch(Operands.call(ComparisonFunction.EQUAL, this, zero), Operands.one(zero));
    UnboundExpression oneZero = new Choice(List.of(isZero), expression());
    return int64(MathFunction.HASH, Operands.converted(oneZero, ScalarType.STRING));
  }
}
