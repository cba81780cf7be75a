package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;

/** Which types an argument of a function of the catalogue may have. */
public enum ParameterType implements Parameter {
  BOOLEAN("boolean"),
  INT32("int32"),
  INT64("int64"),
  /** Any of int8 to int64. */
  INTEGER("an integer"),
  FLOAT64("float64"),
  /** float32 or float64. */
  FLOATING("a floating-point number"),
  /** Integers, floating point and decimals. */
  NUMERIC("a number"),
  STRING("string"),
  BINARY("binary"),
  DATE("date"),
  TIME("time"),
  TIMESTAMP("timestamp"),
  INSTANT("instant"),
  DURATION("duration"),
  /** date, timestamp or instant. */
  CALENDAR("a date, timestamp or instant"),
  /** date or timestamp: what has calendar fields without naming a zone. */
  LOCAL_CALENDAR("a date or timestamp"),
  /** time or timestamp. */
  CLOCK("a time or timestamp"),
  LIST("a list"),
  /** A list whose elements have a total order. */
  ORDERED_LIST("a list of a type with an order"),
  /** A list of integers, floating point or decimals. */
  NUMERIC_LIST("a list of numbers"),
  /** A list of lists. */
  NESTED_LIST("a list of lists"),
  MAP("a map"),
  /** Types with a total order: all but structs, lists and maps. */
  ORDERED("a type with an order"),
  ANY("any type");

  private final String description;

  ParameterType(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public boolean accepts(DataType type) {
    return switch (this) {
      case BOOLEAN -> type == ScalarType.BOOLEAN;
      case INT32 -> type == ScalarType.INT32;
      case INT64 -> type == ScalarType.INT64;
      case INTEGER -> NumericTypes.isInteger(type);
      case FLOAT64 -> type == ScalarType.FLOAT64;
      case FLOATING -> NumericTypes.isFloating(type);
      case NUMERIC -> NumericTypes.isNumeric(type);
      case STRING -> type == ScalarType.STRING;
      case BINARY -> type == ScalarType.BINARY;
      case DATE -> type == ScalarType.DATE;
      case TIME -> type == ScalarType.TIME;
      case TIMESTAMP -> type == ScalarType.TIMESTAMP;
      case INSTANT -> type == ScalarType.INSTANT;
      case DURATION -> type == ScalarType.DURATION;
      case CALENDAR ->
          type == ScalarType.DATE || type == ScalarType.TIMESTAMP || type == ScalarType.INSTANT;
      case LOCAL_CALENDAR -> type == ScalarType.DATE || type == ScalarType.TIMESTAMP;
      case CLOCK -> type == ScalarType.TIME || type == ScalarType.TIMESTAMP;
      case LIST -> type instanceof ListType;
      case ORDERED_LIST -> type instanceof ListType list && ORDERED.accepts(list.element());
      case NUMERIC_LIST -> type instanceof ListType list && NUMERIC.accepts(list.element());
      case NESTED_LIST -> type instanceof ListType list && list.element() instanceof ListType;
      case MAP -> type instanceof MapType;
      case ORDERED ->
          switch (type) {
            case ScalarType _, DecimalType _, EnumType _ -> true;
            case StructType _, ListType _, MapType _ -> false;
          };
      case ANY -> true;
    };
  }
}
