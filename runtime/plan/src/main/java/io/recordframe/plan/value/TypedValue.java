package io.recordframe.plan.value;

import io.recordframe.plan.type.DataType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value with its type: a parameter of a query. The Java forms are the primitives' boxes, {@link
 * String}, {@link Bytes}, {@link java.math.BigDecimal} with exactly the type's scale, the {@code
 * java.time} classes in whole microseconds, {@link java.util.UUID}, the constant's name for an
 * enum, and {@link java.util.List} for a list. Structs and maps have none.
 *
 * @param value the value, or null
 * @param type its type
 */
public record TypedValue(@Nullable Object value, DataType type) {

  /**
   * Checks that the value is of the type and can be held without loss.
   *
   * @throws io.recordframe.plan.error.InvalidDataException if not
   */
  public TypedValue {
    Objects.requireNonNull(type, "type");
    value = value == null ? null : ValueChecks.checked(value, type);
  }
}
