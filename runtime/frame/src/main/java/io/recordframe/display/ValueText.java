package io.recordframe.display;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TemporalRange;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Single values as people read them: numbers in plain digits, floating point as short as it still
 * reads back the same, dates and times in ISO 8601, bytes in hexadecimal, nested values as {@code
 * {city: Paris, zip: null}}, {@code [1, 2]} and {@code {key: value}}. Text is as the data hold it;
 * {@link VisibleText} makes it fit to print.
 */
public final class ValueText {

  private static final int MOST_BYTES = 16;
  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder();
  private final int limit;

  private ValueText(int limit) {
    this.limit = limit;
  }

  /**
   * The text of a value.
   *
   * @param vector the column
   * @param row the position in the column, from 0
   * @return the text; {@code null} for a null
   * @throws io.recordframe.plan.error.InvalidDataException if it is a date or time beyond those
   *     that can be represented, as an engine's infinity is
   */
  public static String of(ColumnVector vector, int row) {
    return of(vector, row, Integer.MAX_VALUE);
  }

  /**
   * The start of the text of a value, made without making the rest.
   *
   * @param vector the column
   * @param row the position in the column, from 0
   * @param limit how many chars are wanted; there may be some more, and the text may end within a
   *     character
   * @return the text, or its start
   * @throws io.recordframe.plan.error.InvalidDataException if it is a date or time beyond those
   *     that can be represented, as an engine's infinity is
   */
  public static String of(ColumnVector vector, int row, int limit) {
    ValueText value = new ValueText(limit);
    value.append(vector, row);
    return value.text.toString();
  }

  static boolean isNull(ColumnVector vector, int row) {
    boolean @Nullable [] nulls = vector.nulls();
    return nulls != null && nulls[row];
  }

  private void append(ColumnVector vector, int row) {
    if (isNull(vector, row)) {
      text.append("null");
      return;
    }
    DataType type = vector.type();
    switch (type) {
      case ScalarType scalar -> appendScalar(scalar, vector, row);
      case DecimalType _ -> text.append(present(vector.decimals()[row]).toPlainString());
      case EnumType _ -> appendText(present(vector.strings()[row]));
      case StructType struct -> appendStruct(struct, vector, row);
      case ListType _ -> appendList(vector, row);
      case MapType _ -> appendMap(vector, row);
    }
  }

  private void appendScalar(ScalarType type, ColumnVector vector, int row) {
    switch (type) {
      case BOOLEAN -> text.append(vector.booleans()[row]);
      case INT8 -> text.append(vector.bytes()[row]);
      case INT16 -> text.append(vector.shorts()[row]);
      case INT32 -> text.append(vector.ints()[row]);
      case INT64 -> text.append(vector.longs()[row]);
      case FLOAT32 -> text.append(vector.floats()[row]);
      case FLOAT64 -> text.append(vector.doubles()[row]);
      case STRING -> appendText(present(vector.strings()[row]));
      case BINARY -> appendBytes(Objects.requireNonNull(vector.binaries()[row]));
      case DATE -> text.append(TemporalRange.date(vector.ints()[row]));
      case TIME ->
          DateTimeFormatter.ISO_LOCAL_TIME.formatTo(TemporalRange.time(vector.longs()[row]), text);
      case TIMESTAMP ->
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.formatTo(
              TemporalRange.timestamp(vector.longs()[row]), text);
      case INSTANT -> text.append(TemporalRange.instant(vector.longs()[row]));
      case DURATION -> text.append(TemporalRange.duration(vector.longs()[row]));
      case UUID -> text.append(present(vector.uuids()[row]));
    }
  }

  private void appendText(String value) {
    text.append(value, 0, Math.min(value.length(), Math.max(0, limit - text.length())));
  }

  private void appendBytes(byte[] value) {
    text.append("x'");
    HEX.formatHex(text, value, 0, Math.min(value.length, MOST_BYTES));
    text.append(value.length > MOST_BYTES ? "…'" : "'");
  }

  private void appendStruct(StructType type, ColumnVector vector, int row) {
    text.append('{');
    for (int i = 0; i < type.fields().size() && !isFull(); i++) {
      if (i > 0) {
        text.append(", ");
      }
      appendText(type.fields().get(i).name());
      text.append(": ");
      append(vector.child(i), row);
    }
    text.append('}');
  }

  private void appendList(ColumnVector vector, int row) {
    int start = vector.offsets()[row];
    int end = vector.offsets()[row + 1];
    text.append('[');
    for (int i = start; i < end && !isFull(); i++) {
      if (i > start) {
        text.append(", ");
      }
      append(vector.child(0), i);
    }
    text.append(']');
  }

  private void appendMap(ColumnVector vector, int row) {
    int start = vector.offsets()[row];
    int end = vector.offsets()[row + 1];
    text.append('{');
    for (int i = start; i < end && !isFull(); i++) {
      if (i > start) {
        text.append(", ");
      }
      append(vector.child(0), i);
      text.append(": ");
      append(vector.child(1), i);
    }
    text.append('}');
  }

  private boolean isFull() {
    return text.length() >= limit;
  }

  private static <T> T present(@Nullable T value) {
    return Objects.requireNonNull(value, "a value that is not marked as null");
  }
}
