package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Relations of every kind over tables in memory, subqueries and relations that are read twice. */
final class RelationGenerator {

  private static final long MAX_ROWS = 400;
  private static final int MAX_NESTING = 2;
  private static final int MAX_TABLE_ROWS = 9;

  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "A",
          "c",
          "id",
          "select",
          "two words",
          "it's",
          "say \"hi\"",
          "rowid",
          "t1",
          "\u00FC",
          "\uD83D\uDE00",
          "/*",
          "a;--",
          "?");

  private final SeededRandom random;
  private final RandomValues values;
  private final ExpressionGenerator expressions;
  private final CallGenerator calls;
  private final List<RowsSource> tables = new ArrayList<>();
  private final List<RandomRelation> known = new ArrayList<>();

  /**
   * Creates a generator.
   *
   * @param total whether expressions must not be able to fail on any row
   */
  RelationGenerator(SeededRandom random, boolean total) {
    this.random = random;
    this.values = new RandomValues(random);
    this.expressions = new ExpressionGenerator(random, values, total, this);
    this.calls = new CallGenerator(random, expressions, total);
    for (int i = random.between(1, 3); i > 0; i--) {
      tables.add(table(i));
    }
  }

  ExpressionGenerator expressions() {
    return expressions;
  }

  private RowsSource table(int number) {
    List<String> names = new ArrayList<>(NAMES);
    List<Field> fields = new ArrayList<>();
    for (int i = random.between(1, 5); i > 0; i--) {
      String name = names.remove(random.below(names.size()));
      fields.add(new Field(name, random.pick(TypeUniverse.ALL), random.coin()));
    }
    Schema schema = new Schema(fields);
    List<Row> rows = new ArrayList<>();
    for (int i = random.below(MAX_TABLE_ROWS + 1); i > 0; i--) {
      List<@Nullable Object> row = new ArrayList<>();
      fields.forEach(field -> row.add(values.orNull(field.type(), field.nullable())));
      rows.add(new Row(row));
    }
    return Rows.source("rows " + number, schema, rows);
  }

  /** A relation of about so many steps one over the other. */
  RandomRelation relation(int depth) {
    return relation(depth, List.of());
  }

  private RandomRelation relation(int depth, List<Scope> around) {
    if (!known.isEmpty() && random.oneIn(8)) {
      return random.pick(known);
    }
    RandomRelation relation =
        depth == 0 ? scan() : step(relation(depth - 1, around), depth, around);
    if (around.isEmpty()) {
      // What is inside of a subquery may refer to the row around, which is another one elsewhere.
      known.add(relation);
    }
    return relation;
  }

  boolean mayNest(Scope scope) {
    return scope.around().size() < MAX_NESTING && scope.parameters().isEmpty();
  }

  /** The relation of a subquery in a scope. */
  RandomRelation nested(Scope scope) {
    List<Scope> around = scope.within();
    RandomRelation inside = relation(random.below(3), around);
    return random.oneIn(3) ? inside : filter(inside, around);
  }

  /** A relation of one column of a type. */
  Relation nestedColumn(Scope scope, DataType type) {
    RandomRelation inside = nested(scope);
    Expression only = expressions.of(type, Scope.of(inside, scope.within()), 1);
    return new Project(inside.relation(), List.of(new NamedExpression("only", only)));
  }

  /** A relation of one column of a type with an order, which has one row, or one at most. */
  Relation nestedValue(Scope scope, DataType type) {
    Relation column = nestedColumn(scope, type);
    FieldReference only = FieldReference.of(0, column.schema().field(0));
    if (random.oneIn(3)) {
      return new Limit(new Sort(column, List.of(calls.key(only))), random.below(2), 1);
    }
    AggregateFunction extreme = random.coin() ? AggregateFunction.MIN : AggregateFunction.MAX;
    return new Aggregate(
        column,
        List.of(),
        List.of(new Aggregate.Measure("extreme", AggregateCall.of(extreme, only))));
  }

  private RandomRelation scan() {
    RowsSource source = random.pick(tables);
    Schema all = source.rows().schema();
    List<Field> fields = new ArrayList<>(all.fields());
    if (fields.size() > 1 && random.oneIn(4)) {
      fields.remove(random.below(fields.size()));
      Collections.rotate(fields, random.below(fields.size()));
    }
    return new RandomRelation(
        new Scan(source, new Schema(fields)),
        Collections.nCopies(fields.size(), Exactness.EXACT),
        source.rows().size());
  }

  private RandomRelation step(RandomRelation input, int depth, List<Scope> around) {
    return switch (random.below(18)) {
      case 0, 1, 2 -> filter(input, around);
      case 3, 4, 5 -> project(input, around);
      case 6, 7 -> windows(input, around);
      case 8, 9 -> join(input, relation(random.below(Math.min(depth, 3)), around), around);
      case 10, 11 -> aggregate(input, around);
      case 12 -> sort(input, around);
      case 13 -> distinct(input);
      case 14 -> limit(input, around);
      case 15 -> explode(input, around);
      case 16 -> asofJoin(input, relation(random.below(Math.min(depth, 3)), around), around);
      default -> setOperation(input, relation(random.below(2), around), around);
    };
  }

  private RandomRelation filter(RandomRelation input, List<Scope> around) {
    Expression predicate = expressions.predicate(Scope.of(input, around));
    return new RandomRelation(
        new Filter(input.relation(), predicate), input.exactness(), input.maxRows());
  }

  private RandomRelation project(RandomRelation input, List<Scope> around) {
    Scope scope = Scope.of(input, around);
    List<NamedExpression> columns = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>();
    for (int i = random.between(1, 4); i > 0; i--) {
      addColumn(columns, exactness, scope);
    }
    return new RandomRelation(new Project(input.relation(), columns), exactness, input.maxRows());
  }

  private void addColumn(List<NamedExpression> columns, List<Exactness> exactness, Scope scope) {
    int index = random.below(scope.schema().size());
    Field field = scope.schema().field(index);
    if (random.oneIn(3)) {
      columns.add(new NamedExpression(field.name(), FieldReference.of(index, field)));
      exactness.add(scope.exactness().get(index));
    } else {
      RandomExpression computed = expressions.column(expressions.anyType(scope), scope, 3);
      columns.add(new NamedExpression(random.pick(NAMES), computed.expression()));
      exactness.add(computed.exactness());
    }
  }

  private RandomRelation windows(RandomRelation input, List<Scope> around) {
    RandomRelation rows = random.coin() ? input : determined(input, true);
    if (rows == null) {
      return project(input, around);
    }
    Scope scope = Scope.of(rows, around);
    List<NamedExpression> columns = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>();
    addColumn(columns, exactness, scope);
    boolean hasOrder = false;
    for (int i = random.between(1, 2); i > 0; i--) {
      RandomExpression window = calls.window(scope);
      // Two orders may take equal rows in different turns, so that their values pair at will.
      boolean ordered = window != null && isOrdered(window.expression());
      if (window != null && !(hasOrder && ordered)) {
        hasOrder |= ordered;
        columns.add(new NamedExpression("w" + i, window.expression()));
        exactness.add(window.exactness());
      }
    }
    return new RandomRelation(new Project(rows.relation(), columns), exactness, rows.maxRows());
  }

  private static boolean isOrdered(Expression expression) {
    return expression instanceof WindowCall call && !call.orderBy().isEmpty();
  }

  private RandomRelation join(RandomRelation left, RandomRelation right, List<Scope> around) {
    if (left.maxRows() * Math.max(1, right.maxRows()) > MAX_ROWS) {
      return filter(left, around);
    }
    Join.Type type = random.pick(Join.Type.values());
    List<Exactness> exactness = new ArrayList<>(left.exactness());
    exactness.addAll(right.exactness());
    Schema both =
        new Schema(
            Stream.concat(
                    left.relation().schema().fields().stream(),
                    right.relation().schema().fields().stream())
                .toList());
    Expression condition =
        type == Join.Type.CROSS
            ? Join.ALWAYS
            : expressions.joinCondition(
                new Scope(both, exactness, around), left.exactness().size());
    return new RandomRelation(
        new Join(left.relation(), right.relation(), type, condition),
        type.keepsRight() ? exactness : left.exactness(),
        left.maxRows() * right.maxRows() + left.maxRows() + right.maxRows());
  }

  /**
   * Of several rows with the same value any one is the nearest, so that the right side has nothing
   * but what is compared. Which zero stands in a list is left open.
   */
  private RandomRelation asofJoin(RandomRelation left, RandomRelation right, List<Scope> around) {
    Scope leftScope = Scope.of(left, around);
    Scope rightScope = Scope.of(right, around);
    DataType valueType = expressions.orderedType(random.coin() ? leftScope : rightScope);
    List<DataType> types = new ArrayList<>();
    if (random.coin()) {
      types.add(expressions.orderedType(random.coin() ? leftScope : rightScope));
    }
    types.add(valueType);
    List<NamedExpression> compared = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>(merged(left));
    for (DataType type : types) {
      compared.add(new NamedExpression("a" + compared.size(), expressions.of(type, rightScope, 1)));
      exactness.add(grouped(type, Exactness.EXACT));
    }
    Relation values = new Project(right.relation(), compared);
    List<Expression> ofRight = new ArrayList<>();
    for (Field field : values.schema().fields()) {
      ofRight.add(FieldReference.of(left.exactness().size() + ofRight.size(), field));
    }
    List<AsofJoin.Key> keys = new ArrayList<>();
    if (types.size() > 1) {
      keys.add(
          new AsofJoin.Key(
              expressions.leaf(types.getFirst(), leftScope), ofRight.getFirst(), random.coin()));
    }
    Expression within =
        random.coin()
            ? Join.ALWAYS
            : FunctionCall.of(
                random.pick(ComparisonFunction.LESS, ComparisonFunction.NOT_EQUAL),
                ofRight.getLast(),
                expressions.literal(valueType));
    AsofJoin.Direction direction =
        AsofJoin.hasDifferences(valueType)
            ? random.pick(AsofJoin.Direction.values())
            : random.pick(AsofJoin.Direction.BACKWARD, AsofJoin.Direction.FORWARD);
    return new RandomRelation(
        new AsofJoin(
            left.relation(),
            values,
            random.pick(Join.Type.INNER, Join.Type.LEFT),
            keys,
            expressions.leaf(valueType, leftScope),
            ofRight.getLast(),
            direction,
            random.coin(),
            within),
        exactness,
        left.maxRows());
  }

  private RandomRelation aggregate(RandomRelation input, List<Scope> around) {
    Scope scope = Scope.of(input, around);
    List<NamedExpression> keys = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>();
    for (int i = random.below(3); i > 0; i--) {
      DataType type = random.oneIn(8) ? expressions.anyType(scope) : expressions.orderedType(scope);
      keys.add(new NamedExpression("k" + i, expressions.of(type, scope, 2)));
      exactness.add(grouped(type, Exactness.EXACT));
    }
    List<Expression> keyExpressions = keys.stream().map(NamedExpression::expression).toList();
    List<Aggregate.Measure> measures = new ArrayList<>();
    for (int i = random.between(keys.isEmpty() ? 1 : 0, 3); i > 0; i--) {
      RandomExpression call = calls.aggregate(scope, keyExpressions);
      measures.add(new Aggregate.Measure("m" + i, (AggregateCall) call.expression()));
      exactness.add(call.exactness());
    }
    return new RandomRelation(
        new Aggregate(input.relation(), keys, measures), exactness, Math.max(1, input.maxRows()));
  }

  private static Exactness grouped(DataType type, Exactness before) {
    return before == Exactness.EXACT && TypeUniverse.holdsFloating(type)
        ? Exactness.ZERO_SIGN
        : before;
  }

  private RandomRelation sort(RandomRelation input, List<Scope> around) {
    Scope scope = Scope.of(input, around);
    List<SortKey> keys = new ArrayList<>();
    for (int i = random.between(1, 2); i > 0; i--) {
      keys.add(calls.key(expressions.of(expressions.orderedType(scope), scope, 1)));
    }
    return new RandomRelation(new Sort(input.relation(), keys), input.exactness(), input.maxRows());
  }

  private RandomRelation distinct(RandomRelation input) {
    RandomRelation determined = determined(input, false);
    return determined == null
        ? input
        : new RandomRelation(
            new Distinct(determined.relation()), merged(determined), determined.maxRows());
  }

  private RandomRelation limit(RandomRelation input, List<Scope> around) {
    RandomRelation ordered = determined(input, true);
    List<SortKey> keys = ordered == null ? null : calls.totalOrder(Scope.of(ordered, around));
    if (ordered == null || keys == null) {
      return new RandomRelation(
          new Limit(input.relation(), 0, random.pick(0L, Long.MAX_VALUE)),
          input.exactness(),
          input.maxRows());
    }
    long offset = random.pick(0L, 0L, 1L, 3L, Long.MAX_VALUE);
    long count = random.pick(0L, 1L, 2L, 5L, Long.MAX_VALUE, Long.MAX_VALUE - 1);
    return new RandomRelation(
        new Limit(new Sort(ordered.relation(), keys), offset, count),
        merged(ordered),
        ordered.maxRows());
  }

  /** The columns whose values the plan determines, of types with an order if asked for. */
  private static @Nullable RandomRelation determined(RandomRelation input, boolean ordered) {
    Schema schema = input.relation().schema();
    List<NamedExpression> columns = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      Field field = schema.field(i);
      Exactness column = input.exactness().get(i);
      boolean known = column == Exactness.EXACT || column == Exactness.ZERO_SIGN;
      if (known && (!ordered || ParameterType.ORDERED.accepts(field.type()))) {
        columns.add(new NamedExpression(field.name(), FieldReference.of(i, field)));
        exactness.add(column);
      }
    }
    if (columns.isEmpty()) {
      return null;
    }
    return columns.size() == schema.size()
        ? input
        : new RandomRelation(new Project(input.relation(), columns), exactness, input.maxRows());
  }

  /** Of rows that are equal one stands for all. */
  private static List<Exactness> merged(RandomRelation input) {
    List<Exactness> exactness = new ArrayList<>();
    Schema schema = input.relation().schema();
    for (int i = 0; i < schema.size(); i++) {
      exactness.add(grouped(schema.field(i).type(), input.exactness().get(i)));
    }
    return exactness;
  }

  private RandomRelation explode(RandomRelation input, List<Scope> around) {
    if (input.maxRows() * RandomValues.MAX_ELEMENTS > MAX_ROWS) {
      return filter(input, around);
    }
    Scope scope = Scope.of(input, around);
    List<Expression> lists = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>(input.exactness());
    exactness.add(Exactness.EXACT);
    for (int i = random.oneIn(3) ? 2 : 1; i > 0; i--) {
      DataType type = random.pick(TypeUniverse.LISTS);
      RandomExpression list = expressions.column(type, scope, 2);
      lists.add(list.expression());
      exactness.add(list.exactness());
    }
    return new RandomRelation(
        new Explode(input.relation(), lists, random.coin()),
        exactness,
        input.maxRows() * RandomValues.MAX_ELEMENTS);
  }

  private RandomRelation setOperation(
      RandomRelation left, RandomRelation right, List<Scope> around) {
    Scope leftScope = Scope.of(left, around);
    Scope rightScope = Scope.of(right, around);
    List<NamedExpression> leftColumns = new ArrayList<>();
    List<NamedExpression> rightColumns = new ArrayList<>();
    List<Exactness> exactness = new ArrayList<>();
    for (int i = random.between(1, 3); i > 0; i--) {
      DataType type = expressions.anyType(random.coin() ? leftScope : rightScope);
      leftColumns.add(new NamedExpression("l" + i, expressions.of(type, leftScope, 1)));
      rightColumns.add(new NamedExpression("r" + i, expressions.of(type, rightScope, 1)));
      exactness.add(grouped(type, Exactness.EXACT));
    }
    return new RandomRelation(
        new SetOperation(
            new Project(left.relation(), leftColumns),
            new Project(right.relation(), rightColumns),
            random.pick(SetOperation.Kind.values()),
            random.coin()),
        exactness,
        left.maxRows() + right.maxRows());
  }
}
