package io.recordframe.expression;

import java.util.function.BiFunction;

/**
 * Values by key that is never null. See {@link NullableMapExpr}.
 *
 * @param <K> the keys
 * @param <V> the values, such as {@code StrExpr}, or {@code NullableStrExpr} where one can be null
 */
public sealed interface MapExpr<K extends Term<?>, V extends Term<?>>
    extends NullableMapExpr<K, V>, Expr<MapExpr<K, V>, NullableMapExpr<K, V>> permits MapNode {

  @Override
  LongExpr size();

  @Override
  ListExpr<K> keys();

  @Override
  ListExpr<V> values();

  @Override
  <R extends Term<?>> ListExpr<R> entries(BiFunction<? super K, ? super V, ? extends R> function);

  /**
   * {@return whether both are equal}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(MapExpr<K, V> other);

  /**
   * {@return whether both differ}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(MapExpr<K, V> other);

  @Override
  BoolExpr containsKey(K key);
}
