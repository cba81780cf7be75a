package io.recordframe.support;

import io.recordframe.plan.error.InvalidDataException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot go where it should. Knows its place, so that a column which holds another one
 * can complete the path to it: {@code city} of row 2 becomes {@code contacts[1].city} of row 0.
 */
final class RefusedValueException extends InvalidDataException {

  @Serial private static final long serialVersionUID = 1L;

  private final String path;
  private final long row;
  private final String problem;

  /**
   * Creates one.
   *
   * @param recordName the record's name
   * @param path the component, followed by what leads to the value inside of it; empty for the
   *     record itself
   * @param row the row from 0
   * @param problem the rule, what was found, and what to do
   * @param cause what led to it, or null
   */
  private RefusedValueException(
      String recordName, String path, long row, String problem, @Nullable Throwable cause) {
    super(message(recordName, path, row, problem), cause);
    this.path = path;
    this.row = row;
    this.problem = problem;
  }

  /** A value of a component. */
  static RefusedValueException at(Place place, long row, String problem) {
    return new RefusedValueException(place.recordName(), place.component(), row, problem, null);
  }

  /** A value to write that a check refused. */
  static RefusedValueException writing(Place place, long row, InvalidDataException refused) {
    return new RefusedValueException(
        place.recordName(), place.component(), row, String.valueOf(refused.getMessage()), refused);
  }

  /** A value to read that a check refused. */
  static RefusedValueException reading(Place place, long row, InvalidDataException refused) {
    return new RefusedValueException(
        place.recordName(),
        place.component(),
        row,
        refused.getMessage() + "; replace it, or filter out the row, before it is read",
        refused);
  }

  /** A value inside of a component's list or map. */
  static RefusedValueException inside(Place place, String step, long row, String problem) {
    return new RefusedValueException(
        place.recordName(), place.component() + step, row, problem, null);
  }

  /** A record as a whole. */
  static RefusedValueException ofRecord(
      String recordName, long row, String problem, Throwable cause) {
    return new RefusedValueException(recordName, "", row, problem, cause);
  }

  /** The row in the column that refused the value, from 0. */
  long row() {
    return row;
  }

  /** The same refusal, of a nested record in a column of its outer record. */
  RefusedValueException inRecordAt(Place outer, long firstRow) {
    return within(outer, path.isEmpty() ? "" : ".", firstRow + row);
  }

  /** The same refusal, of an element in a column of lists or maps. */
  RefusedValueException inElementAt(Place outer, String step, long outerRow) {
    return within(outer, step, outerRow);
  }

  private RefusedValueException within(Place outer, String step, long outerRow) {
    var moved =
        new RefusedValueException(
            outer.recordName(), outer.component() + step + path, outerRow, problem, getCause());
    moved.setStackTrace(getStackTrace());
    return moved;
  }

  private static String message(String recordName, String path, long row, String problem) {
    return "Record %s, %srow %d (counted from 1): %s"
        .formatted(recordName, path.isEmpty() ? "" : "component " + path + ", ", row + 1, problem);
  }
}
