package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;

/** The arrays that columns without children are made of. */
final class ValueArrays {

  private ValueArrays() {}

  /** The array of a column's values. */
  static Object of(ColumnVector vector) {
    DataType type = vector.type();
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> vector.booleans();
            case INT8 -> vector.bytes();
            case INT16 -> vector.shorts();
            case INT32, DATE -> vector.ints();
            case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> vector.longs();
            case FLOAT32 -> vector.floats();
            case FLOAT64 -> vector.doubles();
            case STRING -> vector.strings();
            case BINARY -> vector.binaries();
            case UUID -> vector.uuids();
          };
      case DecimalType _ -> vector.decimals();
      case EnumType _ -> vector.strings();
      case StructType _, ListType _, MapType _ ->
          throw new IllegalArgumentException(type.displayName() + " has children");
    };
  }
}
