package io.recordframe.support;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;

/**
 * A component of a record: the column it stands for, and the codec of its values. Immutable and
 * safe to share between threads.
 *
 * @param <T> the type of its values, boxed
 */
public final class Component<T> {

  private final String name;
  private final String column;
  private final boolean nullable;
  private final VectorCodec<T> codec;

  private Component(String name, String column, boolean nullable, VectorCodec<T> codec) {
    this.name = name;
    this.column = column;
    this.nullable = nullable;
    this.codec = codec;
  }

  /** A component that is never null, of a column with its own name. */
  static <T> Component<T> of(String name, VectorCodec<T> codec) {
    return new Component<>(name, name, false, codec);
  }

  /**
   * The same component, of a column with another name.
   *
   * @param other the column's name
   * @return the component
   */
  public Component<T> named(String other) {
    return new Component<>(name, other, nullable, codec);
  }

  /**
   * The same component where it may be null.
   *
   * @return the component
   */
  public Component<T> orNull() {
    return new Component<>(name, column, true, codec);
  }

  Field field() {
    return new Field(column, codec.type(), nullable);
  }

  Place placeIn(String recordName) {
    return new Place(recordName, name);
  }

  VectorCodec<T> codec() {
    return codec;
  }

  boolean isNullable() {
    return nullable;
  }

  /** Whether its values are of a primitive type: never null, and of a type that Java has. */
  boolean isPrimitive() {
    return !nullable
        && codec.type() instanceof ScalarType type
        && switch (type) {
          case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> true;
          case STRING, BINARY, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID -> false;
        };
  }
}
