package io.recordframe.expression;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.SessionIdentity;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of every type, as a processor would generate them: first those never null, then those
 * that can be.
 */
final class SampleColumns extends RelationColumns implements Term<SampleColumns> {

  private static final List<DataType> TYPES =
      List.of(
          ScalarType.BOOLEAN,
          ScalarType.INT8,
          ScalarType.INT16,
          ScalarType.INT32,
          ScalarType.INT64,
          ScalarType.FLOAT32,
          ScalarType.FLOAT64,
          new DecimalType(10, 2),
          ScalarType.STRING,
          ScalarType.BINARY,
          ScalarType.DATE,
          ScalarType.TIME,
          ScalarType.TIMESTAMP,
          ScalarType.INSTANT,
          ScalarType.DURATION,
          ScalarType.UUID,
          new EnumType("Color", List.of("RED", "GREEN", "BLUE")),
          new ListType(ScalarType.STRING, false),
          new MapType(ScalarType.STRING, ScalarType.INT64, false),
          new StructType(
              List.of(
                  Field.required("city", ScalarType.STRING),
                  Field.nullable("zip", ScalarType.INT32))));

  static final Schema SCHEMA = schema();

  static final SessionIdentity SESSION = new SessionIdentity("a session");

  private static final RelationIdentity RELATION = new RelationIdentity("Sample", SCHEMA);

  static final SampleColumns COLUMNS = new SampleColumns(new ColumnOrigin.OfRelation(RELATION, 0));

  private SampleColumns(ColumnOrigin origin) {
    super(origin);
  }

  private static Schema schema() {
    List<Field> fields = new ArrayList<>();
    TYPES.forEach(type -> fields.add(Field.required("c" + fields.size(), type)));
    TYPES.forEach(type -> fields.add(Field.nullable("c" + fields.size(), type)));
    return new Schema(fields);
  }

  @Override
  protected RelationColumns withOrigin(ColumnOrigin other) {
    return new SampleColumns(other);
  }

  /** The column of a kind, such as {@code Long}, as a generated accessor gives it. */
  Term<?> column(String kind, boolean nullable) {
    int offset = nullable ? TYPES.size() : 0;
    return switch (kind) {
      case "Bool" -> boolColumn(offset);
      case "Byte" -> int8Column(offset + 1);
      case "Short" -> int16Column(offset + 2);
      case "Int" -> int32Column(offset + 3);
      case "Long" -> int64Column(offset + 4);
      case "Float" -> float32Column(offset + 5);
      case "Double" -> float64Column(offset + 6);
      case "Decimal" -> decimalColumn(offset + 7);
      case "Str" -> stringColumn(offset + 8);
      case "Binary" -> binaryColumn(offset + 9);
      case "Date" -> dateColumn(offset + 10);
      case "Time" -> timeColumn(offset + 11);
      case "DateTime" -> timestampColumn(offset + 12);
      case "Instant" -> instantColumn(offset + 13);
      case "Duration" -> durationColumn(offset + 14);
      case "Uuid" -> uuidColumn(offset + 15);
      case "Enum" -> enumerationColumn(offset + 16, Color.class);
      case "List" -> listColumn(offset + 17, Elements.STRING);
      case "Map" -> mapColumn(offset + 18, Elements.STRING, Elements.INT64);
      default -> throw new IllegalArgumentException("No column of kind " + kind);
    };
  }

  <T extends Term<?>> T column(Class<T> type) {
    String name = type.getSimpleName().replaceFirst("Expr$", "");
    return type.cast(column(name.replaceFirst("^Nullable", ""), name.startsWith("Nullable")));
  }

  AddressColumns address(boolean nullable) {
    return new AddressColumns(structColumn((nullable ? TYPES.size() : 0) + TYPES.size() - 1));
  }

  static Expression bind(UnboundExpression expression) {
    return binder().bind(expression);
  }

  static Expression bind(Term<?> term) {
    return bind(Terms.unbound(term));
  }

  static SortKey bindKey(SortTerm term) {
    return binder().bind(Terms.sortBy(term));
  }

  private static Binder binder() {
    return Binder.in(Scope.of(RELATION, SCHEMA, SESSION));
  }

  /** The columns of the nested record. */
  static final class AddressColumns extends RelationColumns implements Term<AddressColumns> {

    AddressColumns(ColumnOrigin origin) {
      super(origin);
    }

    @Override
    protected RelationColumns withOrigin(ColumnOrigin other) {
      return new AddressColumns(other);
    }

    StrExpr city() {
      return stringColumn(0);
    }

    NullableIntExpr zip() {
      return int32Column(1);
    }
  }
}
