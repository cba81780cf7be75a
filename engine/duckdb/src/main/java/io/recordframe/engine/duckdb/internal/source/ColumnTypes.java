package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ListOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.MapOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Simple;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Struct;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Union;
import io.recordframe.engine.duckdb.internal.nativeapi.TypeId;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.error.UnsupportedPlanException;
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

/**
 * DuckDB's types and those of plans. Unsigned integers become the next wider signed type, those of
 * 64 bits and more decimals; timestamps of other precisions become those of microseconds.
 */
public final class ColumnTypes {

  private static final int UBIGINT_DIGITS = 20;

  private ColumnTypes() {}

  /**
   * The type of a plan that holds the values of a type of DuckDB.
   *
   * @param type the type of DuckDB
   * @param column what messages call the column
   * @return the type
   * @throws UnsupportedPlanException if there is none
   */
  public static DataType toPlan(NativeType type, String column) {
    return switch (type) {
      case Simple(TypeId id) -> simple(id, column);
      case Decimal(int width, int scale) -> new DecimalType(width, scale);
      case Enumeration(List<String> names) -> new EnumType("ENUM", names);
      case ListOf(NativeType element) -> new ListType(toPlan(element, column), true);
      case ArrayOf(NativeType element, int _) -> new ListType(toPlan(element, column), true);
      case Struct(List<NativeType.Field> fields) -> struct(fields, column);
      case MapOf(NativeType key, NativeType value) -> {
        if (key instanceof Struct || key instanceof ListOf || key instanceof MapOf) {
          throw unsupported(type.toString(), column, "keys of maps must be scalars");
        }
        yield new MapType(toPlan(key, column), toPlan(value, column), true);
      }
      case Union _ -> throw unsupported("UNION", column, "select one of its members");
    };
  }

  /**
   * The type of DuckDB in which the values of a type are held.
   *
   * @param type a type of a plan
   * @return the type of DuckDB that {@link SqlTypes} names
   */
  public static NativeType toNative(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          NativeType.of(
              switch (scalar) {
                case BOOLEAN -> TypeId.BOOLEAN;
                case INT8 -> TypeId.TINYINT;
                case INT16 -> TypeId.SMALLINT;
                case INT32 -> TypeId.INTEGER;
                case INT64, DURATION -> TypeId.BIGINT;
                case FLOAT32 -> TypeId.FLOAT;
                case FLOAT64 -> TypeId.DOUBLE;
                case STRING -> TypeId.VARCHAR;
                case BINARY -> TypeId.BLOB;
                case DATE -> TypeId.DATE;
                case TIME -> TypeId.TIME;
                case TIMESTAMP -> TypeId.TIMESTAMP;
                case INSTANT -> TypeId.TIMESTAMP_TZ;
                case UUID -> TypeId.UUID;
              });
      case DecimalType decimal -> new Decimal(decimal.precision(), decimal.scale());
      case EnumType _ -> NativeType.of(TypeId.VARCHAR);
      case ListType list -> new ListOf(toNative(list.element()));
      case MapType map -> new MapOf(toNative(map.key()), toNative(map.value()));
      case StructType struct -> {
        List<String> names = SqlTypes.fieldNames(struct);
        List<NativeType.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          fields.add(new NativeType.Field(names.get(i), toNative(struct.fields().get(i).type())));
        }
        yield new Struct(fields);
      }
    };
  }

  private static DataType simple(TypeId id, String column) {
    return switch (id) {
      case BOOLEAN -> ScalarType.BOOLEAN;
      case TINYINT -> ScalarType.INT8;
      case SMALLINT, UTINYINT -> ScalarType.INT16;
      case INTEGER, USMALLINT -> ScalarType.INT32;
      case BIGINT, UINTEGER -> ScalarType.INT64;
      case UBIGINT -> new DecimalType(UBIGINT_DIGITS, 0);
      case HUGEINT, UHUGEINT -> new DecimalType(DecimalType.MAX_PRECISION, 0);
      case FLOAT -> ScalarType.FLOAT32;
      case DOUBLE -> ScalarType.FLOAT64;
      case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS -> ScalarType.TIMESTAMP;
      case TIMESTAMP_TZ, TIMESTAMP_TZ_NS -> ScalarType.INSTANT;
      case DATE -> ScalarType.DATE;
      case TIME, TIME_NS -> ScalarType.TIME;
      case VARCHAR, SQLNULL -> ScalarType.STRING;
      case BLOB -> ScalarType.BINARY;
      case UUID -> ScalarType.UUID;
      case INTERVAL ->
          throw unsupported(
              "INTERVAL", column, "as microseconds, with epoch_us, it becomes an int64");
      case TIME_TZ, BIT, BIGNUM, GEOMETRY ->
          throw unsupported(id.name(), column, "cast it to VARCHAR, for example in a view");
    };
  }

  private static StructType struct(List<NativeType.Field> fields, String column) {
    List<Field> converted = new ArrayList<>();
    for (NativeType.Field field : fields) {
      if (field.name().isEmpty()) {
        throw unsupported("STRUCT without names", column, "name its fields");
      }
      converted.add(
          Field.nullable(field.name(), toPlan(field.type(), column + "." + field.name())));
    }
    return new StructType(converted);
  }

  private static UnsupportedPlanException unsupported(String type, String column, String remedy) {
    return new UnsupportedPlanException(
        "Column %s has the type %s of DuckDB, which has no counterpart here; %s"
            .formatted(column, type, remedy));
  }
}
