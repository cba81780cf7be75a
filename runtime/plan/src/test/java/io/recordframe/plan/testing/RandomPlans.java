package io.recordframe.plan.testing;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Plans over two small tables, the same for the same seed: every relation, expressions of int64,
 * boolean and string that {@link Interpreter} knows, subqueries up to two levels deep, and
 * relations that are read several times.
 */
public final class RandomPlans {

  private static final Schema LEFT =
      Schema.of(
          Field.required("a", ScalarType.INT64),
          Field.nullable("b", ScalarType.INT64),
          Field.required("s", ScalarType.STRING));
  private static final Schema RIGHT =
      Schema.of(
          Field.required("k", ScalarType.INT64),
          Field.nullable("a", ScalarType.INT64),
          Field.nullable("f", ScalarType.BOOLEAN));

  private final Random random;

  /** What may be read again, by how many queries are around. */
  private final Map<Integer, List<Relation>> known = new HashMap<>();

  private final List<Schema> around = new ArrayList<>();

  /** Creates a source of plans. */
  public RandomPlans(long seed) {
    random = new Random(seed);
  }

  /** Rows for the tables of the plans; few values, so that they meet. */
  public Map<String, List<Map<String, Object>>> tables() {
    Map<String, List<Map<String, Object>>> tables = new HashMap<>();
    tables.put("table left", rows(LEFT));
    tables.put("table right", rows(RIGHT));
    return tables;
  }

