package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Simple;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.TypeId;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.binding.Widening;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;

/** How a column of a source is read as a declared type without losing anything. */
final class ColumnConversion {

  private ColumnConversion() {}

  /** Whether every value of the column is a value of the declared type, or fails to be read. */
  static boolean isLossless(NativeType found, DataType declared, String column) {
    if (found.equals(ColumnTypes.toNative(declared))) {
      return true;
    }
    return switch (declared) {
      case EnumType _ -> isText(found);
      case ListType list ->
          switch (found) {
            case ListOf(NativeType element) -> isLossless(element, list.element(), column);
            case ArrayOf(NativeType element, int _) -> isLossless(element, list.element(), column);
            default -> false;
          };
      case MapType map ->
          found instanceof MapOf(NativeType key, NativeType value)
              && isLossless(key, map.key(), column)
              && isLossless(value, map.value(), column);
      case StructType struct -> found instanceof Struct source && hasFields(source, struct, column);
      default ->
          (declared == ScalarType.STRING && isText(found))
              || Widening.isLossless(ColumnTypes.toPlan(found, column), declared);
    };
  }

  private static boolean isText(NativeType type) {
    return type instanceof Enumeration
        || type.equals(NativeType.of(TypeId.VARCHAR))
        || type.equals(NativeType.of(TypeId.SQLNULL));
  }

  private static boolean hasFields(Struct found, StructType declared, String column) {
    List<String> names = found.fields().stream().map(NativeType.Field::name).toList();
    for (Field field : declared.fields()) {
      int index = names.indexOf(field.name());
      if (index < 0
          || !isLossless(
              found.fields().get(index).type(), field.type(), column + "." + field.name())) {
        return false;
      }
    }
    return true;
  }

  /** The column as the declared type, which {@link #isLossless} allows. */
  static String convert(String reference, NativeType found, DataType declared, String column) {
    if (found.equals(ColumnTypes.toNative(declared))) {
      return reference;
    }
    String cast = "CAST(" + reference + " AS " + SqlTypes.name(declared) + ")";
    if (!(found instanceof Simple(TypeId id))) {
      return cast;
    }
    return switch (id) {
      case TIMESTAMP_NS, TIMESTAMP_TZ_NS -> checked("epoch_ns(" + reference + ")", cast, column);
      case TIME_NS -> checked("epoch_ns(" + reference + " - TIME '00:00:00')", cast, column);
      default -> cast;
    };
  }

  private static String checked(String nanoseconds, String cast, String column) {
    String message =
        "Column "
            + column
            + " has a value with parts of a microsecond, which would be lost; truncate it where it is written, or read it with a query that does";
    return "CASE WHEN %s %% 1000 <> 0 THEN error(%s) ELSE %s END"
        .formatted(nanoseconds, SqlText.string(message), cast);
  }
}
