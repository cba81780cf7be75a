package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When values are equal: NaN equals NaN and -0.0 equals 0.0, inside of lists, structs and maps as
 * well, where nulls equal each other. Values of one type are compared, so that decimals have one
 * scale. Maps are equal whatever the order of their entries.
 */
final class Equality {

  private Equality() {}

  static boolean equal(@Nullable Object left, @Nullable Object right) {
    return Objects.equals(key(left), key(right));
  }

  /** Objects that are equal, with equal hash codes, exactly when the rows are. */
  static Object key(Row row) {
    return keys(row.values());
  }

  /** As {@link #key(Object)}, of a value that is not null. */
  static Object keyOf(Object value) {
    return Objects.requireNonNull(key(value), "The key of a value is a value");
  }

  /** Objects that are equal, with equal hash codes, exactly when the values are. */
  static @Nullable Object key(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      // Adding 0.0 makes 0.0 of -0.0; equals of the box takes NaN as equal to itself.
      case Double number -> number + 0.0;
      case Float number -> number + 0.0f;
      case List<?> elements -> keys(elements);
      case Map<?, ?> map -> {
        Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
        map.forEach((key, element) -> entries.put(key(key), key(element)));
        yield entries;
      }
      default -> value;
    };
  }

  private static List<@Nullable Object> keys(List<? extends @Nullable Object> values) {
    List<@Nullable Object> keys = new ArrayList<>();
    for (@Nullable Object value : values) {
      keys.add(key(value));
    }
    return keys;
  }
}
