package io.recordframe.expression;

/**
 * Values by key that can be null. Its values are reached by {@link Maps#valueOf}.
 *
 * @param <K> the keys
 * @param <V> the values, such as {@code StrExpr}, or {@code NullableStrExpr} where one can be null
 */
public sealed interface NullableMapExpr<K extends Term<?>, V extends Term<?>>
    extends NullableExpr<MapExpr<K, V>, NullableMapExpr<K, V>> permits MapExpr {

  /** {@return how many entries the map has} */
  NullableLongExpr size();

  /** {@return the keys, in the order in which the map has them} */
  NullableListExpr<K> keys();

  /** {@return the values, in the order in which the map has them} */
  NullableListExpr<V> values();

  /**
   * {@return whether both are equal}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(NullableMapExpr<K, V> other);

  /**
   * {@return whether both differ}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(NullableMapExpr<K, V> other);

  /**
   * {@return whether the map has the key}
   *
   * @param key the key, never null
   */
  NullableBoolExpr containsKey(K key);
}
