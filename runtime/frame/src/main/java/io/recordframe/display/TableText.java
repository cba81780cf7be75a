package io.recordframe.display;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Rows as a table for a terminal: a header with the columns' names and types ({@code ?} where null
 * is possible), values as {@link ValueText} writes them, numbers to the right, and below how many
 * rows there are. No line of the table is wider than the style allows: long values are cut, and
 * where that is not enough, columns in the middle are left out and counted. Names and values are
 * shown as {@link VisibleText} has them, so that data cannot act on the terminal.
 */
public final class TableText {

  private final TableStyle style;
  private final VisibleText visible;
  private final TableBorder border;
  private final List<TableColumn> columns = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int rows;

  private TableText(List<Field> fields, TableStyle style) {
    this.style = style;
    this.visible = new VisibleText(style.charset());
    this.border = TableBorder.of(style.charset());
    for (Field field : fields) {
      columns.add(new TableColumn(field, style, visible));
    }
  }

  /**
   * The first rows of a result as a table for the standard output, as {@link
   * TableStyle#ofTerminal()} says.
   *
   * @param cursor the result, which is read up to the batch after the last row shown and not closed
   * @param rows how many rows are shown at most
   * @return the table, each line ended by {@code \n}
   * @throws IllegalArgumentException if the number of rows is negative
   * @throws io.recordframe.plan.error.RecordframeException if the query fails, or a value cannot be
   *     represented
   */
  public static String render(BatchCursor cursor, int rows) {
    return render(cursor, rows, TableStyle.ofTerminal());
  }

  /**
   * The first rows of a result as a table.
   *
   * @param cursor the result, which is read up to the batch after the last row shown and not closed
   * @param rows how many rows are shown at most
   * @param style how the table is drawn
   * @return the table, each line ended by {@code \n}
   * @throws IllegalArgumentException if the number of rows is negative
   * @throws io.recordframe.plan.error.RecordframeException if the query fails, or a value cannot be
   *     represented
   */
  public static String render(BatchCursor cursor, int rows, TableStyle style) {
    if (rows < 0) {
      throw new IllegalArgumentException(
          "The number of rows to show must not be negative: " + rows);
    }
    TableText table = new TableText(cursor.schema().fields(), style);
    boolean more = table.read(cursor, rows);
    return table.draw(more);
  }

  /** Reads the rows and tells whether there are more. */
  private boolean read(BatchCursor cursor, int most) {
    ColumnBatch batch = cursor.next();
    while (batch != null) {
      int count = Math.min(batch.rowCount(), most - rows);
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).add(batch.column(i), count);
      }
      rows += count;
      if (count < batch.rowCount()) {
        return true;
      }
      batch = cursor.next();
    }
    return false;
  }

  private String draw(boolean more) {
    if (columns.isEmpty()) {
      line("no columns");
    } else {
      drawTable();
    }
    line(rowCount(more));
    return text.toString();
  }

  private void drawTable() {
    List<ColumnSize> sizes = columns.stream().map(TableColumn::size).toList();
    TableLayout layout = TableLayout.of(sizes, style.width(), visible.ellipsis().length());
    rule(layout, border.top());
    row(layout, TableColumn::name);
    row(layout, TableColumn::type);
    rule(layout, border.middle());
    for (int i = 0; i < rows; i++) {
      int row = i;
      row(layout, (column, width) -> column.value(row, width));
    }
    rule(layout, border.bottom());
    if (layout.leftOut() > 0) {
      line(
          "%d of %d columns left out to fit %d cells"
              .formatted(layout.leftOut(), columns.size(), style.width()));
    }
  }

  private void rule(TableLayout layout, String crossings) {
    List<String> parts =
        withGap(
            layout,
            layout.widths().stream().map(border.horizontal()::repeat).toList(),
            border.horizontal().repeat(visible.ellipsis().length()));
    String edge = border.horizontal();
    line(
        crossings.charAt(0)
            + edge
            + String.join(edge + crossings.charAt(1) + edge, parts)
            + edge
            + crossings.charAt(2));
  }

  private void row(TableLayout layout, BiFunction<TableColumn, Integer, String> part) {
    List<String> parts = new ArrayList<>();
    List<Integer> shown = layout.shown();
    for (int i = 0; i < shown.size(); i++) {
      parts.add(part.apply(columns.get(shown.get(i)), layout.widths().get(i)));
    }
    String edge = border.vertical();
    line(
        edge
            + " "
            + String.join(" " + edge + " ", withGap(layout, parts, visible.ellipsis()))
            + " "
            + edge);
  }

  private static List<String> withGap(TableLayout layout, List<String> parts, String gap) {
    List<String> all = new ArrayList<>(parts);
    if (layout.leftOut() > 0) {
      all.add(layout.leading(), gap);
    }
    return all;
  }

  private String rowCount(boolean more) {
    if (more) {
      return rows == 0
          ? "no rows shown, but there are some"
          : "the first %s, and more follow".formatted(rows == 1 ? "row" : rows + " rows");
    }
    return switch (rows) {
      case 0 -> "no rows";
      case 1 -> "1 row";
      default -> rows + " rows";
    };
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
