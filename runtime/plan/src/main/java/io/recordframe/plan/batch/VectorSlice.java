package io.recordframe.plan.batch;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some values of a vector as a vector of their own. */
final class VectorSlice {

  private VectorSlice() {}

  /** A copy of a part; the vector itself where that is all of it. */
  static ColumnVector of(ColumnVector vector, int start, int count) {
    if (start == 0 && count == vector.size()) {
      return vector;
    }
    int end = start + count;
    boolean @Nullable [] all = vector.nulls();
    boolean @Nullable [] nulls = all == null ? null : Arrays.copyOfRange(all, start, end);
    DataType type = vector.type();
    return switch (type) {
      case ScalarType scalar ->
          new HeapVector(type, count, scalars(vector, scalar, start, end), nulls);
      case DecimalType _ ->
          new HeapVector(type, count, Arrays.copyOfRange(vector.decimals(), start, end), nulls);
      case EnumType _ ->
          new HeapVector(type, count, Arrays.copyOfRange(vector.strings(), start, end), nulls);
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.add(of(vector.child(i), start, count));
        }
        yield HeapVector.struct(type, count, nulls, fields);
      }
      case ListType _ ->
          HeapVector.nested(
              type, offsets(vector, start, end), nulls, elements(vector, 0, start, end));
      case MapType _ ->
          HeapVector.nested(
              type,
              offsets(vector, start, end),
              nulls,
              elements(vector, 0, start, end),
              elements(vector, 1, start, end));
    };
  }

  private static Object scalars(ColumnVector vector, ScalarType type, int start, int end) {
    return switch (type) {
      case BOOLEAN -> Arrays.copyOfRange(vector.booleans(), start, end);
      case INT8 -> Arrays.copyOfRange(vector.bytes(), start, end);
      case INT16 -> Arrays.copyOfRange(vector.shorts(), start, end);
      case INT32, DATE -> Arrays.copyOfRange(vector.ints(), start, end);
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION ->
          Arrays.copyOfRange(vector.longs(), start, end);
      case FLOAT32 -> Arrays.copyOfRange(vector.floats(), start, end);
      case FLOAT64 -> Arrays.copyOfRange(vector.doubles(), start, end);
      case STRING -> Arrays.copyOfRange(vector.strings(), start, end);
      case BINARY -> Arrays.copyOfRange(vector.binaries(), start, end);
      case UUID -> Arrays.copyOfRange(vector.uuids(), start, end);
    };
  }

  private static int[] offsets(ColumnVector vector, int start, int end) {
    int[] offsets = Arrays.copyOfRange(vector.offsets(), start, end + 1);
    int first = offsets[0];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] -= first;
    }
    return offsets;
  }

  private static ColumnVector elements(ColumnVector vector, int child, int start, int end) {
    int[] offsets = vector.offsets();
    return of(vector.child(child), offsets[start], offsets[end] - offsets[start]);
  }
}
