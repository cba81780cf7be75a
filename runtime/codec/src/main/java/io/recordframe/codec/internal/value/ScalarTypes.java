package io.recordframe.codec.internal.value;

import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.type.ScalarType;
import org.jspecify.annotations.Nullable;

/** The constants of scalar types. */
public final class ScalarTypes {

  private ScalarTypes() {}

  /**
   * Writes a type.
   *
   * @param type the type
   * @return its constant
   */
  public static Wire.ScalarType write(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> Wire.ScalarType.SCALAR_TYPE_BOOLEAN;
      case INT8 -> Wire.ScalarType.SCALAR_TYPE_INT8;
      case INT16 -> Wire.ScalarType.SCALAR_TYPE_INT16;
      case INT32 -> Wire.ScalarType.SCALAR_TYPE_INT32;
      case INT64 -> Wire.ScalarType.SCALAR_TYPE_INT64;
      case FLOAT32 -> Wire.ScalarType.SCALAR_TYPE_FLOAT32;
      case FLOAT64 -> Wire.ScalarType.SCALAR_TYPE_FLOAT64;
      case STRING -> Wire.ScalarType.SCALAR_TYPE_STRING;
      case BINARY -> Wire.ScalarType.SCALAR_TYPE_BINARY;
      case DATE -> Wire.ScalarType.SCALAR_TYPE_DATE;
      case TIME -> Wire.ScalarType.SCALAR_TYPE_TIME;
      case TIMESTAMP -> Wire.ScalarType.SCALAR_TYPE_TIMESTAMP;
      case INSTANT -> Wire.ScalarType.SCALAR_TYPE_INSTANT;
      case DURATION -> Wire.ScalarType.SCALAR_TYPE_DURATION;
      case UUID -> Wire.ScalarType.SCALAR_TYPE_UUID;
    };
  }

  /**
   * Reads a type.
   *
   * @param type the constant
   * @return the type; null if the constant is missing or of another version
   */
  public static @Nullable ScalarType read(Wire.ScalarType type) {
    return switch (type) {
      case SCALAR_TYPE_BOOLEAN -> ScalarType.BOOLEAN;
      case SCALAR_TYPE_INT8 -> ScalarType.INT8;
      case SCALAR_TYPE_INT16 -> ScalarType.INT16;
      case SCALAR_TYPE_INT32 -> ScalarType.INT32;
      case SCALAR_TYPE_INT64 -> ScalarType.INT64;
      case SCALAR_TYPE_FLOAT32 -> ScalarType.FLOAT32;
      case SCALAR_TYPE_FLOAT64 -> ScalarType.FLOAT64;
      case SCALAR_TYPE_STRING -> ScalarType.STRING;
      case SCALAR_TYPE_BINARY -> ScalarType.BINARY;
      case SCALAR_TYPE_DATE -> ScalarType.DATE;
      case SCALAR_TYPE_TIME -> ScalarType.TIME;
      case SCALAR_TYPE_TIMESTAMP -> ScalarType.TIMESTAMP;
      case SCALAR_TYPE_INSTANT -> ScalarType.INSTANT;
      case SCALAR_TYPE_DURATION -> ScalarType.DURATION;
      case SCALAR_TYPE_UUID -> ScalarType.UUID;
      case SCALAR_TYPE_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }
}
