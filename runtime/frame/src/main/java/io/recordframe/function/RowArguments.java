package io.recordframe.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The values of a parameter, row by row. What is primitive in a column becomes an object only when
 * it is asked for, where the JIT compiler can leave that out.
 *
 * @param <T> their Java type
 */
@FunctionalInterface
interface RowArguments<T extends @Nullable Object> {

  /** The value in a row. */
  T get(int row);

  /**
   * The values of a parameter.
   *
   * @param type its type
   * @param batch the columns of all parameters
   * @param index which parameter, from 0
   */
  @SuppressWarnings("unchecked") // The Java type of a primitive column is its box.
  static <T extends @Nullable Object> RowArguments<T> of(
      ValueType<T, ?> type, ColumnBatch batch, int index) {
    RowArguments<?> primitives =
        type.codec().type() instanceof ScalarType scalar
            ? ofPrimitives(scalar, batch.column(index))
            : null;
    if (primitives != null) {
      return (RowArguments<T>) primitives;
    }
    T[] values = type.read(batch, index);
    return row -> values[row];
  }

  /** The values of a column of primitives, or null where it is of objects. */
  private static @Nullable RowArguments<?> ofPrimitives(ScalarType type, ColumnVector column) {
    boolean[] nulls = column.nulls();
    return switch (type) {
      case BOOLEAN -> {
        boolean[] values = column.booleans();
        yield (RowArguments<@Nullable Boolean>) row -> isNull(nulls, row) ? null : values[row];
      }
      case INT8 -> {
        byte[] values = column.bytes();
        yield (RowArguments<@Nullable Byte>) row -> isNull(nulls, row) ? null : values[row];
      }
      case INT16 -> {
        short[] values = column.shorts();
        yield (RowArguments<@Nullable Short>) row -> isNull(nulls, row) ? null : values[row];
      }
      case INT32 -> {
        int[] values = column.ints();
        yield (RowArguments<@Nullable Integer>) row -> isNull(nulls, row) ? null : values[row];
      }
      case INT64 -> {
        long[] values = column.longs();
        yield (RowArguments<@Nullable Long>) row -> isNull(nulls, row) ? null : values[row];
      }
      case FLOAT32 -> {
        float[] values = column.floats();
        yield (RowArguments<@Nullable Float>) row -> isNull(nulls, row) ? null : values[row];
      }
      case FLOAT64 -> {
        double[] values = column.doubles();
        yield (RowArguments<@Nullable Double>) row -> isNull(nulls, row) ? null : values[row];
      }
      case STRING, BINARY, DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID -> null;
    };
  }

  private static boolean isNull(boolean @Nullable [] nulls, int row) {
    return nulls != null && nulls[row];
  }
}
