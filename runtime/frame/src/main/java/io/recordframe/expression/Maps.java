package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.CollectionFunction;

/**
 * What is done with maps of a certain kind of values; what is done with any map are methods of
 * {@link MapExpr}. Immutable and thread-safe.
 */
public final class Maps {

  private Maps() {}

  /**
   * The map of the keys in one list to the values at their positions in another; lists of two
   * lengths, and a key that stands twice, are errors of the query.
   *
   * @param <K> the keys
   * @param <V> the values
   * @param keys the keys
   * @param values the values
   * @return the map
   */
  public static <K extends Expr<?, ?>, V extends Term<?>> MapExpr<K, V> of(
      ListExpr<K> keys, ListExpr<V> values) {
    return new MapNode<>(
        Operands.call(CollectionFunction.MAP_OF_LISTS, keys, values),
        ((ListNode<K>) keys).elements(),
        ((ListNode<V>) values).elements());
  }

  /**
   * The value of a key in a map.
   *
   * @param <K> the keys
   * @param <N> the values' kind that can be null
   * @param map the map
   * @param key the key
   * @return the value; null when the map is null or has no such key
   */
  public static <K extends Term<?>, N extends Term<?>> N valueOf(
      NullableMapExpr<K, ? extends Term<N>> map, K key) {
    return value(map, Operands.call(CollectionFunction.MAP_GET, map, key));
  }

  @SuppressWarnings("unchecked") // the values' kind that is never null is the one that can be too
  private static <N extends Term<?>> N value(
      NullableMapExpr<?, ? extends Term<N>> map, UnboundExpression value) {
    return (N) ((MapNode<?, ?>) map).valueFactory().element(value);
  }
}
