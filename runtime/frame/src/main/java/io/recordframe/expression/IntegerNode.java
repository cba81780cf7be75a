package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What is the same for integers of all sizes. Where an operation gives a {@link LongExpr} it takes
 * place in 64 bits, however short the operands are.
 */
abstract class IntegerNode<X extends Expr<?, ?>, N extends Term<?>> extends ValueNode<X, N> {

  private final ScalarType type;

  IntegerNode(UnboundExpression expression, ScalarType type) {
    super(expression);
    this.type = type;
  }

  final ScalarType type() {
    return type;
  }

  /** An operand in 64 bits, as Java widens an integer that it knows as a long. */
  static UnboundExpression int64(Object operand) {
    return operand instanceof IntegerNode<?, ?> node && node.type != ScalarType.INT64
        ? Operands.converted(node, ScalarType.INT64)
        : Operands.one(operand);
  }

  /** An operand as a decimal. */
  static UnboundExpression decimal(Object operand) {
    return operand instanceof IntegerNode<?, ?> node
        ? Operands.converted(node, NumericTypes.decimalFor(node.type))
        : Operands.one(operand);
  }

  public final NullableLongExpr plus(NullableLongExpr other) {
    return int64(ArithmeticFunction.ADD, int64(this), int64(other));
  }

  public final LongExpr plus(LongExpr other) {
    return int64(ArithmeticFunction.ADD, int64(this), int64(other));
  }

  public final LongExpr plus(long other) {
    return int64(ArithmeticFunction.ADD, int64(this), other);
  }

