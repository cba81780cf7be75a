package io.recordframe.engine.tck.rows;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of values in the forms that {@link Row} states. */
final class VectorWriter {

  private VectorWriter() {}

  static ColumnVector write(DataType type, List<@Nullable Object> values) {
    boolean @Nullable [] nulls = nulls(values);
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, values.size(), array(scalar, values), nulls);
      case DecimalType _ ->
          new HeapVector(type, values.size(), array(BigDecimal.class, values), nulls);
      case EnumType _ -> new HeapVector(type, values.size(), array(String.class, values), nulls);
      case ListType list -> {
        int[] offsets = new int[values.size() + 1];
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          if (values.get(i) instanceof List<?> part) {
            elements.addAll(part);
          }
          offsets[i + 1] = elements.size();
        }
        yield HeapVector.nested(type, offsets, nulls, write(list.element(), elements));
      }
      case MapType map -> {
        int[] offsets = new int[values.size() + 1];
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> mapped = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
          if (values.get(i) instanceof Map<?, ?> part) {
            keys.addAll(part.keySet());
            mapped.addAll(part.values());
          }
          offsets[i + 1] = keys.size();
        }
        yield HeapVector.nested(
            type, offsets, nulls, write(map.key(), keys), write(map.value(), mapped));
      }
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int field = 0; field < struct.fields().size(); field++) {
          List<@Nullable Object> parts = new ArrayList<>();
          for (@Nullable Object value : values) {
            parts.add(value instanceof List<?> all ? all.get(field) : null);
          }
          fields.add(write(struct.fields().get(field).type(), parts));
        }
        yield HeapVector.struct(type, values.size(), nulls, fields);
      }
    };
  }

  private static boolean @Nullable [] nulls(List<@Nullable Object> values) {
    boolean[] nulls = new boolean[values.size()];
    boolean any = false;
    for (int i = 0; i < nulls.length; i++) {
      nulls[i] = values.get(i) == null;
      any |= nulls[i];
    }
    return any ? nulls : null;
  }

  /** The array of the form that {@link ColumnVector} states for the type. */
  private static Object array(ScalarType type, List<@Nullable Object> values) {
    return switch (type) {
      case BOOLEAN -> array(boolean.class, values);
      case INT8 -> array(byte.class, values);
      case INT16 -> array(short.class, values);
      case INT32, DATE -> array(int.class, values);
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> array(long.class, values);
      case FLOAT32 -> array(float.class, values);
      case FLOAT64 -> array(double.class, values);
      case STRING -> array(String.class, values);
      case BINARY -> array(byte[].class, values);
      case UUID -> array(UUID.class, values);
    };
  }

  private static Object array(Class<?> element, List<@Nullable Object> values) {
    Object array = Array.newInstance(element, values.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        Array.set(array, i, stored(value));
      }
    }
    return array;
  }

  /** A value as columns hold it. */
  private static Object stored(Object value) {
    return switch (value) {
      case Bytes bytes -> bytes.toArray();
      case LocalDate date -> TemporalRange.epochDay(date);
      case LocalTime time -> TemporalRange.microOfDay(time);
      case LocalDateTime timestamp -> TemporalRange.epochMicros(timestamp);
      case Instant instant -> TemporalRange.epochMicros(instant);
      case Duration duration -> TemporalRange.micros(duration);
      default -> value;
    };
  }
}
