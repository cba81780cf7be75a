package io.recordframe.plan.type;

/**
 * The type of a value in a column. A type says nothing of nullability, which belongs to the place
 * that holds the value (a {@link Field}, a list's element, a map's value, an expression).
 *
 * <p>Types are immutable, compared by structure, and safe to share between threads.
 */
public sealed interface DataType
    permits ScalarType, DecimalType, EnumType, StructType, ListType, MapType {

  /**
   * The type's name as messages and the printed plan show it, such as {@code int64}, {@code
   * decimal(18, 2)} or {@code list<string>}.
   *
   * @return the name, never empty
   */
  String displayName();
}
