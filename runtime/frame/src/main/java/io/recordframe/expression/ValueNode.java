package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.FIRST_VALUE;
import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LAST_VALUE;
import static io.recordframe.plan.function.WindowFunction.LEAD;
import static io.recordframe.plan.function.WindowFunction.NTH_VALUE;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.ScalarType;

/**
 * What is the same for all kinds and takes no operand of the kind.
 *
 * @param <X> the kind that the node implements
 * @param <N> the same kind where it can be null
 */
abstract class ValueNode<X extends Expr<?, ?>, N extends Term<?>> extends ExpressionNode {

  ValueNode(UnboundExpression expression) {
    super(expression);
  }

  @SuppressWarnings("unchecked") // a node of this class, which implements X
  final X same(UnboundExpression other) {
    return (X) over(other);
  }

  @SuppressWarnings("unchecked") // X is an N
  final N sameOrNull(UnboundExpression other) {
    return (N) over(other);
  }

  final Agg<X, N> aggregate(AggregateFunction function, Object... arguments) {
    return Agg.of(function, this::over, arguments);
  }

  public final BoolExpr isNull() {
    return bool(ComparisonFunction.IS_NULL, this);
  }

  public final BoolExpr isNotNull() {
    return bool(ComparisonFunction.IS_NOT_NULL, this);
  }

  public final X requireNonNull() {
    return same(Operands.call(ConditionalFunction.REQUIRE_NON_NULL, this));
  }

  public final Agg<LongExpr, LongExpr> count() {
    return Agg.of(AggregateFunction.COUNT, LongNode::new, this);
  }

  public final Agg<LongExpr, LongExpr> countDistinct() {
    return count().distinct();
  }

  public final Agg<LongExpr, LongExpr> approxCountDistinct() {
    return Agg.of(AggregateFunction.APPROX_COUNT_DISTINCT, LongNode::new, this);
  }

  public final Agg<X, N> min() {
    return aggregate(AggregateFunction.MIN, this);
  }

  public final Agg<X, N> max() {
    return aggregate(AggregateFunction.MAX, this);
  }

  public final Agg<X, N> first() {
    return aggregate(AggregateFunction.FIRST, this);
  }

  public final Agg<X, N> last() {
    return aggregate(AggregateFunction.LAST, this);
  }

  public final Agg<X, N> mode() {
    return aggregate(AggregateFunction.MODE, this);
  }

  public final Agg<X, N> minBy(OrderedExpr key) {
    return aggregate(AggregateFunction.MIN_BY, this, key);
  }

  public final Agg<N, N> minBy(NullableOrderedExpr key) {
    return Agg.of(AggregateFunction.MIN_BY, this::over, this, key);
  }

  public final Agg<X, N> maxBy(OrderedExpr key) {
    return aggregate(AggregateFunction.MAX_BY, this, key);
  }

  public final Agg<N, N> maxBy(NullableOrderedExpr key) {
    return Agg.of(AggregateFunction.MAX_BY, this::over, this, key);
  }

  public final WindowFunction<N> lag(long offset) {
    return offset(LAG, this, offset);
  }

  public final WindowFunction<N> lead(long offset) {
    return offset(LEAD, this, offset);
  }

  final <R extends Term<?>> WindowFunction<R> offset(
      io.recordframe.plan.function.WindowFunction function, Object... arguments) {
    return new WindowFunction<>(function, this::over, arguments);
  }

  public final FrameFunction<X, N> firstValue() {
    return new FrameFunction<>(FIRST_VALUE, this::over, this);
  }

  public final FrameFunction<X, N> lastValue() {
    return new FrameFunction<>(LAST_VALUE, this::over, this);
  }

  public final FrameFunction<N, N> nthValue(long position) {
    return new FrameFunction<>(NTH_VALUE, this::over, this, position);
  }

  public LongExpr hash() {
    return int64(MathFunction.HASH, Operands.converted(this, ScalarType.STRING));
  }
}
