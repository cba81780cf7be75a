package io.recordframe.engine.tck.rows;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of columns in the forms that {@link Row} states. */
final class VectorReader {

  private VectorReader() {}

  static List<@Nullable Object> read(ColumnVector column, int from, int to) {
    List<@Nullable Object> values = new ArrayList<>();
    boolean @Nullable [] nulls = column.nulls();
    for (int i = from; i < to; i++) {
      values.add(nulls != null && nulls[i] ? null : value(column, i));
    }
    return values;
  }

  private static Object value(ColumnVector column, int i) {
    return switch (column.type()) {
      case ScalarType scalar -> scalar(column, scalar, i);
      case DecimalType _ -> present(column.decimals()[i]);
      case EnumType _ -> present(column.strings()[i]);
      case ListType _ -> Collections.unmodifiableList(elements(column, 0, i));
      case MapType _ -> map(elements(column, 0, i), elements(column, 1, i));
      case StructType struct -> {
        List<@Nullable Object> fields = new ArrayList<>();
        for (int field = 0; field < struct.fields().size(); field++) {
          fields.addAll(read(column.child(field), i, i + 1));
        }
        yield Collections.unmodifiableList(fields);
      }
    };
  }

  private static Object scalar(ColumnVector column, ScalarType type, int i) {
    return switch (type) {
      case BOOLEAN -> column.booleans()[i];
      case INT8 -> column.bytes()[i];
      case INT16 -> column.shorts()[i];
      case INT32 -> column.ints()[i];
      case INT64 -> column.longs()[i];
      case FLOAT32 -> column.floats()[i];
      case FLOAT64 -> column.doubles()[i];
      case STRING -> present(column.strings()[i]);
      case BINARY -> Bytes.copyOf(present(column.binaries()[i]));
      case DATE -> TemporalRange.date(column.ints()[i]);
      case TIME -> TemporalRange.time(column.longs()[i]);
      case TIMESTAMP -> TemporalRange.timestamp(column.longs()[i]);
      case INSTANT -> TemporalRange.instant(column.longs()[i]);
      case DURATION -> TemporalRange.duration(column.longs()[i]);
      case UUID -> present(column.uuids()[i]);
    };
  }

  private static List<@Nullable Object> elements(ColumnVector column, int child, int i) {
    return read(column.child(child), column.offsets()[i], column.offsets()[i + 1]);
  }

  private static Map<Object, @Nullable Object> map(
      List<@Nullable Object> keys, List<@Nullable Object> values) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int entry = 0; entry < keys.size(); entry++) {
      map.put(present(keys.get(entry)), values.get(entry));
    }
    return Collections.unmodifiableMap(map);
  }

  /** A value that the mask of nulls says is there. */
  private static <T> T present(@Nullable T value) {
    return Objects.requireNonNull(value, "A value that is not masked as null must not be null");
  }
}
