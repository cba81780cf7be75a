package io.recordframe.support;

/** Where the elements of lists and maps stand in their child column. */
final class Offsets {

  /** The longest array that every JVM can make. */
  private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

  private Offsets() {}

  /** Checks that a child column can have that many elements. */
  static int checked(long elements, Place place, long row) {
    if (elements > MOST_ELEMENTS) {
      throw RefusedValueException.at(
          place,
          row,
          "up to this row the column has %d elements, but can have %d at most; shorten the values, or hand in fewer rows at once"
              .formatted(elements, MOST_ELEMENTS));
    }
    return (int) elements;
  }

  /** What to throw when a list or map has another size than it said. */
  static RefusedValueException changed(Place place, long row) {
    return RefusedValueException.at(
        place,
        row,
        "the value had another size when it was read again; do not modify it while it is in use");
  }

  /** The refusal of an element, completed by the row and position that it has in its column. */
  static RefusedValueException locate(
      RefusedValueException refused, Place place, long firstRow, int[] offsets, int rows) {
    return locate(refused, place, firstRow, offsets, rows, "");
  }

  /** The same, for a column that has several children. */
  static RefusedValueException locate(
      RefusedValueException refused,
      Place place,
      long firstRow,
      int[] offsets,
      int rows,
      String child) {
    long element = refused.row();
    int row = 0;
    int beyond = rows;
    while (row + 1 < beyond) {
      int middle = (row + beyond) >>> 1;
      if (offsets[middle] <= element) {
        row = middle;
      } else {
        beyond = middle;
      }
    }
    return refused.inElementAt(place, child + "[" + (element - offsets[row]) + "]", firstRow + row);
  }
}
