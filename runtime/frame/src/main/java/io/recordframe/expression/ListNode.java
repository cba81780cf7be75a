package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.binding.LambdaIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Field;
import io.recordframe.plan.binding.UnboundExpression.OverElements;
import io.recordframe.plan.binding.UnboundExpression.Parameter;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import java.util.function.BiFunction;
import java.util.function.Function;

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
  public ListExpr<E> reverse() {
    return over(Operands.call(CollectionFunction.LIST_REVERSE, this));
  }

  @Override
  public ListExpr<E> distinct() {
    return over(Operands.call(CollectionFunction.LIST_DISTINCT, this));
  }

  @Override
  public ListExpr<E> slice(long from, long to) {
    return over(Operands.call(CollectionFunction.LIST_SLICE, this, from, to));
  }

  @Override
  public ListExpr<E> append(E element) {
    UnboundExpression one = Operands.call(CollectionFunction.LIST_OF, element);
    return over(Operands.call(CollectionFunction.LIST_CONCAT, this, one));
  }

  @Override
  public NullableListExpr<E> concat(NullableListExpr<E> other) {
    return over(Operands.call(CollectionFunction.LIST_CONCAT, this, other));
  }

  @Override
  public ListExpr<E> concat(ListExpr<E> other) {
    return over(Operands.call(CollectionFunction.LIST_CONCAT, this, other));
  }

  @Override
  public <R extends Term<?>> ListExpr<R> map(Function<? super E, ? extends R> function) {
    LambdaIdentity lambda = new LambdaIdentity();
    R result = function.apply(element(lambda));
    return new ListNode<>(
        over(ListLambda.Kind.MAP, lambda, result), element -> Terms.sameKind(result, element));
  }

  @Override
  public ListExpr<E> filter(Function<? super E, ? extends NullableBoolExpr> predicate) {
    LambdaIdentity lambda = new LambdaIdentity();
    return over(over(ListLambda.Kind.FILTER, lambda, predicate.apply(element(lambda))));
  }

  @Override
  public <B extends NullableBoolExpr> B any(Function<? super E, B> predicate) {
    return judged(ListLambda.Kind.ANY, predicate);
  }

  @Override
  public <B extends NullableBoolExpr> B all(Function<? super E, B> predicate) {
    return judged(ListLambda.Kind.ALL, predicate);
  }

  private <B extends NullableBoolExpr> B judged(
      ListLambda.Kind kind, Function<? super E, B> predicate) {
    LambdaIdentity lambda = new LambdaIdentity();
    B judgement = predicate.apply(element(lambda));
    return Terms.sameKind(judgement, over(kind, lambda, judgement));
  }

  @Override
  public <A extends Term<?>> A reduce(
      A initial, BiFunction<? super A, ? super E, ? extends A> step) {
    LambdaIdentity lambda = new LambdaIdentity();
    A before = Terms.sameKind(initial, new Parameter(lambda, LambdaParameter.Role.ACCUMULATOR));
    A after = step.apply(before, element(lambda));
    return Terms.sameKind(
        after,
        new OverElements(
            ListLambda.Kind.REDUCE,
            expression(),
            Terms.unbound(initial),
            lambda,
            Terms.unbound(after)));
  }

  @Override
  @SuppressWarnings("unchecked") // the kind that is never null is the one that can be too
  public <N extends Term<?>, A extends Term<N>> N reduceOrNull(
      A initial, BiFunction<? super A, ? super E, ? extends A> step) {
    return (N) reduce(initial, step);
  }

  @Override
  public <O extends Term<?>, R extends Term<?>> ListExpr<R> zip(
      ListExpr<O> other, BiFunction<? super E, ? super O, ? extends R> function) {
    return pairs(this, elements, other, ((ListNode<O>) other).elements(), function);
  }

  @Override
  public <O extends Term<?>, R extends Term<?>> NullableListExpr<R> zip(
      NullableListExpr<O> other, BiFunction<? super E, ? super O, ? extends R> function) {
    return pairs(this, elements, other, ((ListNode<O>) other).elements(), function);
  }

  /** What a lambda makes of the elements of two lists at the same positions. */
  static <E extends Term<?>, O extends Term<?>, R extends Term<?>> ListNode<R> pairs(
      Object first,
      ElementFactory<? extends E> firstElements,
      Object second,
      ElementFactory<? extends O> secondElements,
      BiFunction<? super E, ? super O, ? extends R> function) {
    LambdaIdentity lambda = new LambdaIdentity();
    UnboundExpression pair = new Parameter(lambda, LambdaParameter.Role.ELEMENT);
    R made =
        function.apply(
            firstElements.element(new Field(pair, 0)), secondElements.element(new Field(pair, 1)));
    return new ListNode<>(
        new OverElements(
            ListLambda.Kind.MAP,
            Operands.call(CollectionFunction.LIST_ZIP, first, second),
            null,
            lambda,
            Terms.unbound(made)),
        element -> Terms.sameKind(made, element));
  }

  private E element(LambdaIdentity lambda) {
    return elements.element(new Parameter(lambda, LambdaParameter.Role.ELEMENT));
  }

  private OverElements over(ListLambda.Kind kind, LambdaIdentity lambda, Term<?> body) {
    return new OverElements(kind, expression(), null, lambda, Terms.unbound(body));
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

  @Override
  public LongExpr hash() {
    return text(CollectionFunction.TO_JSON, this).hash();
  }
}
