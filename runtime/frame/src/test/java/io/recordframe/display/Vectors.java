package io.recordframe.display;

import static io.recordframe.plan.type.ScalarType.FLOAT64;
import static io.recordframe.plan.type.ScalarType.INT32;
import static io.recordframe.plan.type.ScalarType.INT64;
import static io.recordframe.plan.type.ScalarType.STRING;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import java.util.Arrays;
import java.util.Objects;

/** Columns written down in tests. */
final class Vectors {

  private Vectors() {}

  static ColumnVector ints(Integer... values) {
    int[] array = Arrays.stream(values).mapToInt(it -> it == null ? -99 : it).toArray();
    return new HeapVector(INT32, values.length, array, nulls(values));
  }

  static ColumnVector longs(Long... values) {
    long[] array = Arrays.stream(values).mapToLong(it -> it == null ? -99 : it).toArray();
    return new HeapVector(INT64, values.length, array, nulls(values));
  }

  static ColumnVector doubles(Double... values) {
    double[] array = Arrays.stream(values).mapToDouble(it -> it == null ? -99 : it).toArray();
    return new HeapVector(FLOAT64, values.length, array, nulls(values));
  }

  static ColumnVector strings(String... values) {
    return new HeapVector(STRING, values.length, values, nulls(values));
  }

  static boolean[] nulls(Object[] values) {
    if (Arrays.stream(values).allMatch(Objects::nonNull)) {
      return null;
    }
    boolean[] nulls = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      nulls[i] = values[i] == null;
    }
    return nulls;
  }
}
