package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Ends a query at a null where a scan has declared that there is none, in a column or deep inside
 * of its values. What a source has proven costs nothing.
 */
final class NullGuard {

  private final List<String> conditions = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  /** A place that must not be null, and when it is. */
  private record Check(String condition, String path) {}

  private NullGuard(String held, DataType type, boolean nullable, Nullability proven, String path) {
    if (!nullable && proven.nullable()) {
      String missing = held + " IS NULL";
      conditions.add(missing);
      checks.add(new Check(missing, path));
    }
    switch (type) {
      case StructType struct -> addFields(held, struct, proven, path);
      case ListType list ->
          addElements(
              held,
              list.element(),
              list.elementNullable(),
              proven.part(Nullability.ELEMENT),
              path + "[]");
      case MapType map ->
          addElements(
              "map_values(" + held + ")",
              map.value(),
              map.valueNullable(),
              proven.part(Nullability.VALUE),
              path + "{}");
      case ScalarType _, DecimalType _, EnumType _ -> {
        // No places within.
      }
    }
  }

  /**
   * A guard of a column.
   *
   * @param held what has a null wherever the column's value has one
   * @param field what is declared
   * @param proven what is known of the nulls without looking
   */
  static NullGuard of(String held, Field field, Nullability proven) {
    return new NullGuard(held, field.type(), field.nullable(), proven, field.name());
  }

  /** Whether a field or a part of its values is declared as never null. */
  static boolean isNeededFor(Field field) {
    return of("x", field, Nullability.ANYWHERE).isNeeded();
  }

  /** The start of what is said of a null in a column; what follows may be a path within. */
  static String complaint(String column) {
    return "A value must not be null, but column " + column;
  }

  /** Whether there is anything to look at. */
  boolean isNeeded() {
    return !checks.isEmpty();
  }

  /** Whether there is a null where none may be; never null itself. */
  Optional<String> condition() {
    return anyOf(conditions);
  }

  /** The value, or the end of the query. */
  String guard(String value) {
    if (!isNeeded()) {
      return value;
    }
    if (checks.size() == 1 && conditions.getFirst().equals(checks.getFirst().condition())) {
      // The most frequent case, in the form that DuckDB evaluates fastest.
      return "coalesce(" + value + ", " + error(checks.getFirst().path()) + ")";
    }
    String error =
        checks.stream()
            .map(check -> "WHEN " + check.condition() + " THEN " + error(check.path()))
            .collect(Collectors.joining(" ", "CASE ", " END"));
    return "CASE WHEN %s THEN %s ELSE %s END".formatted(condition().orElseThrow(), error, value);
  }

  private static String error(String path) {
    return "error("
        + SqlText.string(
            complaint(path)
                + " is null; declare the component @Nullable, or leave such rows out of the data")
        + ")";
  }

  private void addFields(String held, StructType struct, Nullability proven, String path) {
    List<String> names = SqlTypes.fieldNames(struct);
    List<String> any = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Field field = struct.fields().get(i);
      NullGuard guard =
          new NullGuard(
              "struct_extract(" + held + ", " + SqlText.string(names.get(i)) + ")",
              field.type(),
              field.nullable(),
              proven.part(field.name()),
              path + "." + field.name());
      any.addAll(guard.conditions);
      addChecks(guard, condition -> present(held, condition));
    }
    anyOf(any).ifPresent(condition -> conditions.add(present(held, condition)));
  }

  private void addElements(
      String list, DataType type, boolean nullable, Nullability proven, String path) {
    String element = TextConversion.parameter(list);
    NullGuard guard = new NullGuard(element, type, nullable, proven, path);
    guard.condition().ifPresent(any -> conditions.add(some(list, element, any)));
    addChecks(guard, condition -> some(list, element, condition));
  }

  private void addChecks(NullGuard within, UnaryOperator<String> outward) {
    for (Check check : within.checks) {
      checks.add(new Check(outward.apply(check.condition()), check.path()));
    }
  }

  private static String present(String held, String condition) {
    return "(" + held + " IS NOT NULL AND " + condition + ")";
  }

  private static String some(String list, String element, String condition) {
    return "coalesce(len(list_filter(%s, lambda %s: %s)) > 0, false)"
        .formatted(list, element, condition);
  }

  private static Optional<String> anyOf(List<String> conditions) {
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of("(" + String.join(" OR ", conditions) + ")");
  }
}
