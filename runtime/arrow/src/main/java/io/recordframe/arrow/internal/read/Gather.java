package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a column at chosen positions, as a column of their own. */
final class Gather {

  private Gather() {}

  /**
   * A column with a value for each position.
   *
   * @param positions where the values stand; unspecified where one is absent
   * @param absent which values are null whatever stands there, or null when none is
   */
  static ColumnVector of(ColumnVector vector, int[] positions, boolean @Nullable [] absent) {
    int count = positions.length;
    boolean[] nulls = nulls(vector, positions, absent);
    DataType type = vector.type();
    return switch (type) {
      case ScalarType _, DecimalType _, EnumType _ ->
          new HeapVector(type, count, values(ValueArrays.of(vector), positions, nulls), nulls);
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.add(of(vector.child(i), positions, nulls));
        }
        yield HeapVector.struct(type, count, nulls, fields);
      }
      case ListType _ -> nested(vector, positions, nulls, 1);
      case MapType _ -> nested(vector, positions, nulls, 2);
    };
  }

  private static boolean @Nullable [] nulls(
      ColumnVector vector, int[] positions, boolean @Nullable [] absent) {
    boolean[] own = vector.nulls();
    if (own == null) {
      return absent;
    }
    boolean[] nulls = new boolean[positions.length];
    boolean any = false;
    for (int i = 0; i < nulls.length; i++) {
      nulls[i] = (absent != null && absent[i]) || own[positions[i]];
      any |= nulls[i];
    }
    return any ? nulls : null;
  }

  private static ColumnVector nested(
      ColumnVector vector, int[] positions, boolean @Nullable [] nulls, int children) {
    int[] from = vector.offsets();
    int[] offsets = new int[positions.length + 1];
    for (int i = 0; i < positions.length; i++) {
      int length = nulls != null && nulls[i] ? 0 : from[positions[i] + 1] - from[positions[i]];
      offsets[i + 1] = Math.addExact(offsets[i], length);
    }
    int[] elements = new int[offsets[positions.length]];
    for (int i = 0; i < positions.length; i++) {
      for (int at = offsets[i]; at < offsets[i + 1]; at++) {
        elements[at] = from[positions[i]] + at - offsets[i];
      }
    }
    ColumnVector[] gathered = new ColumnVector[children];
    for (int i = 0; i < children; i++) {
      gathered[i] = of(vector.child(i), elements, null);
    }
    return HeapVector.nested(vector.type(), offsets, nulls, gathered);
  }

  private static Object values(Object from, int[] positions, boolean @Nullable [] nulls) {
    Object to = Array.newInstance(from.getClass().getComponentType(), positions.length);
    for (int i = 0; i < positions.length; i++) {
      if (nulls == null || !nulls[i]) {
        copy(from, positions[i], to, i);
      }
    }
    return to;
  }

  private static void copy(Object from, int position, Object to, int at) {
    switch (from) {
      case boolean[] values -> ((boolean[]) to)[at] = values[position];
      case byte[] values -> ((byte[]) to)[at] = values[position];
      case short[] values -> ((short[]) to)[at] = values[position];
      case int[] values -> ((int[]) to)[at] = values[position];
      case long[] values -> ((long[]) to)[at] = values[position];
      case float[] values -> ((float[]) to)[at] = values[position];
      case double[] values -> ((double[]) to)[at] = values[position];
      case Object[] values -> ((Object[]) to)[at] = values[position];
      default -> throw new IllegalArgumentException("No array: " + from.getClass());
    }
  }
}
