package io.recordframe.display;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns are shown and how wide. Columns in the middle are left out where not all can have
 * their least width; a column of an ellipsis stands in their place.
 *
 * @param leading how many columns are shown from the left
 * @param leftOut how many are not shown
 * @param widths the widths of the shown columns
 */
record TableLayout(int leading, int leftOut, List<Integer> widths) {

  private static final int BORDER = 1;
  private static final int PADDING_AND_BORDER = 3;

  /** Fits columns, at least one, into a width. */
  static TableLayout of(List<ColumnSize> columns, int width, int ellipsisWidth) {
    int all = columns.size();
    int room = width - BORDER - all * PADDING_AND_BORDER;
    if (least(columns) <= room) {
      return new TableLayout(all, 0, shared(columns, room));
    }
    int narrowed = width - BORDER - PADDING_AND_BORDER - ellipsisWidth;
    int shown = Math.min(all - 1, narrowed / (PADDING_AND_BORDER + 1));
    while (shown > 1 && least(ends(columns, shown)) > narrowed - shown * PADDING_AND_BORDER) {
      shown--;
    }
    if (shown < 1) {
      return new TableLayout(all, 0, shared(columns, room));
    }
    return new TableLayout(
        leading(shown),
        all - shown,
        shared(ends(columns, shown), narrowed - shown * PADDING_AND_BORDER));
  }

  /** The positions of the shown columns. */
  List<Integer> shown() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      positions.add(i < leading ? i : i + leftOut);
    }
    return positions;
  }

  private static int leading(int shown) {
    return (shown + 1) / 2;
  }

  private static List<ColumnSize> ends(List<ColumnSize> columns, int shown) {
    List<ColumnSize> ends = new ArrayList<>(columns.subList(0, leading(shown)));
    ends.addAll(columns.subList(columns.size() - (shown - leading(shown)), columns.size()));
    return ends;
  }

  private static long least(List<ColumnSize> columns) {
    return columns.stream().mapToLong(ColumnSize::least).sum();
  }

  /**
   * Shares the room: no column gets more than it wants, and those that get less are equally wide as
   * far as their least widths allow.
   */
  private static List<Integer> shared(List<ColumnSize> columns, int room) {
    int level = room;
    while (level > 1 && total(columns, level) > room) {
      level--;
    }
    long rest = Math.max(0, room - total(columns, level));
    List<Integer> widths = new ArrayList<>();
    for (ColumnSize column : columns) {
      int width = Math.min(width(column, level), Math.max(1, room));
      if (rest > 0 && width < column.natural()) {
        width++;
        rest--;
      }
      widths.add(width);
    }
    return widths;
  }

  private static long total(List<ColumnSize> columns, int level) {
    return columns.stream().mapToLong(column -> width(column, level)).sum();
  }

  private static int width(ColumnSize column, int level) {
    return Math.max(column.least(), Math.min(column.natural(), level));
  }
}
