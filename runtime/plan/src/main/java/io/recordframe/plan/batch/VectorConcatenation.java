package io.recordframe.plan.batch;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The values of several vectors as those of one. */
final class VectorConcatenation {

  private final List<ColumnVector> vectors;
  private final int size;

  private VectorConcatenation(List<ColumnVector> vectors) {
    this.vectors = vectors;
    int all = 0;
    for (ColumnVector vector : vectors) {
      all = Math.addExact(all, vector.size());
    }
    this.size = all;
  }

  /** A copy; the vector itself where there is but one. */
  static ColumnVector of(DataType type, List<ColumnVector> vectors) {
    return vectors.size() == 1
        ? vectors.getFirst()
        : new VectorConcatenation(vectors).concatenated(type);
  }

  private ColumnVector concatenated(DataType type) {
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, size, scalars(scalar), nulls());
      case DecimalType _ ->
          new HeapVector(type, size, values(BigDecimal[]::new, ColumnVector::decimals), nulls());
      case EnumType _ ->
          new HeapVector(type, size, values(String[]::new, ColumnVector::strings), nulls());
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          int field = i;
          fields.add(
              of(
                  struct.fields().get(i).type(),
                  vectors.stream().map(vector -> vector.child(field)).toList()));
        }
        yield HeapVector.struct(type, size, nulls(), fields);
      }
      case ListType list ->
          HeapVector.nested(type, offsets(), nulls(), elements(list.element(), 0));
      case MapType map ->
          HeapVector.nested(
              type, offsets(), nulls(), elements(map.key(), 0), elements(map.value(), 1));
    };
  }

  private Object scalars(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> values(boolean[]::new, ColumnVector::booleans);
      case INT8 -> values(byte[]::new, ColumnVector::bytes);
      case INT16 -> values(short[]::new, ColumnVector::shorts);
      case INT32, DATE -> values(int[]::new, ColumnVector::ints);
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> values(long[]::new, ColumnVector::longs);
      case FLOAT32 -> values(float[]::new, ColumnVector::floats);
      case FLOAT64 -> values(double[]::new, ColumnVector::doubles);
      case STRING -> values(String[]::new, ColumnVector::strings);
      case BINARY -> values(byte[][]::new, ColumnVector::binaries);
      case UUID -> values(UUID[]::new, ColumnVector::uuids);
    };
  }

  private Object values(
      IntFunction<? extends Object> create, Function<ColumnVector, ? extends Object> form) {
    Object all = create.apply(size);
    int at = 0;
    for (ColumnVector vector : vectors) {
      System.arraycopy(form.apply(vector), 0, all, at, vector.size());
      at += vector.size();
    }
    return all;
  }

  private boolean @Nullable [] nulls() {
    boolean[] all = null;
    int at = 0;
    for (ColumnVector vector : vectors) {
      boolean[] nulls = vector.nulls();
      if (nulls != null) {
        all = all == null ? new boolean[size] : all;
        System.arraycopy(nulls, 0, all, at, vector.size());
      }
      at += vector.size();
    }
    return all;
  }

  private int[] offsets() {
    int[] all = new int[size + 1];
    int at = 0;
    for (ColumnVector vector : vectors) {
      int[] offsets = vector.offsets();
      for (int i = 0; i < vector.size(); i++) {
        all[at + 1] = Math.addExact(all[at], offsets[i + 1] - offsets[i]);
        at++;
      }
    }
    return all;
  }

  /** The elements that rows refer to: a vector may hold others before and behind them. */
  private ColumnVector elements(DataType type, int child) {
    List<ColumnVector> elements = new ArrayList<>();
    for (ColumnVector vector : vectors) {
      int[] offsets = vector.offsets();
      int first = offsets[0];
      elements.add(VectorSlice.of(vector.child(child), first, offsets[vector.size()] - first));
    }
    return of(type, elements);
  }
}
