package io.recordframe.plan.type;

/**
 * Values by key. Keys are never null and do not repeat.
 *
 * @param key the type of the keys: a scalar, a decimal or an enum
 * @param value the type of the values
 * @param valueNullable whether a value may be null
 */
public record MapType(DataType key, DataType value, boolean valueNullable) implements DataType {

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if the key's type is a struct, list or map
   */
  public MapType {
    switch (key) {
      case ScalarType _, DecimalType _, EnumType _ -> {}
      case StructType _, ListType _, MapType _ ->
          throw new IllegalArgumentException(
              "A map's key must be a scalar, but is " + key.displayName());
    }
  }

  @Override
  public String displayName() {
    return "map<"
        + key.displayName()
        + ", "
        + value.displayName()
        + (valueNullable ? "?" : "")
        + ">";
  }

  @Override
  public String toString() {
    return displayName();
  }
}