  public final NullableDoubleExpr plus(NullableDoubleOperand other) {
    return float64(ArithmeticFunction.ADD, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr plus(DoubleOperand other) {
    return float64(ArithmeticFunction.ADD, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr plus(double other) {
    return float64(ArithmeticFunction.ADD, FloatingNode.float64(this), other);
  }

  public final NullableDecimalExpr plus(NullableDecimalOperand other) {
    return new DecimalNode(Operands.call(ArithmeticFunction.ADD, decimal(this), decimal(other)));
  }

  public final DecimalExpr plus(DecimalOperand other) {
    return new DecimalNode(Operands.call(ArithmeticFunction.ADD, decimal(this), decimal(other)));
  }

  public final NullableLongExpr minus(NullableLongExpr other) {
    return int64(ArithmeticFunction.SUBTRACT, int64(this), int64(other));
  }

  public final LongExpr minus(LongExpr other) {
    return int64(ArithmeticFunction.SUBTRACT, int64(this), int64(other));
  }

  public final LongExpr minus(long other) {
    return int64(ArithmeticFunction.SUBTRACT, int64(this), other);
  }

  public final NullableDoubleExpr minus(NullableDoubleOperand other) {
    return float64(
        ArithmeticFunction.SUBTRACT, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr minus(DoubleOperand other) {
    return float64(
        ArithmeticFunction.SUBTRACT, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr minus(double other) {
    return float64(ArithmeticFunction.SUBTRACT, FloatingNode.float64(this), other);
  }

  public final NullableDecimalExpr minus(NullableDecimalOperand other) {
    return new DecimalNode(
        Operands.call(ArithmeticFunction.SUBTRACT, decimal(this), decimal(other)));
  }

  public final DecimalExpr minus(DecimalOperand other) {
    return new DecimalNode(
        Operands.call(ArithmeticFunction.SUBTRACT, decimal(this), decimal(other)));
  }

  public final NullableLongExpr times(NullableLongExpr other) {
    return int64(ArithmeticFunction.MULTIPLY, int64(this), int64(other));
  }

  public final LongExpr times(LongExpr other) {
    return int64(ArithmeticFunction.MULTIPLY, int64(this), int64(other));
  }

  public final LongExpr times(long other) {
    return int64(ArithmeticFunction.MULTIPLY, int64(this), other);
  }

  public final NullableDoubleExpr times(NullableDoubleOperand other) {
    return float64(
        ArithmeticFunction.MULTIPLY, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr times(DoubleOperand other) {
    return float64(
        ArithmeticFunction.MULTIPLY, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr times(double other) {
    return float64(ArithmeticFunction.MULTIPLY, FloatingNode.float64(this), other);
  }

  public final NullableDecimalExpr times(NullableDecimalOperand other) {
    return new DecimalNode(
        Operands.call(ArithmeticFunction.MULTIPLY, decimal(this), decimal(other)));
  }

  public final DecimalExpr times(DecimalOperand other) {
    return new DecimalNode(
        Operands.call(ArithmeticFunction.MULTIPLY, decimal(this), decimal(other)));
  }

  public final NullableLongExpr mod(NullableLongExpr other) {
    return int64(ArithmeticFunction.MODULO, int64(this), int64(other));
  }

  public final LongExpr mod(LongExpr other) {
    return int64(ArithmeticFunction.MODULO, int64(this), int64(other));
  }

  public final LongExpr mod(long other) {
    return int64(ArithmeticFunction.MODULO, int64(this), other);
  }

  public final NullableDoubleExpr mod(NullableDoubleOperand other) {
    return float64(
        ArithmeticFunction.MODULO, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr mod(DoubleOperand other) {
    return float64(
        ArithmeticFunction.MODULO, FloatingNode.float64(this), FloatingNode.float64(other));
  }

  public final DoubleExpr mod(double other) {
    return float64(ArithmeticFunction.MODULO, FloatingNode.float64(this), other);
  }

  public final NullableDecimalExpr mod(NullableDecimalOperand other) {
    return new DecimalNode(Operands.call(ArithmeticFunction.MODULO, decimal(this), decimal(other)));
  }

  public final DecimalExpr mod(DecimalOperand other) {
    return new DecimalNode(Operands.call(ArithmeticFunction.MODULO, decimal(this), decimal(other)));
  }

  public final NullableDoubleExpr dividedBy(NullableNumericExpr other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  public final DoubleExpr dividedBy(NumericExpr other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  public final DoubleExpr dividedBy(long other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  public final DoubleExpr dividedBy(double other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  public final NullableDoubleExpr tryDividedBy(NullableNumericExpr other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, this, other);
  }

  public final NullableDoubleExpr tryDividedBy(long other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, this, other);
  }

  public final NullableDoubleExpr tryDividedBy(double other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, this, other);
  }

  public final NullableLongExpr quotient(NullableLongExpr other) {
    return int64(ArithmeticFunction.QUOTIENT, int64(this), int64(other));
  }

  public final LongExpr quotient(LongExpr other) {
    return int64(ArithmeticFunction.QUOTIENT, int64(this), int64(other));
  }

  public final LongExpr quotient(long other) {
    return int64(ArithmeticFunction.QUOTIENT, int64(this), other);
  }

  public final NullableLongExpr tryQuotient(NullableLongExpr other) {
    return int64(ArithmeticFunction.TRY_QUOTIENT, int64(this), int64(other));
  }

  public final NullableLongExpr tryQuotient(long other) {
    return int64(ArithmeticFunction.TRY_QUOTIENT, int64(this), other);
  }

  public final NullableLongExpr tryMod(NullableLongExpr other) {
    return int64(ArithmeticFunction.TRY_MODULO, int64(this), int64(other));
  }

  public final NullableLongExpr tryMod(long other) {
    return int64(ArithmeticFunction.TRY_MODULO, int64(this), other);
  }

  public final NullableLongExpr bitAnd(NullableLongExpr other) {
    return int64(ArithmeticFunction.BIT_AND, int64(this), int64(other));
  }

  public final LongExpr bitAnd(LongExpr other) {
    return int64(ArithmeticFunction.BIT_AND, int64(this), int64(other));
  }

  public final LongExpr bitAnd(long other) {
    return int64(ArithmeticFunction.BIT_AND, int64(this), other);
  }

  public final NullableLongExpr bitOr(NullableLongExpr other) {
    return int64(ArithmeticFunction.BIT_OR, int64(this), int64(other));
  }

  public final LongExpr bitOr(LongExpr other) {
    return int64(ArithmeticFunction.BIT_OR, int64(this), int64(other));
  }

  public final LongExpr bitOr(long other) {
    return int64(ArithmeticFunction.BIT_OR, int64(this), other);
  }

  public final NullableLongExpr bitXor(NullableLongExpr other) {
    return int64(ArithmeticFunction.BIT_XOR, int64(this), int64(other));
  }

  public final LongExpr bitXor(LongExpr other) {
    return int64(ArithmeticFunction.BIT_XOR, int64(this), int64(other));
  }

  public final LongExpr bitXor(long other) {
    return int64(ArithmeticFunction.BIT_XOR, int64(this), other);
  }

  public final NullableLongExpr shiftRight(NullableLongExpr distance) {
    return int64(ArithmeticFunction.SHIFT_RIGHT, int64(this), int64(distance));
  }

  public final LongExpr shiftRight(LongExpr distance) {
    return int64(ArithmeticFunction.SHIFT_RIGHT, int64(this), int64(distance));
  }

  public final LongExpr shiftRight(long distance) {
    return int64(ArithmeticFunction.SHIFT_RIGHT, int64(this), distance);
  }

  public final NullableBoolExpr eq(NullableNumericExpr other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final BoolExpr eq(NumericExpr other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final BoolExpr eq(long other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final NullableBoolExpr ne(NullableNumericExpr other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final BoolExpr ne(NumericExpr other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final BoolExpr ne(long other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final NullableBoolExpr gt(NullableNumericExpr other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final BoolExpr gt(NumericExpr other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final BoolExpr gt(long other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final NullableBoolExpr ge(NullableNumericExpr other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final BoolExpr ge(NumericExpr other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final BoolExpr ge(long other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final NullableBoolExpr lt(NullableNumericExpr other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final BoolExpr lt(NumericExpr other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final BoolExpr lt(long other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final NullableBoolExpr le(NullableNumericExpr other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr le(NumericExpr other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr le(long other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr eqNullSafe(NullableNumericExpr other) {
    return bool(ComparisonFunction.EQUAL_NULL_SAFE, this, other);
  }

  public final NullableBoolExpr between(NullableNumericExpr low, NullableNumericExpr high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr between(NumericExpr low, NumericExpr high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr between(long low, long high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr in(long... values) {
    return new BoolNode(Operands.in(this, LongStream.of(values).boxed()));
  }

  public final BoolExpr in(Collection<Long> values) {
    Objects.requireNonNull(values, "values");
    return new BoolNode(Operands.in(this, values.stream()));
  }

  public final BoolExpr in(Values<? extends LongExpr> values) {
    return new BoolNode(Operands.in(this, values));
  }

  public final NullableBoolExpr in(NullableValues<? extends NullableLongExpr> values) {
    return new BoolNode(Operands.in(this, values));
  }

  public final LongExpr orElse(LongExpr other) {
    return int64(ConditionalFunction.COALESCE, this, other);
  }

  public final NullableLongExpr orElse(NullableLongExpr other) {
    return int64(ConditionalFunction.COALESCE, this, other);
  }

  public final LongExpr orElse(long other) {
    return int64(ConditionalFunction.COALESCE, int64(this), other);
  }

  public final NullableLongExpr nullIf(NullableLongExpr other) {
    return int64(ConditionalFunction.NULL_IF, this, other);
  }

  public final NullableLongExpr nullIf(long other) {
    return int64(ConditionalFunction.NULL_IF, int64(this), other);
  }

  public final NullableLongExpr greatest(NullableLongExpr other) {
    return int64(ConditionalFunction.GREATEST, this, other);
  }

  public final LongExpr greatest(LongExpr other) {
    return int64(ConditionalFunction.GREATEST, this, other);
  }

  public final LongExpr greatest(long other) {
    return int64(ConditionalFunction.GREATEST, int64(this), other);
  }

  public final NullableLongExpr least(NullableLongExpr other) {
    return int64(ConditionalFunction.LEAST, this, other);
  }

  public final LongExpr least(LongExpr other) {
    return int64(ConditionalFunction.LEAST, this, other);
  }

  public final LongExpr least(long other) {
    return int64(ConditionalFunction.LEAST, int64(this), other);
  }

  public final WindowFunction<NullableLongExpr> lag(long offset, NullableLongExpr other) {
    return new WindowFunction<>(LAG, LongNode::new, int64(this), offset, int64(other));
  }

  public final WindowFunction<LongExpr> lag(long offset, LongExpr other) {
    return new WindowFunction<>(LAG, LongNode::new, int64(this), offset, int64(other));
  }

  public final WindowFunction<NullableLongExpr> lead(long offset, NullableLongExpr other) {
    return new WindowFunction<>(LEAD, LongNode::new, int64(this), offset, int64(other));
  }

  public final WindowFunction<LongExpr> lead(long offset, LongExpr other) {
    return new WindowFunction<>(LEAD, LongNode::new, int64(this), offset, int64(other));
  }

  public final WindowFunction<LongExpr> lag(long offset, long other) {
    return new WindowFunction<>(LAG, LongNode::new, int64(this), offset, other);
  }

  public final WindowFunction<LongExpr> lead(long offset, long other) {
    return new WindowFunction<>(LEAD, LongNode::new, int64(this), offset, other);
  }

  public final Agg<LongExpr, NullableLongExpr> sum() {
    return Agg.of(AggregateFunction.SUM, LongNode::new, this);
  }

  public final Agg<X, N> bitAndAll() {
    return aggregate(AggregateFunction.BIT_AND_ALL, this);
  }

  public final Agg<X, N> bitOrAll() {
    return aggregate(AggregateFunction.BIT_OR_ALL, this);
  }

  public final Agg<X, N> bitXorAll() {
    return aggregate(AggregateFunction.BIT_XOR_ALL, this);
  }

  public final NullableLongExpr shiftLeft(NullableLongExpr distance) {
    return int64(ArithmeticFunction.SHIFT_LEFT, this, distance);
  }

  public final LongExpr shiftLeft(LongExpr distance) {
    return int64(ArithmeticFunction.SHIFT_LEFT, this, distance);
  }

  public final LongExpr shiftLeft(long distance) {
    return int64(ArithmeticFunction.SHIFT_LEFT, this, distance);
  }

  public final IntExpr bitCount() {
    return int32(ArithmeticFunction.BIT_COUNT, this);
  }

  public final NullableLongExpr gcd(NullableLongExpr other) {
    return int64(ArithmeticFunction.GCD, this, other);
  }

  public final LongExpr gcd(LongExpr other) {
    return int64(ArithmeticFunction.GCD, this, other);
  }

  public final NullableLongExpr lcm(NullableLongExpr other) {
    return int64(ArithmeticFunction.LCM, this, other);
  }

  public final LongExpr lcm(LongExpr other) {
    return int64(ArithmeticFunction.LCM, this, other);
  }

  public final LongExpr gcd(long other) {
    return int64(ArithmeticFunction.GCD, this, other);
  }

  public final LongExpr lcm(long other) {
    return int64(ArithmeticFunction.LCM, this, other);
  }

  public final LongExpr factorial() {
    return int64(ArithmeticFunction.FACTORIAL, this);
  }

  public final DurationExpr toDurationOfSeconds() {
    return DurationNode.EPOCH.durationUntil(toInstantOfEpochSeconds());
  }

  public final DurationExpr toDurationOfMillis() {
    return DurationNode.EPOCH.durationUntil(toInstantOfEpochMillis());
  }

  public final DurationExpr toDurationOfMicros() {
    return DurationNode.EPOCH.durationUntil(toInstantOfEpochMicros());
  }

  public final InstantExpr toInstantOfEpochSeconds() {
    return new InstantNode(Operands.call(TemporalFunction.FROM_EPOCH_SECONDS, this));
  }

  public final InstantExpr toInstantOfEpochMillis() {
    return new InstantNode(Operands.call(TemporalFunction.FROM_EPOCH_MILLIS, this));
  }

  public final InstantExpr toInstantOfEpochMicros() {
    return new InstantNode(Operands.call(TemporalFunction.FROM_EPOCH_MICROS, this));
  }
}
