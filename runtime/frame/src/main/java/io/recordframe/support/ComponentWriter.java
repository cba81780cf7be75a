package io.recordframe.support;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes components of some records to columns, each in a loop of its own over the records. What a
 * column holds where there is no record is unspecified.
 *
 * @param <R> the record
 */
final class ComponentWriter<R> {

  private final RecordCodec<R> codec;
  private final List<? extends @Nullable R> rows;
  private final int start;
  private final int count;

  ComponentWriter(RecordCodec<R> codec, List<? extends @Nullable R> rows, int start, int count) {
    this.codec = codec;
    this.rows = rows;
    this.start = start;
    this.count = count;
  }

  ColumnVector write(Component<?> component, int index) {
    return component.isPrimitive() && component.codec().type() instanceof ScalarType type
        ? new HeapVector(type, count, primitives(type, index), null)
        : values(component, index);
  }

  /** An array of the type's primitives. */
  private Object primitives(ScalarType type, int index) {
    return switch (type) {
      case BOOLEAN -> booleans(index);
      case INT8 -> bytes(index);
      case INT16 -> shorts(index);
      case INT32 -> ints(index);
      case INT64 -> longs(index);
      case FLOAT32 -> floats(index);
      case FLOAT64 -> doubles(index);
      case STRING, BINARY, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID ->
          throw new IllegalArgumentException(type + " has no primitive");
    };
  }

  private boolean[] booleans(int index) {
    boolean[] values = new boolean[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.booleanOf(row, index);
      }
    }
    return values;
  }

  private byte[] bytes(int index) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.byteOf(row, index);
      }
    }
    return values;
  }

  private short[] shorts(int index) {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.shortOf(row, index);
      }
    }
    return values;
  }

  private int[] ints(int index) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.intOf(row, index);
      }
    }
    return values;
  }

  private long[] longs(int index) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.longOf(row, index);
      }
    }
    return values;
  }

  private float[] floats(int index) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.floatOf(row, index);
      }
    }
    return values;
  }

  private double[] doubles(int index) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        values[i] = codec.doubleOf(row, index);
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked") // The codec's record has values of the component's type there.
  private <T> ColumnVector values(Component<T> component, int index) {
    Place place = component.placeIn(codec.recordName());
    boolean required = !component.isNullable();
    @Nullable T[] values = component.codec().newArray(count);
    for (int i = 0; i < count; i++) {
      R row = rows.get(start + i);
      if (row != null) {
        Object value = codec.valueOf(row, index);
        if (value == null && required) {
          throw RefusedValueException.at(
              place,
              start + i,
              "the record holds null, but the component is not nullable; declare it @Nullable, or"
                  + " give it a value");
        }
        values[i] = (T) value;
      }
    }
    return component.codec().write(values, place, start);
  }
}
