package io.recordframe.function;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.support.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the results of a function, row by row. What is primitive in a column is kept so. A row that
 * is given no result has an unspecified one. Each kind has a {@code set} of its own, and calls no
 * other for a value: a method that kinds share would be seen with all of them by the JIT compiler.
 *
 * @param <T> their Java type
 */
abstract sealed class RowResults<T extends @Nullable Object> {

  private final DataType type;
  private final int size;
  private boolean @Nullable [] nulls;

  private RowResults(DataType type, int size) {
    this.type = type;
    this.size = size;
  }

  /** Room for the results of some rows. */
  @SuppressWarnings("unchecked") // The Java type of a primitive column is its box.
  static <T extends @Nullable Object> RowResults<T> of(ValueType<T, ?> type, int size) {
    RowResults<?> primitives =
        type.codec().type() instanceof ScalarType scalar ? ofPrimitives(scalar, size) : null;
    return primitives == null ? new OfObjects<>(type, size) : (RowResults<T>) primitives;
  }

  private static @Nullable RowResults<?> ofPrimitives(ScalarType type, int size) {
    return switch (type) {
      case BOOLEAN -> new OfBooleans(size);
      case INT8 -> new OfBytes(size);
      case INT16 -> new OfShorts(size);
      case INT32 -> new OfInts(size);
      case INT64 -> new OfLongs(size);
      case FLOAT32 -> new OfFloats(size);
      case FLOAT64 -> new OfDoubles(size);
      case STRING, BINARY, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID -> null;
    };
  }

  /** The number of rows. */
  final int size() {
    return size;
  }

  /** Takes the result for a row. */
  abstract void set(int row, T value);

  /** The results as a column. */
  abstract ColumnVector column();

  final void setNull(int row) {
    if (nulls == null) {
      nulls = new boolean[size];
    }
    nulls[row] = true;
  }

  final ColumnVector column(Object values) {
    return new HeapVector(type, size, values, nulls);
  }

  private static final class OfBooleans extends RowResults<@Nullable Boolean> {
    private final boolean[] values;

    OfBooleans(int size) {
      super(ScalarType.BOOLEAN, size);
      this.values = new boolean[size];
    }

    @Override
    void set(int row, @Nullable Boolean value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfBytes extends RowResults<@Nullable Byte> {
    private final byte[] values;

    OfBytes(int size) {
      super(ScalarType.INT8, size);
      this.values = new byte[size];
    }

    @Override
    void set(int row, @Nullable Byte value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfShorts extends RowResults<@Nullable Short> {
    private final short[] values;

    OfShorts(int size) {
      super(ScalarType.INT16, size);
      this.values = new short[size];
    }

    @Override
    void set(int row, @Nullable Short value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfInts extends RowResults<@Nullable Integer> {
    private final int[] values;

    OfInts(int size) {
      super(ScalarType.INT32, size);
      this.values = new int[size];
    }

    @Override
    void set(int row, @Nullable Integer value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfLongs extends RowResults<@Nullable Long> {
    private final long[] values;

    OfLongs(int size) {
      super(ScalarType.INT64, size);
      this.values = new long[size];
    }

    @Override
    void set(int row, @Nullable Long value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfFloats extends RowResults<@Nullable Float> {
    private final float[] values;

    OfFloats(int size) {
      super(ScalarType.FLOAT32, size);
      this.values = new float[size];
    }

    @Override
    void set(int row, @Nullable Float value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfDoubles extends RowResults<@Nullable Double> {
    private final double[] values;

    OfDoubles(int size) {
      super(ScalarType.FLOAT64, size);
      this.values = new double[size];
    }

    @Override
    void set(int row, @Nullable Double value) {
      if (value == null) {
        setNull(row);
      } else {
        values[row] = value;
      }
    }

    @Override
    ColumnVector column() {
      return column(values);
    }
  }

  private static final class OfObjects<T extends @Nullable Object> extends RowResults<T> {
    private final ValueType<T, ?> type;
    private final @Nullable Object[] values;

    OfObjects(ValueType<T, ?> type, int size) {
      super(type.codec().type(), size);
      this.type = type;
      this.values = new Object[size];
    }

    @Override
    void set(int row, T value) {
      values[row] = value;
    }

    @Override
    ColumnVector column() {
      return type.write(Arrays.asList(values), new Place("function", "result"));
    }
  }
}
