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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The elements of list literals as vectors, and back. */
final class LiteralVectors {

  private LiteralVectors() {}

  static ColumnVector vector(List<?> values, DataType type) {
    int size = values.size();
    boolean[] nulls = nulls(values);
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, size, array(values, scalar), nulls);
      case DecimalType _ -> new HeapVector(type, size, values.toArray(BigDecimal[]::new), nulls);
      case EnumType _ -> new HeapVector(type, size, values.toArray(String[]::new), nulls);
      case ListType list -> {
        int[] offsets = new int[size + 1];
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          if (values.get(i) != null) {
            elements.addAll((List<?>) values.get(i));
          }
          offsets[i + 1] = elements.size();
        }
        yield HeapVector.nested(type, offsets, nulls, vector(elements, list.element()));
      }
      case StructType _, MapType _ ->
          throw new IllegalStateException("There are no values of type " + type.displayName());
    };
  }

  private static boolean @Nullable [] nulls(List<?> values) {
    boolean[] nulls = null;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        nulls = nulls == null ? new boolean[values.size()] : nulls;
        nulls[i] = true;
      }
    }
    return nulls;
  }

  private static Object array(List<?> values, ScalarType type) {
    int size = values.size();
    return switch (type) {
      case BOOLEAN -> {
        boolean[] array = new boolean[size];
        forEach(values, (i, value) -> array[i] = (Boolean) value);
        yield array;
      }
      case INT8 -> {
        byte[] array = new byte[size];
        forEach(values, (i, value) -> array[i] = (Byte) value);
        yield array;
      }
      case INT16 -> {
        short[] array = new short[size];
        forEach(values, (i, value) -> array[i] = (Short) value);
        yield array;
      }
      case INT32 -> ints(values, value -> (Integer) value);
      case DATE -> ints(values, value -> TemporalRange.epochDay((LocalDate) value));
      case INT64 -> longs(values, value -> (Long) value);
      case TIME -> longs(values, value -> TemporalRange.microOfDay((LocalTime) value));
      case TIMESTAMP -> longs(values, value -> TemporalRange.epochMicros((LocalDateTime) value));
      case INSTANT -> longs(values, value -> TemporalRange.epochMicros((Instant) value));
      case DURATION -> longs(values, value -> TemporalRange.micros((Duration) value));
      case FLOAT32 -> {
        float[] array = new float[size];
        forEach(values, (i, value) -> array[i] = (Float) value);
        yield array;
      }
      case FLOAT64 -> {
        double[] array = new double[size];
        forEach(values, (i, value) -> array[i] = (Double) value);
        yield array;
      }
      case STRING -> values.toArray(String[]::new);
      case BINARY -> {
        byte[] @Nullable [] array = new byte[size] @Nullable [];
        forEach(values, (i, value) -> array[i] = ((Bytes) value).toArray());
        yield array;
      }
      case UUID -> values.toArray(UUID[]::new);
    };
  }

  /** Puts a value into an array. */
  @FunctionalInterface
  private interface Put {
    void put(int index, Object value);
  }

  /** What is null is left as the array has it. */
  private static void forEach(List<?> values, Put put) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        put.put(i, value);
      }
    }
  }

  private static int[] ints(List<?> values, ToIntFunction<Object> count) {
    int[] array = new int[values.size()];
    forEach(values, (i, value) -> array[i] = count.applyAsInt(value));
    return array;
  }

  private static long[] longs(List<?> values, ToLongFunction<Object> count) {
    long[] array = new long[values.size()];
    forEach(values, (i, value) -> array[i] = count.applyAsLong(value));
    return array;
  }

  /** The values in their Java forms. */
  static List<@Nullable Object> values(ColumnVector vector) {
    return part(value(vector), 0, vector.size());
  }

  private static IntFunction<@Nullable Object> value(ColumnVector vector) {
    boolean[] nulls = vector.nulls();
    IntFunction<Object> present = present(vector);
    return i -> nulls != null && nulls[i] ? null : present.apply(i);
  }

  private static IntFunction<Object> present(ColumnVector vector) {
    return switch (vector.type()) {
      case ScalarType scalar -> scalar(vector, scalar);
      case DecimalType _ -> of(vector.decimals());
      case EnumType _ -> of(vector.strings());
      case ListType _ -> {
        int[] offsets = vector.offsets();
        IntFunction<@Nullable Object> element = value(vector.child(0));
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

  private static List<@Nullable Object> part(
      IntFunction<@Nullable Object> element, int from, int to) {
    List<@Nullable Object> part = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      part.add(element.apply(i));
    }
    return Collections.unmodifiableList(part);
  }
}
