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

/** Columns of one type, one behind the other, as one column. */
final class Concatenation {

  private Concatenation() {}

  /** At least one column; the only one is returned as it is. */
  static ColumnVector of(List<ColumnVector> parts) {
    ColumnVector first = parts.getFirst();
    if (parts.size() == 1) {
      return first;
    }
    int count = parts.stream().mapToInt(ColumnVector::size).reduce(0, Math::addExact);
    boolean[] nulls = nulls(parts, count);
    DataType type = first.type();
    return switch (type) {
      case ScalarType _, DecimalType _, EnumType _ ->
          new HeapVector(type, count, values(parts, count), nulls);
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.add(of(children(parts, i)));
        }
        yield HeapVector.struct(type, count, nulls, fields);
      }
      case ListType _ ->
          HeapVector.nested(type, offsets(parts, count), nulls, of(children(parts, 0)));
      case MapType _ ->
          HeapVector.nested(
              type, offsets(parts, count), nulls, of(children(parts, 0)), of(children(parts, 1)));
    };
  }

  private static List<ColumnVector> children(List<ColumnVector> parts, int index) {
    return parts.stream().map(part -> part.child(index)).toList();
  }

  private static boolean @Nullable [] nulls(List<ColumnVector> parts, int count) {
    boolean[] all = new boolean[count];
    boolean any = false;
    int at = 0;
    for (ColumnVector part : parts) {
      boolean[] nulls = part.nulls();
      if (nulls != null) {
        System.arraycopy(nulls, 0, all, at, part.size());
        any = true;
      }
      at += part.size();
    }
    return any ? all : null;
  }

  private static Object values(List<ColumnVector> parts, int count) {
    Class<?> component = ValueArrays.of(parts.getFirst()).getClass().getComponentType();
    Object all = Array.newInstance(component, count);
    int at = 0;
    for (ColumnVector part : parts) {
      System.arraycopy(ValueArrays.of(part), 0, all, at, part.size());
      at += part.size();
    }
    return all;
  }

  /** Each part's children begin where those of the part before end: children have no more. */
  private static int[] offsets(List<ColumnVector> parts, int count) {
    int[] all = new int[count + 1];
    int at = 0;
    int base = 0;
    for (ColumnVector part : parts) {
      int[] offsets = part.offsets();
      for (int i = 0; i <= part.size(); i++) {
        all[at + i] = Math.addExact(base, offsets[i]);
      }
      at += part.size();
      base = Math.addExact(base, part.child(0).size());
    }
    return all;
  }
}
