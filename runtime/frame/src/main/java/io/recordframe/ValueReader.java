package io.recordframe;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TemporalRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single values of any type: structs and maps as maps, enums as the constant's name. */
final class ValueReader {

  private ValueReader() {}

  static @Nullable Object read(ColumnVector vector, int row) {
    boolean[] nulls = vector.nulls();
    if (nulls != null && nulls[row]) {
      return null;
    }
    return switch (vector.type()) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> vector.booleans()[row];
            case INT8 -> vector.bytes()[row];
            case INT16 -> vector.shorts()[row];
            case INT32 -> vector.ints()[row];
            case INT64 -> vector.longs()[row];
            case FLOAT32 -> vector.floats()[row];
            case FLOAT64 -> vector.doubles()[row];
            case STRING -> vector.strings()[row];
            case BINARY -> binary(vector, row);
            case DATE -> TemporalRange.date(vector.ints()[row]);
            case TIME -> TemporalRange.time(vector.longs()[row]);
            case TIMESTAMP -> TemporalRange.timestamp(vector.longs()[row]);
            case INSTANT -> TemporalRange.instant(vector.longs()[row]);
            case DURATION -> TemporalRange.duration(vector.longs()[row]);
            case UUID -> vector.uuids()[row];
          };
      case DecimalType _ -> vector.decimals()[row];
      case EnumType _ -> vector.strings()[row];
      case StructType struct -> struct(vector, struct, row);
      case ListType _ -> list(vector, row);
      case MapType _ -> map(vector, row);
    };
  }

  private static byte @Nullable [] binary(ColumnVector vector, int row) {
    byte[] bytes = vector.binaries()[row];
    return bytes == null ? null : bytes.clone();
  }

  private static Map<String, @Nullable Object> struct(
      ColumnVector vector, StructType type, int row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < type.fields().size(); i++) {
      fields.put(type.fields().get(i).name(), read(vector.child(i), row));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static List<@Nullable Object> list(ColumnVector vector, int row) {
    int[] offsets = vector.offsets();
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = offsets[row]; i < offsets[row + 1]; i++) {
      elements.add(read(vector.child(0), i));
    }
    return Collections.unmodifiableList(elements);
  }

  private static Map<Object, @Nullable Object> map(ColumnVector vector, int row) {
    int[] offsets = vector.offsets();
    Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
    for (int i = offsets[row]; i < offsets[row + 1]; i++) {
      Object key = read(vector.child(0), i);
      if (key != null) {
        entries.put(key, read(vector.child(1), i));
      }
    }
    return Collections.unmodifiableMap(entries);
  }
}
