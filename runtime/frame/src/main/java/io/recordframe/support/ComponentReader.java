package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of some rows, as one array a component. An array has at least as many values as there
 * are rows; it may be the column's own, so it is not to be changed. What it holds where a row has
 * no record is unspecified. For one thread.
 */
public final class ComponentReader {

  private final String recordName;
  private final List<Component<?>> components;
  private final int rowCount;
  private final long firstRow;
  private final IntFunction<ColumnVector> columns;
  private final boolean @Nullable [] absent;

  ComponentReader(
      String recordName,
      List<Component<?>> components,
      int rowCount,
      long firstRow,
      IntFunction<ColumnVector> columns,
      boolean @Nullable [] absent) {
    this.recordName = recordName;
    this.components = components;
    this.rowCount = rowCount;
    this.firstRow = firstRow;
    this.columns = columns;
    this.absent = absent;
  }

  /**
   * How many rows there are.
   *
   * @return the number
   */
  public int rowCount() {
    return rowCount;
  }

  /**
   * Which rows have no record.
   *
   * @return true at the position of each of them, or null when there is none
   */
  public boolean @Nullable [] absent() {
    return absent;
  }

  /**
   * The values of a {@code boolean} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public boolean[] booleans(int index) {
    return required(index).booleans();
  }

  /**
   * The values of a {@code byte} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public byte[] bytes(int index) {
    return required(index).bytes();
  }

  /**
   * The values of a {@code short} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public short[] shorts(int index) {
    return required(index).shorts();
  }

  /**
   * The values of an {@code int} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public int[] ints(int index) {
    return required(index).ints();
  }

  /**
   * The values of a {@code long} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public long[] longs(int index) {
    return required(index).longs();
  }

  /**
   * The values of a {@code float} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public float[] floats(int index) {
    return required(index).floats();
  }

  /**
   * The values of a {@code double} component.
   *
   * @param index the component's position, from 0
   * @return the values
   * @throws InvalidDataException if a row that has a record has a null
   */
  public double[] doubles(int index) {
    return required(index).doubles();
  }

  /**
   * The values of a component of any other type.
   *
   * @param index the component's position, from 0
   * @return the values, in an array of the component's type, with null at the position of each null
   * @throws InvalidDataException if a row that has a record has a null that the component does not
   *     take, or the component's type cannot hold a value
   */
  public @Nullable Object[] values(int index) {
    Component<?> component = components.get(index);
    ColumnVector column = component.isNullable() ? columns.apply(index) : required(index);
    return component.codec().read(column, component.placeIn(recordName), firstRow);
  }

  /**
   * What to throw when a record's constructor has thrown.
   *
   * @param index the row's position among these, from 0
   * @param thrown what the constructor has thrown
   * @return the exception to throw, with that cause
   */
  public InvalidDataException refused(int index, RuntimeException thrown) {
    return RefusedValueException.ofRecord(
        recordName,
        firstRow + index,
        "the constructor of %s refused the values with %s; filter such rows out before they are read, or let the constructor take them"
            .formatted(recordName, thrown),
        thrown);
  }

  /** The column of a component that is not nullable, checked. */
  private ColumnVector required(int index) {
    ColumnVector column = columns.apply(index);
    boolean[] nulls = column.nulls();
    if (nulls == null) {
      return column;
    }
    int size = column.size();
    for (int i = 0; i < size; i++) {
      if (nulls[i] && (absent == null || !absent[i])) {
        throw RefusedValueException.at(
            components.get(index).placeIn(recordName),
            firstRow + i,
            "null was read, but the component is not nullable; declare it @Nullable, or replace or"
                + " filter out the nulls before they are read");
      }
    }
    return column;
  }
}
