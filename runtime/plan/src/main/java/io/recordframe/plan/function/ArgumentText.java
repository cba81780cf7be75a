package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TemporalRange;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** The arguments of one call, for messages: {@code (amount = 5, country = 'DE')}. */
final class ArgumentText {

  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_ELEMENTS = 10;

  private ArgumentText() {}

  static String of(List<Field> parameters, ColumnBatch arguments, int row) {
    StringJoiner text = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < parameters.size(); i++) {
      text.add(parameters.get(i).name() + " = " + shortened(value(arguments.column(i), row)));
    }
    return text.toString();
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "...";
  }

  private static String value(ColumnVector column, int row) {
    boolean[] nulls = column.nulls();
    if (nulls != null && nulls[row]) {
      return "null";
    }
    return switch (column.type()) {
      case ScalarType scalar -> scalar(column, row, scalar);
      case DecimalType _ -> String.valueOf(column.decimals()[row]);
      case EnumType _ -> String.valueOf(column.strings()[row]);
      case StructType struct -> {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < struct.fields().size(); i++) {
          text.add(struct.fields().get(i).name() + " = " + value(column.child(i), row));
        }
        yield text.toString();
      }
      case ListType _ -> elements(column, row, "[", "]", i -> value(column.child(0), i));
      case MapType _ ->
          elements(
              column,
              row,
              "{",
              "}",
              i -> value(column.child(0), i) + " = " + value(column.child(1), i));
    };
  }

  private static String elements(
      ColumnVector column, int row, String before, String behind, IntFunction<String> element) {
    StringJoiner text = new StringJoiner(", ", before, behind);
    int start = column.offsets()[row];
    int end = column.offsets()[row + 1];
    for (int i = start; i < Math.min(end, start + MOST_ELEMENTS); i++) {
      text.add(element.apply(i));
    }
    if (end > start + MOST_ELEMENTS) {
      text.add("and " + (end - start - MOST_ELEMENTS) + " more");
    }
    return text.toString();
  }

  private static String scalar(ColumnVector column, int row, ScalarType type) {
    return switch (type) {
      case BOOLEAN -> String.valueOf(column.booleans()[row]);
      case INT8 -> String.valueOf(column.bytes()[row]);
      case INT16 -> String.valueOf(column.shorts()[row]);
      case INT32 -> String.valueOf(column.ints()[row]);
      case INT64 -> String.valueOf(column.longs()[row]);
      case FLOAT32 -> String.valueOf(column.floats()[row]);
      case FLOAT64 -> String.valueOf(column.doubles()[row]);
      case STRING -> "'" + column.strings()[row] + "'";
      case BINARY -> binary(column, row);
      case DATE -> TemporalRange.date(column.ints()[row]).toString();
      case TIME -> TemporalRange.time(column.longs()[row]).toString();
      case TIMESTAMP -> TemporalRange.timestamp(column.longs()[row]).toString();
      case INSTANT -> TemporalRange.instant(column.longs()[row]).toString();
      case DURATION -> TemporalRange.duration(column.longs()[row]).toString();
      case UUID -> String.valueOf(column.uuids()[row]);
    };
  }

  private static String binary(ColumnVector column, int row) {
    byte[] bytes = Objects.requireNonNull(column.binaries()[row]);
    int shown = Math.min(bytes.length, MOST_CHARACTERS);
    return "x'" + HexFormat.of().formatHex(bytes, 0, shown) + "'";
  }
}
