package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.MathFunction;
import java.math.BigDecimal;

/** A {@link DecimalExpr}. */
final class DecimalNode extends ScalarNode<DecimalExpr, NullableDecimalExpr, BigDecimal>
    implements DecimalExpr {

  DecimalNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  DecimalNode over(UnboundExpression other) {
    return new DecimalNode(other);
  }

  private static DecimalNode decimal(ArithmeticFunction function, Object... arguments) {
    return new DecimalNode(Operands.call(function, arguments));
  }

  @Override
  public NullableDecimalExpr plus(NullableDecimalOperand other) {
    return decimal(ArithmeticFunction.ADD, this, other);
  }

  @Override
  public DecimalExpr plus(DecimalOperand other) {
    return decimal(ArithmeticFunction.ADD, this, other);
  }

  @Override
  public DecimalExpr plus(long other) {
    return decimal(ArithmeticFunction.ADD, this, other);
  }

  @Override
  public DecimalExpr plus(BigDecimal other) {
    return decimal(ArithmeticFunction.ADD, this, other);
  }

  @Override
  public NullableDecimalExpr minus(NullableDecimalOperand other) {
    return decimal(ArithmeticFunction.SUBTRACT, this, other);
  }

  @Override
  public DecimalExpr minus(DecimalOperand other) {
    return decimal(ArithmeticFunction.SUBTRACT, this, other);
  }

  @Override
  public DecimalExpr minus(long other) {
    return decimal(ArithmeticFunction.SUBTRACT, this, other);
  }

  @Override
  public DecimalExpr minus(BigDecimal other) {
    return decimal(ArithmeticFunction.SUBTRACT, this, other);
  }

  @Override
  public NullableDecimalExpr times(NullableDecimalOperand other) {
    return decimal(ArithmeticFunction.MULTIPLY, this, other);
  }

  @Override
  public DecimalExpr times(DecimalOperand other) {
    return decimal(ArithmeticFunction.MULTIPLY, this, other);
  }

  @Override
  public DecimalExpr times(long other) {
    return decimal(ArithmeticFunction.MULTIPLY, this, other);
  }

  @Override
  public DecimalExpr times(BigDecimal other) {
    return decimal(ArithmeticFunction.MULTIPLY, this, other);
  }

  @Override
  public NullableDecimalExpr mod(NullableDecimalOperand other) {
    return decimal(ArithmeticFunction.MODULO, this, other);
  }

  @Override
  public DecimalExpr mod(DecimalOperand other) {
    return decimal(ArithmeticFunction.MODULO, this, other);
  }

  @Override
  public DecimalExpr mod(long other) {
    return decimal(ArithmeticFunction.MODULO, this, other);
  }

  @Override
  public DecimalExpr mod(BigDecimal other) {
    return decimal(ArithmeticFunction.MODULO, this, other);
  }

  @Override
  public NullableDoubleExpr dividedBy(NullableDecimalOperand other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  @Override
  public DoubleExpr dividedBy(DecimalOperand other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  @Override
  public DoubleExpr dividedBy(long other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  @Override
  public DoubleExpr dividedBy(BigDecimal other) {
    return float64(ArithmeticFunction.DIVIDE, this, other);
  }

  @Override
  public NullableDoubleExpr tryDividedBy(NullableDecimalOperand other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, this, other);
  }

  @Override
  public NullableDoubleExpr tryDividedBy(long other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, this, other);
  }

  @Override
  public NullableDoubleExpr tryDividedBy(BigDecimal other) {
    return float64(ArithmeticFunction.TRY_DIVIDE, this, other);
  }

  @Override
  public DecimalExpr negate() {
    return same(Operands.call(ArithmeticFunction.NEGATE, this));
  }

  @Override
  public DecimalExpr abs() {
    return same(Operands.call(MathFunction.ABS, this));
  }

  @Override
  public DecimalExpr round(int digits) {
    return same(Operands.call(MathFunction.ROUND, this, digits));
  }

  @Override
  public DecimalExpr floor() {
    return same(Operands.call(MathFunction.FLOOR, this));
  }

  @Override
  public DecimalExpr ceil() {
    return same(Operands.call(MathFunction.CEILING, this));
  }

  @Override
  public DecimalExpr truncate() {
    return same(Operands.call(MathFunction.TRUNCATE, this));
  }

  @Override
  public NullableBoolExpr eq(NullableDecimalOperand other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public BoolExpr eq(DecimalOperand other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public BoolExpr eq(long other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public NullableBoolExpr ne(NullableDecimalOperand other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public BoolExpr ne(DecimalOperand other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public BoolExpr ne(long other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public NullableBoolExpr gt(NullableDecimalOperand other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  @Override
  public BoolExpr gt(DecimalOperand other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  @Override
  public BoolExpr gt(long other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  @Override
  public NullableBoolExpr ge(NullableDecimalOperand other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  @Override
  public BoolExpr ge(DecimalOperand other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  @Override
  public BoolExpr ge(long other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  @Override
  public NullableBoolExpr lt(NullableDecimalOperand other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  @Override
  public BoolExpr lt(DecimalOperand other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  @Override
  public BoolExpr lt(long other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  @Override
  public NullableBoolExpr le(NullableDecimalOperand other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  @Override
  public BoolExpr le(DecimalOperand other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  @Override
  public BoolExpr le(long other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  @Override
  public BoolExpr eqNullSafe(NullableDecimalOperand other) {
    return bool(ComparisonFunction.EQUAL_NULL_SAFE, this, other);
  }

  @Override
  public NullableBoolExpr between(NullableDecimalOperand low, NullableDecimalOperand high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  @Override
  public BoolExpr between(DecimalOperand low, DecimalOperand high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  @Override
  public BoolExpr between(long low, long high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  @Override
  public DecimalExpr orElse(long other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public WindowFunction<DecimalExpr> lag(long offset, long other) {
    return offset(LAG, this, offset, other);
  }

  @Override
  public WindowFunction<DecimalExpr> lead(long offset, long other) {
    return offset(LEAD, this, offset, other);
  }

  @Override
  public Agg<DecimalExpr, NullableDecimalExpr> sum() {
    return aggregate(AggregateFunction.SUM, this);
  }
}
