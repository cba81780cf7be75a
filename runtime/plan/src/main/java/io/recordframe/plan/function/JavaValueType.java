package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a plan is in Java.
 *
 * @param type its type in plans
 * @param nullable whether it may be null
 * @param javaClass the enum of an enum's constants, the class that reads and writes a record; null
 *     where the type alone tells the class
 * @param parts the elements of a list; the keys and the values of a map; empty for all else
 */
public record JavaValueType(
    DataType type, boolean nullable, @Nullable Class<?> javaClass, List<JavaValueType> parts) {

  /** Copies. */
  public JavaValueType {
    Objects.requireNonNull(type, "type");
    parts = List.copyOf(parts);
  }
}
