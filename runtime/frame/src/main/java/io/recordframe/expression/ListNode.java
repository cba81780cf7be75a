package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;

/** A {@link ListExpr}, which knows how to make expressions of its elements. */
final class ListNode<E extends Term<?>> extends ValueNode<ListExpr<E>, NullableListExpr<E>>
    implements ListExpr<E> {

  private final ElementFactory<? extends E> elements;

  ListNode(UnboundExpression expression, ElementFactory<? extends E> elements) {
    super(expression);
    this.elements = elements;
  }

  @Override
  ListNode<E> over(UnboundExpression other) {
    return new ListNode<>(other, elements);
  }

  ElementFactory<? extends E> elements() {
    return elements;
  }

  @Override
  public LongExpr size() {
    return int64(CollectionFunction.LIST_SIZE, this);
  }

  @Override
  public NullableBoolExpr eq(NullableListExpr<E> other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public BoolExpr eq(ListExpr<E> other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public NullableBoolExpr ne(NullableListExpr<E> other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public BoolExpr ne(ListExpr<E> other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public ListExpr<E> orElse(ListExpr<E> other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableListExpr<E> orElse(NullableListExpr<E> other) {
    return sameOrNull(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableListExpr<E> nullIf(NullableListExpr<E> other) {
    return sameOrNull(Operands.call(ConditionalFunction.NULL_IF, this, other));
  }

  @Override
  public WindowFunction<ListExpr<E>> lag(long offset, ListExpr<E> other) {
    return offset(LAG, this, offset, other);
  }

  @Override
  public WindowFunction<NullableListExpr<E>> lag(long offset, NullableListExpr<E> other) {
    return offset(LAG, this, offset, other);
  }

  @Override
  public WindowFunction<ListExpr<E>> lead(long offset, ListExpr<E> other) {
    return offset(LEAD, this, offset, other);
  }

  @Override
  public WindowFunction<NullableListExpr<E>> lead(long offset, NullableListExpr<E> other) {
    return offset(LEAD, this, offset, other);
  }
}
