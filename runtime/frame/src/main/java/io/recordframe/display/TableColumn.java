package io.recordframe.display;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** The texts of a column of a table, from the header down. */
final class TableColumn {

  /** A type makes its column no wider than this: those of nested values can be very long. */
  private static final int WIDEST_TYPE = 24;

  private static final int LEAST_TEXT = 12;
  private static final int LEAST_HEADER = 8;
  private static final String DIM = "\u001B[2m";
  private static final String NORMAL = "\u001B[0m";

  private enum Kind {
    /** To the right, never cut while another column can be left out. */
    NUMBER,
    /** To the left, never cut while another column can be left out. */
    SHORT,
    /** To the left, cut where space is short. */
    LONG
  }

  private record Value(String text, boolean isNull) {}

  private final Field field;
  private final Kind kind;
  private final TableStyle style;
  private final VisibleText visible;
  private final List<Value> values = new ArrayList<>();

  TableColumn(Field field, TableStyle style, VisibleText visible) {
    this.field = field;
    this.kind = kind(field.type());
    this.style = style;
    this.visible = visible;
  }

  /** Takes the first values of a vector. */
  void add(ColumnVector vector, int count) {
    int limit = VisibleText.charsThatMatter(style.width()) + 1;
    for (int i = 0; i < count; i++) {
      values.add(new Value(text(vector, i, limit), ValueText.isNull(vector, i)));
    }
  }

  ColumnSize size() {
    int name = width(field.name());
    int values = this.values.stream().mapToInt(value -> width(value.text())).max().orElse(0);
    int type = Math.min(width(type()), WIDEST_TYPE);
    int natural = Math.max(values, Math.max(name, type));
    int least =
        switch (kind) {
          case NUMBER, SHORT -> Math.max(values, Math.min(Math.max(name, type), LEAST_HEADER));
          case LONG -> LEAST_TEXT;
        };
    return new ColumnSize(natural, Math.min(natural, least));
  }

  String name(int width) {
    return aligned(visible.cut(field.name(), width), width, false);
  }

  String type(int width) {
    return aligned(visible.cut(type(), width), width, false);
  }

  String value(int row, int width) {
    Value value = values.get(row);
    return aligned(visible.cut(value.text(), width), width, value.isNull() && style.ansi());
  }

  private String text(ColumnVector vector, int index, int limit) {
    try {
      return ValueText.of(vector, index, limit);
    } catch (InvalidDataException invalid) {
      throw new InvalidDataException(
          "Row %d of column '%s' cannot be shown: %s"
              .formatted(values.size() + 1, VisibleText.of(field.name()), invalid.getMessage()),
          invalid);
    }
  }

  private String type() {
    return field.type().displayName() + (field.nullable() ? "?" : "");
  }

  private int width(String text) {
    return visible.cut(text, style.width()).width();
  }

  private String aligned(Cell cell, int width, boolean dimmed) {
    String padding = " ".repeat(width - cell.width());
    String text = dimmed ? DIM + cell.text() + NORMAL : cell.text();
    return kind == Kind.NUMBER ? padding + text : text + padding;
  }

  private static Kind kind(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> Kind.NUMBER;
            case BOOLEAN, DATE, TIME, TIMESTAMP, INSTANT -> Kind.SHORT;
            case STRING, BINARY, DURATION, UUID -> Kind.LONG;
          };
      case DecimalType _ -> Kind.NUMBER;
      case EnumType _, StructType _, ListType _, MapType _ -> Kind.LONG;
    };
  }
}
