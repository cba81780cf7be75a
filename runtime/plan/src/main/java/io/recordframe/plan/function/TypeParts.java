package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How large types are. */
final class TypeParts {

  private TypeParts() {}

  /** How many types stand in the given ones, counted no further than the limit. */
  static int countUpTo(int limit, DataType... types) {
    Deque<DataType> pending = new ArrayDeque<>(List.of(types));
    int count = 0;
    while (!pending.isEmpty() && count < limit) {
      count++;
      switch (pending.pop()) {
        case ScalarType _, DecimalType _, EnumType _ -> {}
        case ListType list -> pending.push(list.element());
        case MapType map -> {
          pending.push(map.key());
          pending.push(map.value());
        }
        case StructType struct -> struct.fields().stream().map(Field::type).forEach(pending::push);
      }
    }
    return count;
  }
}
