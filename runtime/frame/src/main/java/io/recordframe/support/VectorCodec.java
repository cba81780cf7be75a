package io.recordframe.support;

import io.recordframe.constraint.Part;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Converts between a column and an array of Java values. {@link VectorCodecs} has one for each type
 * that a component can have. Immutable and safe to share between threads.
 *
 * @param <T> the Java type
 */
public abstract class VectorCodec<T> {

  private final DataType type;

  VectorCodec(DataType type) {
    this.type = type;
  }

  /**
   * The type of the column.
   *
   * @return the type
   */
  public final DataType type() {
    return type;
  }

  /**
   * Reads all values of a column.
   *
   * @param vector a column of this type
   * @param place the component that the values are for
   * @param firstRow the number of the first row from 0, for messages
   * @return at least as many values as the column has, with null at the position of each null. May
   *     be the column's own array, so it is not to be changed, and to be read before the column is
   *     filled anew.
   * @throws io.recordframe.plan.error.InvalidDataException if the Java type cannot hold a value
   */
  public abstract @Nullable T[] read(ColumnVector vector, Place place, long firstRow);

  /**
   * Writes values to a column. A null is written as a null.
   *
   * @param values the values, which the column may share
   * @param place the component that the values are from
   * @param firstRow the number of the first row from 0, for messages
   * @return the column, of this type
   * @throws io.recordframe.plan.error.InvalidDataException if the column cannot hold a value
   */
  public abstract ColumnVector write(@Nullable T[] values, Place place, long firstRow);

  /**
   * An array for values to write.
   *
   * @param length how many values it holds
   * @return the array; one of objects where the Java type is only known by its name
   */
  public abstract @Nullable T[] newArray(int length);

  /**
   * What stands for a value where keys are compared: values that are one key to engines give equal
   * objects.
   */
  Object keyOf(T value) {
    return value;
  }

  /**
   * The codec of a part of the values.
   *
   * @param part which part
   * @throws IllegalArgumentException if the values have no such part
   */
  VectorCodec<?> part(Part part) {
    throw new IllegalArgumentException(
        "A value of type %s has no part %s".formatted(type.displayName(), part));
  }
}
