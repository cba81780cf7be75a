package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables with too many columns, with names that nobody expects, and with types within types. */
final class HostileTables {

  private static final int MOST_COLUMNS = 3_000;
  private static final int MOST_NAMES = 30;
  private static final int MOST_NESTING = 300;

  private final SeededRandom random;
  private final HostileValues values;
  private final RandomValues ordinary;

  HostileTables(SeededRandom random) {
    this.random = random;
    this.values = new HostileValues(random);
    this.ordinary = new RandomValues(random);
  }

  /** Very many columns, and as many expressions, keys or fields. */
  Relation wide() {
    int count = random.size(MOST_COLUMNS);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(new Field("c" + i, random.pick(TypeUniverse.SCALARS), random.coin()));
    }
    if (random.oneIn(4)) {
      return used(table(List.of(Field.nullable("all", new StructType(fields)))));
    }
    return used(table(fields));
  }

  /** Names that differ in case only, are SQL, or are very long. */
  Relation names() {
    List<String> names = values.names(random.size(MOST_NAMES));
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      DataType type =
          switch (random.below(4)) {
            case 0 -> new EnumType(name, values.names(random.size(MOST_NAMES)));
            case 1 -> new StructType(structFields());
            default -> random.pick(TypeUniverse.SCALARS);
          };
      fields.add(new Field(name, type, random.coin()));
    }
    Relation relation = table(fields);
    for (int i = random.between(1, 4); i > 0; i--) {
      relation = used(relation);
    }
    return relation;
  }

  private List<Field> structFields() {
    return values.names(random.size(MOST_NAMES)).stream()
        .map(name -> new Field(name, random.pick(TypeUniverse.SCALARS), random.coin()))
        .toList();
  }

  /** Lists, structs and maps within each other, down to a scalar. */
  Relation nestedTypes() {
    DataType type = random.pick(TypeUniverse.SCALARS);
    int depth = random.size(MOST_NESTING);
    for (int i = 0; i < depth; i++) {
      type = around(type);
    }
    Relation table = table(List.of(Field.nullable("nested", type), Field.nullable("n", type)));
    Expression inner = column(table, 0);
    for (int i = random.below(depth + 1); i > 0; i--) {
      inner = inside(inner);
    }
    return switch (random.below(4)) {
      case 0 -> new Project(table, List.of(new NamedExpression("inner", inner)));
      case 1 -> new Filter(table, FunctionCall.of(ComparisonFunction.IS_NULL, inner));
      case 2 ->
          new Filter(
              table,
              FunctionCall.of(
                  ComparisonFunction.EQUAL_NULL_SAFE, inner, new Literal(null, inner.type())));
      default -> used(table);
    };
  }

  private DataType around(DataType inner) {
    return switch (random.below(3)) {
      case 0 -> new ListType(inner, random.coin());
      case 1 -> new MapType(random.pick(ScalarType.STRING, ScalarType.INT32), inner, random.coin());
      default ->
          new StructType(
              List.of(
                  new Field("s", inner, random.coin()), Field.nullable("S", ScalarType.STRING)));
    };
  }

  private Expression inside(Expression outer) {
    return switch (outer.type()) {
      case ListType _ ->
          FunctionCall.of(CollectionFunction.LIST_GET, outer, new Literal(0L, ScalarType.INT64));
      case MapType map ->
          FunctionCall.of(
              CollectionFunction.MAP_GET, outer, new Literal(ordinary.value(map.key()), map.key()));
      case StructType _ -> new StructAccess(outer, 0);
      default -> outer;
    };
  }

  private Relation table(List<Field> fields) {
    List<Row> rows = new ArrayList<>();
    for (int i = random.between(1, 2); i > 0; i--) {
      List<@Nullable Object> row = new ArrayList<>();
      fields.forEach(field -> row.add(orNull(field.type(), field.nullable())));
      rows.add(new Row(row));
    }
    return Rows.scan(new Schema(fields), rows.toArray(Row[]::new));
  }

  /** With one element at most in each list and map, so that depth does not make it large. */
  private @Nullable Object orNull(DataType type, boolean nullable) {
    if (nullable && random.oneIn(6)) {
      return null;
    }
    boolean empty = random.oneIn(6);
    return switch (type) {
      case ListType list ->
          empty ? List.of() : Arrays.asList(orNull(list.element(), list.elementNullable()));
      case MapType map -> {
        Map<Object, @Nullable Object> entries = new HashMap<>();
        if (!empty) {
          entries.put(ordinary.value(map.key()), orNull(map.value(), map.valueNullable()));
        }
        yield entries;
      }
      case StructType struct -> {
        List<@Nullable Object> parts = new ArrayList<>();
        struct.fields().forEach(field -> parts.add(orNull(field.type(), field.nullable())));
        yield parts;
      }
      default -> ordinary.value(type);
    };
  }

  /** A step that uses all columns. */
  private Relation used(Relation input) {
    List<Expression> columns = new ArrayList<>();
    for (int i = 0; i < input.schema().size(); i++) {
      columns.add(column(input, i));
    }
    return switch (random.below(8)) {
      case 0 -> new Distinct(input);
      case 1 -> sorted(input, columns);
      case 2 -> new Aggregate(input, named(input, columns), List.of(count(columns.getFirst())));
      case 3 -> new Aggregate(input, List.of(), columns.stream().map(this::count).toList());
      case 4 -> new Join(input, input, random.pick(Join.Type.values()), Join.ALWAYS);
      case 5 -> new SetOperation(input, input, SetOperation.Kind.UNION, random.coin());
      case 6 -> new Project(input, fieldsOf(input, columns));
      default -> new Project(input, named(input, columns).reversed());
    };
  }

  private Relation sorted(Relation input, List<Expression> columns) {
    List<SortKey> keys =
        columns.stream()
            .filter(column -> ParameterType.ORDERED.accepts(column.type()))
            .map(this::key)
            .toList();
    return keys.isEmpty() ? input : new Sort(input, keys);
  }

  private List<NamedExpression> fieldsOf(Relation input, List<Expression> columns) {
    List<NamedExpression> fields = new ArrayList<>(named(input, columns));
    for (Expression column : columns) {
      if (column.type() instanceof StructType struct) {
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.add(
              new NamedExpression(struct.fields().get(i).name(), new StructAccess(column, i)));
        }
      }
    }
    return fields;
  }

  private static List<NamedExpression> named(Relation input, List<Expression> columns) {
    List<NamedExpression> named = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      named.add(new NamedExpression(input.schema().field(i).name(), columns.get(i)));
    }
    return named;
  }

  private Aggregate.Measure count(Expression column) {
    return new Aggregate.Measure("count", AggregateCall.of(AggregateFunction.COUNT, column));
  }

  private SortKey key(Expression expression) {
    return new SortKey(
        expression, random.pick(SortKey.Direction.values()), random.pick(SortKey.Nulls.values()));
  }

  private static FieldReference column(Relation input, int index) {
    return FieldReference.of(index, input.schema().field(index));
  }
}
