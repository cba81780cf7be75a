package io.recordframe.substrait.internal.plan;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of vectors as constants. */
final class RowValues {

  private RowValues() {}

  /**
   * A value as it stands in a literal: a struct as the list of its fields, a map as the list of its
   * entries.
   */
  static @Nullable Object value(ColumnVector vector, int row) {
    boolean[] nulls = vector.nulls();
    if (nulls != null && nulls[row]) {
      return null;
    }
    return switch (vector.type()) {
      case ScalarType scalar -> scalar(vector, scalar, row);
      case DecimalType _ -> Objects.requireNonNull(vector.decimals()[row]);
      case EnumType _ -> Objects.requireNonNull(vector.strings()[row]);
      case ListType _ -> {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = vector.offsets()[row]; i < vector.offsets()[row + 1]; i++) {
          elements.add(value(vector.child(0), i));
        }
        yield elements;
      }
      case MapType _ -> {
        List<Object> entries = new ArrayList<>();
        for (int i = vector.offsets()[row]; i < vector.offsets()[row + 1]; i++) {
          entries.add(
              new SimpleImmutableEntry<@Nullable Object, @Nullable Object>(
                  value(vector.child(0), i), value(vector.child(1), i)));
        }
        yield entries;
      }
      case StructType struct -> {
        List<Field> fields = struct.fields();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
          values.add(value(vector.child(i), row));
        }
        yield values;
      }
    };
  }

  private static Object scalar(ColumnVector vector, ScalarType type, int row) {
    return switch (type) {
      case BOOLEAN -> vector.booleans()[row];
      case INT8 -> vector.bytes()[row];
      case INT16 -> vector.shorts()[row];
      case INT32 -> vector.ints()[row];
      case INT64 -> vector.longs()[row];
      case FLOAT32 -> vector.floats()[row];
      case FLOAT64 -> vector.doubles()[row];
      case STRING -> Objects.requireNonNull(vector.strings()[row]);
      case BINARY -> Bytes.copyOf(Objects.requireNonNull(vector.binaries()[row]));
      case DATE -> TemporalRange.date(vector.ints()[row]);
      case TIME -> TemporalRange.time(vector.longs()[row]);
      case TIMESTAMP -> TemporalRange.timestamp(vector.longs()[row]);
      case INSTANT -> TemporalRange.instant(vector.longs()[row]);
      case DURATION -> TemporalRange.duration(vector.longs()[row]);
      case UUID -> Objects.requireNonNull(vector.uuids()[row]);
    };
  }
}
