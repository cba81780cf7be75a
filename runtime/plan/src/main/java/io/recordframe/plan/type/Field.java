package io.recordframe.plan.type;

import java.util.Objects;

/**
 * A named place for values: a column, or a field of a struct.
 *
 * @param name the name, case-sensitive, any Unicode but not empty and without NUL
 * @param type the type of its values
 * @param nullable whether a value may be null
 */
public record Field(String name, DataType type, boolean nullable) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is empty or has a NUL character
   */
  public Field {
    Objects.requireNonNull(type, "type");
    checkName(name);
  }

  /**
   * Refuses a name that no field can have, for what holds the names of fields to come.
   *
   * @param name the name
   * @throws IllegalArgumentException if it is empty or has a NUL character
   */
  public static void checkName(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A column's name must not be empty or hold a NUL character: '" + name + "'");
    }
  }

  /**
   * A field that is never null.
   *
   * @param name the name
   * @param type the type
   * @return the field
   */
  public static Field required(String name, DataType type) {
    return new Field(name, type, false);
  }

  /**
   * A field that may be null.
   *
   * @param name the name
   * @param type the type
   * @return the field
   */
  public static Field nullable(String name, DataType type) {
    return new Field(name, type, true);
  }

  /**
   * The same field with other nullability.
   *
   * @param value whether null is allowed
   * @return the field
   */
  public Field withNullable(boolean value) {
    return value == nullable ? this : new Field(name, type, value);
  }

  /** The form that messages show: {@code name type}, with {@code ?} behind a nullable type. */
  @Override
  public String toString() {
    return name + " " + type.displayName() + (nullable ? "?" : "");
  }
}
