package io.recordframe.codec.internal.value;

import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;

/** Reads the values of literals. */
public final class ValueReader {

  private ValueReader() {}

  /**
   * Reads a value.
   *
   * @param message the message, without unknown fields
   * @param type the type that says what it means
   * @return the value, of the Java form that the type has
   * @throws io.recordframe.plan.codec.MalformedPlanException if the message has no such value
   */
  public static Object read(Wire.Value message, DataType type) {
    require(message, kindOf(type), type);
    try {
      return switch (type) {
        case ScalarType scalar -> readScalar(message, scalar);
        case DecimalType decimal -> Decimals.read(message.getBinary(), decimal);
        case EnumType _ -> message.getText();
        case ListType list ->
            LiteralVectors.values(ColumnReader.read(message.getElements(), list.element()));
        case StructType _, MapType _ -> throw noValues(type);
      };
    } catch (InvalidDataException outOfRange) {
      throw Problem.INVALID_NODE.malformed(
          "A value of type %s is not valid: %s"
              .formatted(type.displayName(), outOfRange.getMessage()),
          outOfRange);
    }
  }

  private static Object readScalar(Wire.Value message, ScalarType type) {
    return switch (type) {
      case BOOLEAN -> message.getBoolean();
      case INT8 -> (byte) inRange(message.getInteger(), Byte.MIN_VALUE, Byte.MAX_VALUE, type);
      case INT16 -> (short) inRange(message.getInteger(), Short.MIN_VALUE, Short.MAX_VALUE, type);
      case INT32 -> (int) inRange(message.getInteger(), Integer.MIN_VALUE, Integer.MAX_VALUE, type);
      case INT64 -> message.getInteger();
      case FLOAT32 -> message.getFloat32();
      case FLOAT64 -> message.getFloat64();
      case STRING -> message.getText();
      case BINARY -> Bytes.copyOf(message.getBinary().toByteArray());
      case DATE ->
          TemporalRange.date(
              (int) inRange(message.getInteger(), Integer.MIN_VALUE, Integer.MAX_VALUE, type));
      case TIME -> TemporalRange.time(message.getInteger());
      case TIMESTAMP -> TemporalRange.timestamp(message.getInteger());
      case INSTANT -> TemporalRange.instant(message.getInteger());
      case DURATION -> TemporalRange.duration(message.getInteger());
      case UUID -> Uuids.read(message.getBinary());
    };
  }

  private static Wire.Value.KindCase kindOf(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> Wire.Value.KindCase.BOOLEAN;
            case INT8, INT16, INT32, INT64, DATE, TIME, TIMESTAMP, INSTANT, DURATION ->
                Wire.Value.KindCase.INTEGER;
            case FLOAT32 -> Wire.Value.KindCase.FLOAT32;
            case FLOAT64 -> Wire.Value.KindCase.FLOAT64;
            case STRING -> Wire.Value.KindCase.TEXT;
            case BINARY, UUID -> Wire.Value.KindCase.BINARY;
          };
      case DecimalType _ -> Wire.Value.KindCase.BINARY;
      case EnumType _ -> Wire.Value.KindCase.TEXT;
      case ListType _ -> Wire.Value.KindCase.ELEMENTS;
      case StructType _, MapType _ -> throw noValues(type);
    };
  }

  private static RuntimeException noValues(DataType type) {
    return Problem.INVALID_NODE.malformed("There are no values of type " + type.displayName());
  }

  private static void require(Wire.Value message, Wire.Value.KindCase kind, DataType type) {
    if (message.getKindCase() != kind) {
      throw Problem.MALFORMED.malformed(
          "A value of type %s must be in the field '%s', but is in '%s'"
              .formatted(type.displayName(), kind, message.getKindCase()));
    }
  }

  static long inRange(long value, long least, long most, ScalarType type) {
    if (value < least || value > most) {
      throw Problem.INVALID_NODE.malformed(
          "%d is out of range for a value of type %s".formatted(value, type.displayName()));
    }
    return value;
  }
}
