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
import java.math.BigDecimal;
import java.util.UUID;

/** Columns without values. */
final class EmptyVectors {

  private EmptyVectors() {}

  static ColumnVector of(DataType type) {
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, 0, array(scalar), null);
      case DecimalType _ -> new HeapVector(type, 0, new BigDecimal[0], null);
      case EnumType _ -> new HeapVector(type, 0, new String[0], null);
      case StructType struct ->
          HeapVector.struct(
              type, 0, null, struct.fields().stream().map(field -> of(field.type())).toList());
      case ListType list -> HeapVector.nested(type, new int[1], null, of(list.element()));
      case MapType map -> HeapVector.nested(type, new int[1], null, of(map.key()), of(map.value()));
    };
  }

  private static Object array(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> new boolean[0];
      case INT8 -> new byte[0];
      case INT16 -> new short[0];
      case INT32, DATE -> new int[0];
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> new long[0];
      case FLOAT32 -> new float[0];
      case FLOAT64 -> new double[0];
      case STRING -> new String[0];
      case BINARY -> new byte[0][];
      case UUID -> new UUID[0];
    };
  }
}
