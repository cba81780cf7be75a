package io.recordframe.codec.internal.value;

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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The elements of list literals as vectors, and back. */
final class LiteralVectors {

  private LiteralVectors() {}

  static ColumnVector vector(List<?> values, DataType type) {
    int size = values.size();
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, size, array(values, scalar), null);
      case DecimalType _ -> new HeapVector(type, size, values.toArray(BigDecimal[]::new), null);
      case EnumType _ -> new HeapVector(type, size, values.toArray(String[]::new), null);
      case ListType list -> {
        int[] offsets = new int[size + 1];
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          elements.addAll((List<?>) values.get(i));
          offsets[i + 1] = elements.size();
        }
        yield HeapVector.nested(type, offsets, null, vector(elements, list.element()));
      }
      case StructType _, MapType _ ->
          throw new IllegalStateException("There are no values of type " + type.displayName());
    };
  }

  private static Object array(List<?> values, ScalarType type) {
    int size = values.size();
    return switch (type) {
      case BOOLEAN -> {
        boolean[] array = new boolean[size];
        for (int i = 0; i < size; i++) {
          array[i] = (Boolean) values.get(i);
        }
        yield array;
      }
      case INT8 -> {
        byte[] array = new byte[size];
        for (int i = 0; i < size; i++) {
          array[i] = (Byte) values.get(i);
        }
        yield array;
      }
      case INT16 -> {
        short[] array = new short[size];
        for (int i = 0; i < size; i++) {
          array[i] = (Short) values.get(i);
        }
        yield array;
      }
      case INT32 -> values.stream().mapToInt(value -> (Integer) value).toArray();
      case DATE ->
          values.stream().mapToInt(value -> TemporalRange.epochDay((LocalDate) value)).toArray();
      case INT64 -> longs(values, value -> (Long) value);
      case TIME -> longs(values, value -> TemporalRange.microOfDay((LocalTime) value));
      case TIMESTAMP -> longs(values, value -> TemporalRange.epochMicros((LocalDateTime) value));
      case INSTANT -> longs(values, value -> TemporalRange.epochMicros((Instant) value));
      case DURATION -> longs(values, value -> TemporalRange.micros((Duration) value));
      case FLOAT32 -> {
        float[] array = new float[size];
        for (int i = 0; i < size; i++) {
          array[i] = (Float) values.get(i);
        }
        yield array;
      }
      case FLOAT64 -> values.stream().mapToDouble(value -> (Double) value).toArray();
      case STRING -> values.toArray(String[]::new);
      case BINARY -> values.stream().map(value -> ((Bytes) value).toArray()).toArray(byte[][]::new);
      case UUID -> values.toArray(UUID[]::new);
    };
  }

  private static long[] longs(List<?> values, ToLongFunction<Object> count) {
    return values.stream().mapToLong(count).toArray();
  }

  /** The values in their Java forms; a vector of a literal has no nulls. */
  static List<Object> values(ColumnVector vector) {
    IntFunction<Object> value = value(vector);
    List<Object> values = new ArrayList<>(vector.size());
    for (int i = 0; i < vector.size(); i++) {
      values.add(value.apply(i));
    }
    return values;
  }

  private static IntFunction<Object> value(ColumnVector vector) {
    return switch (vector.type()) {
      case ScalarType scalar -> scalar(vector, scalar);
      case DecimalType _ -> of(vector.decimals());
      case EnumType _ -> of(vector.strings());
      case ListType _ -> {
        int[] offsets = vector.offsets();
        IntFunction<Object> element = value(vector.child(0));
        yield i -> part(element, offsets[i], offsets[i + 1]);
      }
      case StructType _, MapType _ ->
          throw new IllegalStateException("There are no values of " + vector.type().displayName());
    };
  }

  private static IntFunction<Object> scalar(ColumnVector vector, ScalarType type) {
    return switch (type) {
      case BOOLEAN -> i -> vector.booleans()[i];
      case INT8 -> i -> vector.bytes()[i];
      case INT16 -> i -> vector.shorts()[i];
      case INT32 -> i -> vector.ints()[i];
      case INT64 -> i -> vector.longs()[i];
      case FLOAT32 -> i -> vector.floats()[i];
      case FLOAT64 -> i -> vector.doubles()[i];
      case STRING -> of(vector.strings());
      case BINARY -> {
        byte[] @Nullable [] binaries = vector.binaries();
        yield i -> Bytes.copyOf(Objects.requireNonNull(binaries[i]));
      }
      case DATE -> i -> TemporalRange.date(vector.ints()[i]);
      case TIME -> i -> TemporalRange.time(vector.longs()[i]);
      case TIMESTAMP -> i -> TemporalRange.timestamp(vector.longs()[i]);
      case INSTANT -> i -> TemporalRange.instant(vector.longs()[i]);
      case DURATION -> i -> TemporalRange.duration(vector.longs()[i]);
      case UUID -> of(vector.uuids());
    };
  }

  private static IntFunction<Object> of(@Nullable Object[] array) {
    return i -> Objects.requireNonNull(array[i]);
  }

  private static List<Object> part(IntFunction<Object> element, int from, int to) {
    return List.copyOf(
        new AbstractList<Object>() {
          @Override
          public Object get(int index) {
            return element.apply(from + index);
          }

          @Override
          public int size() {
            return to - from;
          }
        });
  }
}
