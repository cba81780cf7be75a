package io.recordframe.expression;

import static io.recordframe.plan.function.WindowFunction.LAG;
import static io.recordframe.plan.function.WindowFunction.LEAD;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import java.util.function.BiFunction;

/** A {@link MapExpr}, which knows how to make expressions of its keys and values. */
final class MapNode<K extends Term<?>, V extends Term<?>>
    extends ValueNode<MapExpr<K, V>, NullableMapExpr<K, V>> implements MapExpr<K, V> {

  private final ElementFactory<? extends K> keys;
  private final ElementFactory<? extends V> values;

  MapNode(
      UnboundExpression expression,
      ElementFactory<? extends K> keys,
      ElementFactory<? extends V> values) {
    super(expression);
    this.keys = keys;
    this.values = values;
  }

  @Override
  MapNode<K, V> over(UnboundExpression other) {
    return new MapNode<>(other, keys, values);
  }

  ElementFactory<? extends V> valueFactory() {
    return values;
  }

  @Override
  public ListExpr<K> keys() {
    return new ListNode<>(Operands.call(CollectionFunction.MAP_KEYS, this), keys);
  }

  @Override
  public ListExpr<V> values() {
    return new ListNode<>(Operands.call(CollectionFunction.MAP_VALUES, this), values);
  }

  @Override
  public <R extends Term<?>> ListExpr<R> entries(
      BiFunction<? super K, ? super V, ? extends R> function) {
    return ListNode.pairs(
        Operands.call(CollectionFunction.MAP_KEYS, this),
        keys,
        Operands.call(CollectionFunction.MAP_VALUES, this),
        values,
        function);
  }

  @Override
  public LongExpr size() {
    return int64(CollectionFunction.MAP_SIZE, this);
  }

  @Override
  public BoolExpr containsKey(K key) {
    return bool(CollectionFunction.MAP_CONTAINS_KEY, this, key);
  }

  @Override
  public NullableBoolExpr eq(NullableMapExpr<K, V> other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public BoolExpr eq(MapExpr<K, V> other) {
    return bool(ComparisonFunction.EQUAL, this, other);
  }

  @Override
  public NullableBoolExpr ne(NullableMapExpr<K, V> other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public BoolExpr ne(MapExpr<K, V> other) {
    return bool(ComparisonFunction.NOT_EQUAL, this, other);
  }

  @Override
  public MapExpr<K, V> orElse(MapExpr<K, V> other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableMapExpr<K, V> orElse(NullableMapExpr<K, V> other) {
    return sameOrNull(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableMapExpr<K, V> nullIf(NullableMapExpr<K, V> other) {
    return sameOrNull(Operands.call(ConditionalFunction.NULL_IF, this, other));
  }

  @Override
  public WindowFunction<MapExpr<K, V>> lag(long offset, MapExpr<K, V> other) {
    return offset(LAG, this, offset, other);
  }

  @Override
  public WindowFunction<NullableMapExpr<K, V>> lag(long offset, NullableMapExpr<K, V> other) {
    return offset(LAG, this, offset, other);
  }

  @Override
  public WindowFunction<MapExpr<K, V>> lead(long offset, MapExpr<K, V> other) {
    return offset(LEAD, this, offset, other);
  }

  @Override
  public WindowFunction<NullableMapExpr<K, V>> lead(long offset, NullableMapExpr<K, V> other) {
    return offset(LEAD, this, offset, other);
  }

  @Override
  public LongExpr hash() {
    return text(CollectionFunction.TO_JSON, this).hash();
  }
}
