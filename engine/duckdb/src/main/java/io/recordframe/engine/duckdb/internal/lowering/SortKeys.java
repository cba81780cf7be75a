package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.SortKey;

/** Sort keys, whose direction and place of nulls are always told. */
final class SortKeys {

  private SortKeys() {}

  /**
   * A sort key.
   *
   * @param text the key's expression in SQL, in a form that sorts as its type does
   * @param key how it sorts
   */
  static String of(String text, SortKey key) {
    String direction =
        switch (key.direction()) {
          case ASCENDING -> " ASC";
          case DESCENDING -> " DESC";
        };
    String nulls =
        switch (key.nulls()) {
          case FIRST -> " NULLS FIRST";
          case LAST -> " NULLS LAST";
        };
    return text + direction + nulls;
  }
}
