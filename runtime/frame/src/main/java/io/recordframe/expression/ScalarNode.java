package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What is the same for all scalars that Java writes as objects.
 *
 * @param <X> the kind that the node implements
 * @param <N> the same kind where it can be null
 * @param <L> the values as Java writes them
 */
abstract class ScalarNode<X extends Expr<?, ?>, N extends Term<?>, L> extends ValueNode<X, N> {

  ScalarNode(UnboundExpression expression) {
    super(expression);
  }

  public final NullableBoolExpr eq(N other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final BoolExpr eq(X other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final BoolExpr eq(L other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  public final NullableBoolExpr ne(N other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final BoolExpr ne(X other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final BoolExpr ne(L other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  public final NullableBoolExpr gt(N other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final BoolExpr gt(X other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final BoolExpr gt(L other) {
    return bool(ComparisonFunction.GREATER, this, other);
  }

  public final NullableBoolExpr ge(N other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final BoolExpr ge(X other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final BoolExpr ge(L other) {
    return bool(ComparisonFunction.GREATER_OR_EQUAL, this, other);
  }

  public final NullableBoolExpr lt(N other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final BoolExpr lt(X other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final BoolExpr lt(L other) {
    return bool(ComparisonFunction.LESS, this, other);
  }

  public final NullableBoolExpr le(N other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr le(X other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr le(L other) {
    return bool(ComparisonFunction.LESS_OR_EQUAL, this, other);
  }

  public final BoolExpr eqNullSafe(N other) {
    return bool(ComparisonFunction.EQUAL_NULL_SAFE, this, other);
  }

  public final NullableBoolExpr between(N low, N high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr between(X low, X high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  public final BoolExpr between(L low, L high) {
    return bool(ComparisonFunction.BETWEEN, this, low, high);
  }

  @SafeVarargs
  public final BoolExpr in(L... values) {
    List<Object> options = new ArrayList<>();
    for (L value : values) {
      options.add(value);
    }
    return new BoolNode(Operands.in(this, options.stream()));
  }

  public final BoolExpr in(Collection<? extends L> values) {
    Objects.requireNonNull(values, "values");
    return new BoolNode(Operands.in(this, values.stream()));
  }

  public final BoolExpr in(Values<? extends X> values) {
    return new BoolNode(Operands.in(this, values));
  }

  public final NullableBoolExpr in(NullableValues<? extends N> values) {
    return new BoolNode(Operands.in(this, values));
  }

  public final N orElse(N other) {
    return sameOrNull(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  public final X orElse(X other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  public final X orElse(L other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  public final N nullIf(N other) {
    return sameOrNull(Operands.call(ConditionalFunction.NULL_IF, this, other));
  }

  public final N nullIf(L other) {
    return sameOrNull(Operands.call(ConditionalFunction.NULL_IF, this, other));
  }

  public final N greatest(N other) {
    return sameOrNull(Operands.call(ConditionalFunction.GREATEST, this, other));
  }

  public final X greatest(X other) {
    return same(Operands.call(ConditionalFunction.GREATEST, this, other));
  }

  public final X greatest(L other) {
    return same(Operands.call(ConditionalFunction.GREATEST, this, other));
  }

  public final N least(N other) {
    return sameOrNull(Operands.call(ConditionalFunction.LEAST, this, other));
  }

  public final X least(X other) {
    return same(Operands.call(ConditionalFunction.LEAST, this, other));
  }

  public final X least(L other) {
    return same(Operands.call(ConditionalFunction.LEAST, this, other));
  }

  public final WindowFunction<N> lag(long offset, N other) {
    return offset(LAG, this, offset, other);
  }

  public final WindowFunction<X> lag(long offset, X other) {
    return offset(LAG, this, offset, other);
  }

  public final WindowFunction<N> lead(long offset, N other) {
    return offset(LEAD, this, offset, other);
  }

  public final WindowFunction<X> lead(long offset, X other) {
    return offset(LEAD, this, offset, other);
  }

  public final WindowFunction<X> lag(long offset, L other) {
    return offset(LAG, this, offset, other);
  }

  public final WindowFunction<X> lead(long offset, L other) {
    return offset(LEAD, this, offset, other);
  }
}
