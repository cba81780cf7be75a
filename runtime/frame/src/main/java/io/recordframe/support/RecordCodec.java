package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from columns and writes them to columns. Generated for each schema record;
 * stateless and safe to share between threads.
 *
 * @param <R> the record
 */
public interface RecordCodec<R> {

  /**
   * The record's columns, in the order of its components.
   *
   * @return the schema
   */
  Schema schema();

  /**
   * The record's simple name, for messages.
   *
   * @return the name
   */
  String recordName();

  /**
   * Reads records.
   *
   * @param rowCount how many
   * @param firstRow the number of the first row from 0, for messages
   * @param columns gives the column at a position, of the schema's type there and of that many rows
   * @param absent true at the position of each row that has no record, or null when all have one
   * @return the records, with null at the position of each absent row
   * @throws InvalidDataException if a value cannot be held by its component, or the record's
   *     constructor refuses the values
   */
  @Nullable R[] read(
      int rowCount, long firstRow, IntFunction<ColumnVector> columns, boolean @Nullable [] absent);

  /**
   * Writes one component of some records.
   *
   * @param column the component's position from 0
   * @param rows records, or null where a row has none
   * @param start the position of the first one, which is also its row in messages
   * @param count how many
   * @return the column; what it holds where a row has no record is unspecified
   * @throws InvalidDataException if a value cannot be held by the column
   * @throws IndexOutOfBoundsException if there is no such component
   */
  ColumnVector write(int column, List<? extends @Nullable R> rows, int start, int count);

  /**
   * Checks the column of a component that is not nullable.
   *
   * @param column the column
   * @param absent true at the position of each row that has no record, or null when all have one
   * @param place the component
   * @param firstRow the number of the first row from 0
   * @return the column
   * @throws InvalidDataException if a row that has a record has a null
   */
  static ColumnVector required(
      ColumnVector column, boolean @Nullable [] absent, Place place, long firstRow) {
    boolean[] nulls = column.nulls();
    if (nulls == null) {
      return column;
    }
    int size = column.size();
    for (int i = 0; i < size; i++) {
      if (nulls[i] && (absent == null || !absent[i])) {
        throw RefusedValueException.at(
            place,
            firstRow + i,
            "null was read, but the component is not nullable; declare it @Nullable, or replace or"
                + " filter out the nulls before they are read");
      }
    }
    return column;
  }

  /**
   * Checks the value of a component that is not nullable.
   *
   * @param value the component's value
   * @param place the component
   * @param row the number of the row from 0
   * @param <T> the component's type
   * @return the value
   * @throws InvalidDataException if the value is null
   */
  static <T> T present(@Nullable T value, Place place, long row) {
    if (value == null) {
      throw RefusedValueException.at(
          place,
          row,
          "the record holds null, but the component is not nullable; declare it @Nullable, or give"
              + " it a value");
    }
    return value;
  }

  /**
   * What to throw when a record's constructor has thrown.
   *
   * @param recordName the record's name
   * @param row the number of the row from 0
   * @param thrown what the constructor has thrown
   * @return the exception to throw, with that cause
   */
  static InvalidDataException refused(String recordName, long row, RuntimeException thrown) {
    return RefusedValueException.ofRecord(
        recordName,
        row,
        "the constructor of %s refused the values with %s; filter such rows out before they are read, or let the constructor take them"
            .formatted(recordName, thrown),
        thrown);
  }
}
