package io.recordframe.engine.tck.random;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The types that columns of generated tables have. */
final class TypeUniverse {

  private static final EnumType COLOR =
      // In an order that is not that of the names.
      new EnumType("Color", List.of("red", "green", "Blue", "o'range"));

  private static final StructType POINT =
      new StructType(
          List.of(
              Field.required("x", ScalarType.INT32),
              Field.nullable("label", ScalarType.STRING),
              Field.nullable("weight", ScalarType.FLOAT64)));

  /** What zipped lists of two other types here become. */
  private static final ListType PAIRS =
      new ListType(
          new StructType(
              List.of(
                  Field.nullable("first", ScalarType.INT64),
                  Field.required("second", ScalarType.STRING))),
          false);

  static final List<DataType> SCALARS = List.of((DataType[]) ScalarType.values());

  static final List<DataType> DECIMALS =
      List.of(
          new DecimalType(5, 0),
          new DecimalType(9, 2),
          new DecimalType(18, 4),
          new DecimalType(38, 10));

  static final List<DataType> NESTED =
      List.of(
          new ListType(ScalarType.INT64, true),
          new ListType(ScalarType.INT64, false),
          new ListType(new ListType(ScalarType.INT64, true), true),
          new ListType(ScalarType.STRING, false),
          new ListType(ScalarType.STRING, true),
          new ListType(ScalarType.FLOAT64, true),
          new ListType(POINT, true),
          PAIRS,
          new MapType(ScalarType.STRING, ScalarType.INT64, true),
          new MapType(ScalarType.INT32, ScalarType.STRING, false),
          POINT,
          new StructType(
              List.of(
                  Field.nullable("inner \"point\"", POINT),
                  Field.required("days", new ListType(ScalarType.DATE, false)),
                  Field.nullable("Days", ScalarType.DATE))));

  static final List<ListType> LISTS =
      NESTED.stream().filter(ListType.class::isInstance).map(ListType.class::cast).toList();

  static final List<DataType> ALL = all();

  private TypeUniverse() {}

  private static List<DataType> all() {
    List<DataType> all = new ArrayList<>(SCALARS);
    all.addAll(DECIMALS);
    all.add(COLOR);
    all.addAll(NESTED);
    return Collections.unmodifiableList(all);
  }

  /** Whether values of the type are or hold floating-point numbers. */
  static boolean holdsFloating(DataType type) {
    return switch (type) {
      case ScalarType scalar -> scalar == ScalarType.FLOAT32 || scalar == ScalarType.FLOAT64;
      case DecimalType _, EnumType _ -> false;
      case ListType list -> holdsFloating(list.element());
      case MapType map -> holdsFloating(map.key()) || holdsFloating(map.value());
      case StructType struct ->
          struct.fields().stream().anyMatch(field -> holdsFloating(field.type()));
    };
  }

  /** Whether there are literals of the type other than null. */
  static boolean hasLiterals(DataType type) {
    return switch (type) {
      case ScalarType _, DecimalType _, EnumType _ -> true;
      case ListType list -> hasLiterals(list.element());
      case MapType _, StructType _ -> false;
    };
  }
}