  private List<Map<String, Object>> rows(Schema schema) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new HashMap<>();
      for (Field field : schema.fields()) {
        boolean isNull = field.nullable() && random.nextInt(4) == 0;
        row.put(field.name(), isNull ? null : constant((ScalarType) field.type()));
      }
      rows.add(row);
    }
    return rows;
  }

  private Object constant(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> random.nextBoolean();
      case INT64 -> (long) random.nextInt(-1, 4);
      case STRING -> pick("1", "2", "x", "");
      default -> throw new IllegalArgumentException(type.displayName());
    };
  }

  /** A plan of about so many relations one over the other. */
  public Relation plan(int depth) {
    List<Relation> reusable = known.computeIfAbsent(around.size(), _ -> new ArrayList<>());
    if (!reusable.isEmpty() && random.nextInt(6) == 0) {
      return reusable.get(random.nextInt(reusable.size()));
    }
    Relation relation = depth == 0 ? scan() : step(plan(depth - 1), depth);
    if (around.isEmpty()) {
      // Inside subqueries outer references would have to be of the same row around.
      reusable.add(relation);
    }
    return relation;
  }

  private Relation scan() {
    return random.nextBoolean()
        ? new Scan(new TableSource(List.of("left")), LEFT)
        : new Scan(new TableSource(List.of("right")), RIGHT);
  }

  private Relation step(Relation input, int depth) {
    Schema schema = input.schema();
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> new Filter(input, predicate(schema));
      case 3, 4, 5 -> new Project(input, columns(schema));
      case 6 -> new Project(input, withWindow(schema));
      case 7 -> join(input, plan(random.nextInt(Math.min(depth, 3))));
      case 8 ->
          random.nextBoolean()
              ? join(input, plan(random.nextInt(Math.min(depth, 3))))
              : asofJoin(input, plan(random.nextInt(Math.min(depth, 3))));
      case 9 -> aggregate(input);
      case 10 -> new Sort(input, keys(schema));
      case 11 -> new Distinct(input);
      case 12 ->
          random.nextBoolean()
              ? setOperation(input)
              : new Limit(totallySorted(input), random.nextInt(2), random.nextInt(6));
      default -> throw new IllegalStateException("no such step");
    };
  }

  private Relation totallySorted(Relation input) {
    List<SortKey> keys = new ArrayList<>();
    Schema schema = input.schema();
    for (int i = 0; i < schema.size(); i++) {
      keys.add(key(FieldReference.of(i, schema.field(i))));
    }
    return new Sort(input, keys);
  }

  private List<SortKey> keys(Schema schema) {
    return Stream.generate(() -> key(expression(schema, any(), 1)))
        .limit(1 + random.nextInt(2))
        .toList();
  }

  private SortKey key(Expression expression) {
    return new SortKey(expression, pick(SortKey.Direction.values()), pick(SortKey.Nulls.values()));
  }

  private List<NamedExpression> columns(Schema schema) {
    List<NamedExpression> columns = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(3) > 0) {
        int index = random.nextInt(schema.size());
        Field field = schema.field(index);
        columns.add(new NamedExpression(field.name(), FieldReference.of(index, field)));
      } else {
        columns.add(new NamedExpression("c" + i, expression(schema, any(), 2)));
      }
    }
    return columns;
  }

  private List<NamedExpression> withWindow(Schema schema) {
    List<NamedExpression> columns = new ArrayList<>(columns(schema));
    WindowCall window =
        new WindowCall(
            AggregateFunction.COUNT,
            List.of(expression(schema, any(), 1)),
            false,
            null,
            List.of(expression(schema, any(), 1)),
            List.of(),
            WindowFrame.WHOLE_PARTITION,
            ScalarType.INT64);
    columns.add(
        new NamedExpression(
            "w",
            random.nextBoolean()
                ? window
                : FunctionCall.of(ArithmeticFunction.ADD, window, one())));
    return columns;
  }

  private static Literal one() {
    return new Literal(1L, ScalarType.INT64);
  }

  private Relation join(Relation left, Relation right) {
    Join.Type type = pick(Join.Type.values());
    if (type == Join.Type.CROSS) {
      return new Join(left, right, type, Join.ALWAYS);
    }
    Schema both =
        new Schema(
            Stream.concat(left.schema().fields().stream(), right.schema().fields().stream())
                .toList());
    return new Join(left, right, type, predicate(both));
  }

  /** The right side has a key and a value and nothing else, so that equal ones are the same row. */
  private Relation asofJoin(Relation left, Relation right) {
    boolean keyed = random.nextBoolean();
    Expression ofRight = expression(right.schema(), ScalarType.INT64, 1);
    Relation values =
        new Project(
            right,
            List.of(
                new NamedExpression(
                    "k", keyed ? expression(right.schema(), ScalarType.INT64, 1) : ofRight),
                new NamedExpression("v", ofRight)));
    int size = left.schema().size();
    Expression key = FieldReference.of(size, values.schema().field(0));
    Expression value = FieldReference.of(size + 1, values.schema().field(1));
    Expression near = expression(left.schema(), ScalarType.INT64, 1);
    List<AsofJoin.Key> keys =
        keyed
            ? List.of(
                new AsofJoin.Key(
                    expression(left.schema(), ScalarType.INT64, 1), key, random.nextBoolean()))
            : List.of();
    Expression within =
        random.nextBoolean()
            ? Join.ALWAYS
            : FunctionCall.of(ComparisonFunction.NOT_EQUAL, value, one());
    // A bound that is none of the distance may leave out the nearest of both directions.
    AsofJoin.Direction direction =
        within.equals(Join.ALWAYS)
            ? pick(AsofJoin.Direction.values())
            : pick(AsofJoin.Direction.BACKWARD, AsofJoin.Direction.FORWARD);
    return new AsofJoin(
        left,
        values,
        pick(Join.Type.INNER, Join.Type.LEFT),
        keys,
        near,
        value,
        direction,
        random.nextBoolean(),
        within);
  }

  private Relation aggregate(Relation input) {
    Schema schema = input.schema();
    List<NamedExpression> keys = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      keys.add(new NamedExpression("k" + i, expression(schema, any(), 1)));
    }
    List<Aggregate.Measure> measures = new ArrayList<>();
    measures.add(new Aggregate.Measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS)));
    for (int i = random.nextInt(3); i > 0; i--) {
      AggregateFunction function =
          pick(AggregateFunction.SUM, AggregateFunction.MAX, AggregateFunction.COUNT);
      measures.add(
          new Aggregate.Measure(
              "m" + i, AggregateCall.of(function, expression(schema, ScalarType.INT64, 1))));
    }
    return new Aggregate(input, keys, measures);
  }

  /** Both sides are projections of the same relation, so that their columns agree. */
  private Relation setOperation(Relation input) {
    Schema schema = input.schema();
    List<NamedExpression> left = new ArrayList<>();
    List<NamedExpression> right = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      ScalarType type = any();
      left.add(new NamedExpression("l" + i, expression(schema, type, 1)));
      right.add(new NamedExpression("r" + i, expression(schema, type, 1)));
    }
    return new SetOperation(
        new Project(input, left),
        new Project(input, right),
        pick(SetOperation.Kind.values()),
        random.nextBoolean());
  }

  private ScalarType any() {
    return pick(ScalarType.INT64, ScalarType.INT64, ScalarType.BOOLEAN, ScalarType.STRING);
  }

  private Expression predicate(Schema schema) {
    return expression(schema, ScalarType.BOOLEAN, 3);
  }

  private Expression expression(Schema schema, ScalarType type, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return leaf(schema, type);
    }
    return switch (type) {
      case INT64 ->
          switch (random.nextInt(6)) {
            case 0, 1 ->
                FunctionCall.of(
                    ArithmeticFunction.ADD,
                    expression(schema, type, depth - 1),
                    expression(schema, type, depth - 1));
            case 2 ->
                FunctionCall.of(
                    ArithmeticFunction.QUOTIENT,
                    expression(schema, type, depth - 1),
                    leaf(schema, type));
            case 3 ->
                new Cast(
                    expression(schema, ScalarType.STRING, depth - 1),
                    type,
                    random.nextInt(4) == 0 ? Cast.Mode.STRICT : Cast.Mode.TRY);
            case 4 -> choice(schema, type, depth);
            default ->
                FunctionCall.of(
                    ConditionalFunction.COALESCE,
                    expression(schema, type, depth - 1),
                    leaf(schema, type));
          };
      case STRING ->
          random.nextBoolean()
              ? new Cast(expression(schema, ScalarType.INT64, depth - 1), type, Cast.Mode.STRICT)
              : choice(schema, type, depth);
      case BOOLEAN -> condition(schema, depth);
      default -> throw new IllegalArgumentException(type.displayName());
    };
  }

  private Expression choice(Schema schema, ScalarType type, int depth) {
    return new Case(
        List.of(
            new Case.Branch(
                expression(schema, ScalarType.BOOLEAN, depth - 1),
                expression(schema, type, depth - 1))),
        random.nextBoolean() ? null : expression(schema, type, depth - 1));
  }

  private Expression condition(Schema schema, int depth) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> {
        ScalarType type = any();
        yield FunctionCall.of(
            pick(
                ComparisonFunction.EQUAL,
                ComparisonFunction.NOT_EQUAL,
                ComparisonFunction.LESS,
                ComparisonFunction.GREATER,
                ComparisonFunction.EQUAL_NULL_SAFE),
            expression(schema, type, depth - 1),
            leaf(schema, type));
      }
      case 3, 4, 5 ->
          FunctionCall.of(
              LogicalFunction.AND,
              condition(schema, Math.max(1, depth - 1)),
              expression(schema, ScalarType.BOOLEAN, depth - 1));
      case 6 ->
          FunctionCall.of(
              LogicalFunction.OR,
              expression(schema, ScalarType.BOOLEAN, depth - 1),
              expression(schema, ScalarType.BOOLEAN, depth - 1));
      case 7 ->
          FunctionCall.of(
              pick(LogicalFunction.NOT, LogicalFunction.IS_TRUE),
              expression(schema, ScalarType.BOOLEAN, depth - 1));
      case 8 ->
          FunctionCall.of(
              pick(ComparisonFunction.IS_NULL, ComparisonFunction.IS_NOT_NULL),
              expression(schema, any(), depth - 1));
      case 9 -> {
        ScalarType type = any();
        yield new InList(
            leaf(schema, type),
            Stream.generate(() -> leaf(schema, type)).limit(random.nextInt(3)).toList());
      }
      default -> subquery(schema);
    };
  }

  private Expression subquery(Schema schema) {
    if (around.size() >= 2) {
      return leaf(schema, ScalarType.BOOLEAN);
    }
    around.add(schema);
    Relation relation = plan(random.nextInt(3));
    if (random.nextInt(3) > 0) {
      relation = new Filter(relation, predicate(relation.schema()));
    }
    Relation result;
    ScalarType type = any();
    int kind = random.nextInt(3);
    if (kind == 0) {
      result = relation;
    } else {
      result =
          new Project(
              relation,
              List.of(new NamedExpression("only", expression(relation.schema(), type, 1))));
    }
    around.removeLast();
    return switch (kind) {
      case 0 -> new Exists(result);
      case 1 -> new InSubquery(leaf(schema, type), result);
      default ->
          FunctionCall.of(
              ComparisonFunction.EQUAL,
              leaf(schema, type),
              new ScalarSubquery(
                  new Aggregate(
                      result,
                      List.of(),
                      List.of(
                          new Aggregate.Measure(
                              "largest",
                              AggregateCall.of(
                                  AggregateFunction.MAX,
                                  FieldReference.of(0, result.schema().field(0))))))));
    };
  }

  private Expression leaf(Schema schema, ScalarType type) {
    List<Expression> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      if (schema.field(i).type() == type) {
        columns.add(FieldReference.of(i, schema.field(i)));
      }
    }
    for (int level = 1; level <= around.size(); level++) {
      Schema outer = around.get(around.size() - level);
      for (int i = 0; i < outer.size(); i++) {
        Field field = outer.field(i);
        if (field.type() == type) {
          columns.add(new OuterReference(level, i, field.name(), field.type(), field.nullable()));
        }
      }
    }
    if (columns.isEmpty() || random.nextInt(4) == 0) {
      return new Literal(random.nextInt(8) == 0 ? null : constant(type), type);
    }
    return columns.get(random.nextInt(columns.size()));
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
