package io.recordframe.expression;

import java.util.function.BiFunction;

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
   * {@return the list of what a lambda makes of the entries, in the order in which the map has
   * them; null where the map is}
   *
   * @param <R> the values of the list
   * @param function is called with what stands for a key and its value, such as {@code
   *     PieceFrame::struct}
   */
  <R extends Term<?>> NullableListExpr<R> entries(
      BiFunction<? super K, ? super V, ? extends R> function);

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
