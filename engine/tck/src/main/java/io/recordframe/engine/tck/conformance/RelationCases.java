package io.recordframe.engine.tck.conformance;

import static io.recordframe.engine.tck.conformance.ConformanceCase.fails;
import static io.recordframe.engine.tck.conformance.ConformanceCase.gives;
import static io.recordframe.engine.tck.conformance.ConformanceCase.givesInOrder;
import static io.recordframe.engine.tck.conformance.Plans.as;
import static io.recordframe.engine.tck.conformance.Plans.ascending;
import static io.recordframe.engine.tck.conformance.Plans.call;
import static io.recordframe.engine.tck.conformance.Plans.column;
import static io.recordframe.engine.tck.conformance.Plans.descending;
import static io.recordframe.engine.tck.conformance.Plans.greater;
import static io.recordframe.engine.tck.conformance.Plans.measure;
import static io.recordframe.engine.tck.conformance.Plans.none;
import static io.recordframe.engine.tck.conformance.Plans.number;
import static io.recordframe.engine.tck.conformance.Plans.numbers;
import static io.recordframe.engine.tck.conformance.Plans.orders;
import static io.recordframe.engine.tck.conformance.Plans.project;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every relation but joins. */
final class RelationCases {

  private RelationCases() {}

  static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    cases.addAll(rows());
    cases.addAll(aggregates());
    cases.addAll(sorts());
    cases.addAll(sets());
    cases.addAll(explosions());
    return cases;
  }

  private static Row nothing() {
    return Row.ofNulls(1);
  }

  /** The rows whose first column is above a number. */
  private record Above(int bound) implements RelationExtension {
    @Override
    public String name() {
      return "above " + bound;
    }

    @Override
    public Relation expand(List<Relation> arguments) {
      Relation rows = arguments.getFirst();
      return new Filter(rows, greater(column(rows, 0), number(bound)));
    }
  }

  /** Numbers below a constant, a batch each with an empty one behind it. */
  private static final UserTableFunction COUNTED =
      new UserTableFunction(
          FunctionName.of("conformance.counted"),
          List.of(Field.required("below", ScalarType.INT64)),
          Schema.of(Field.required("n", ScalarType.INT64)),
          arguments -> new Counted((Long) Objects.requireNonNull(arguments.getFirst().value())));

  private static final class Counted implements BatchCursor {
    private final long end;
    private long next;
    private boolean empty;

    Counted(long end) {
      this.end = end;
    }

    @Override
    public Schema schema() {
      return COUNTED.schema();
    }

    @Override
    public @Nullable ColumnBatch next() {
      if (next == end) {
        return null;
      }
      long[] values = empty ? new long[0] : new long[] {next++};
      empty = !empty;
      return new HeapBatch(
          values.length, List.of(new HeapVector(ScalarType.INT64, values.length, values, null)));
    }

    @Override
    public void close() {
      // There is nothing to let go of.
    }
  }

  private static List<ConformanceCase> rows() {
    Relation numbers = numbers();
    Relation orders = orders();
    return List.of(
        gives(
            "a scan gives its rows with their nulls",
            numbers,
            Row.of(2),
            nothing(),
            Row.of(1),
            Row.of(2),
            nothing(),
            Row.of(3)),
        gives("a scan of no rows gives none", none(numbers)),
        gives(
            "a table function gives its rows batch by batch, the empty ones left out",
            new Scan(
                new FunctionSource(COUNTED, List.of(new TypedValue(3L, ScalarType.INT64))),
                COUNTED.schema()),
            Row.of(0L),
            Row.of(1L),
            Row.of(2L)),
        gives(
            "a filter keeps what is true, not what is unknown",
            new Filter(numbers, greater(column(numbers, 0), number(1))),
            Row.of(2),
            Row.of(2),
            Row.of(3)),
        gives(
            "an extension gives the rows of what it stands for",
            new ExtensionRelation(new Above(1), List.of(numbers)),
            Row.of(2),
            Row.of(2),
            Row.of(3)),
        gives(
            "an extension is a relation like others",
            new Filter(
                new ExtensionRelation(new Above(1), List.of(numbers)),
                greater(column(numbers, 0), number(2))),
            Row.of(3)),
        gives(
            "a projection computes columns",
            project(
                new Filter(orders, greater(column(orders, 0), number(3))),
                as("double", call(ArithmeticFunction.ADD, column(orders, 2), column(orders, 2))),
                as("customer", column(orders, 1))),
            Row.of(2L, null),
            Row.of(4L, 99)),
        gives(
            "the first branch that is true counts, and none gives null",
            project(
                numbers,
                as(
                    "size",
                    new Case(
                        List.of(
                            new Case.Branch(greater(column(numbers, 0), number(2)), number(20)),
                            new Case.Branch(greater(column(numbers, 0), number(1)), number(10))),
                        null))),
            Row.of(10),
            nothing(),
            nothing(),
            Row.of(10),
            nothing(),
            Row.of(20)),
        gives(
            "a value among options",
            new Filter(
                numbers, new InList(column(numbers, 0), List.of(number(1), number(3), number(9)))),
            Row.of(1),
            Row.of(3)),
        fails(
            "a cast that cannot be done fails the query",
            project(
                orders,
                as(
                    "small",
                    new Cast(
                        call(ArithmeticFunction.MULTIPLY, column(orders, 2), number(1_000L)),
                        ScalarType.INT8,
                        Cast.Mode.STRICT)))),
        fails(
            "arithmetic that overflows fails the query",
            project(
                orders,
                as(
                    "large",
                    call(
                        ArithmeticFunction.MULTIPLY, column(orders, 2), number(Long.MAX_VALUE))))));
  }

  private static List<ConformanceCase> aggregates() {
    Relation orders = orders();
    Relation numbers = numbers();
    return List.of(
        gives(
            "groups, with one for the key that is null",
            new Aggregate(
                orders,
                List.of(as("customer", column(orders, 1))),
                List.of(
                    measure("orders", AggregateFunction.COUNT_ROWS),
                    measure("sum", AggregateFunction.SUM, column(orders, 2)))),
            Row.of(10, 2L, 12L),
            Row.of(11, 1L, 7L),
            Row.of(null, 1L, 1L),
            Row.of(99, 1L, 2L)),
        gives(
            "groups without measures are the different keys",
            new Aggregate(numbers, List.of(as("n", column(numbers, 0))), List.of()),
            Row.of(1),
            Row.of(2),
            Row.of(3),
            nothing()),
        gives(
            "an aggregation without keys gives one row",
            new Aggregate(
                numbers,
                List.of(),
                List.of(
                    measure("rows", AggregateFunction.COUNT_ROWS),
                    measure("values", AggregateFunction.COUNT, column(numbers, 0)),
                    measure("sum", AggregateFunction.SUM, column(numbers, 0)))),
            Row.of(6L, 4L, 8L)),
        gives(
            "an aggregation without keys gives one row over no rows",
            new Aggregate(
                none(numbers),
                List.of(),
                List.of(
                    measure("rows", AggregateFunction.COUNT_ROWS),
                    measure("least", AggregateFunction.MIN, column(numbers, 0)))),
            Row.of(0L, null)),
        gives(
            "an aggregation with keys gives no row over no rows",
            new Aggregate(
                none(numbers),
                List.of(as("n", column(numbers, 0))),
                List.of(measure("rows", AggregateFunction.COUNT_ROWS)))),
        gives(
            "aggregates of some rows, and of different values",
            new Aggregate(
                orders,
                List.of(),
                List.of(
                    new Aggregate.Measure(
                        "filtered",
                        new AggregateCall(
                            AggregateFunction.SUM,
                            List.of(column(orders, 2)),
                            false,
                            greater(column(orders, 2), number(4L)),
                            List.of(),
                            ScalarType.INT64)),
                    new Aggregate.Measure(
                        "distinct",
                        new AggregateCall(
                            AggregateFunction.SUM,
                            List.of(column(orders, 2)),
                            true,
                            null,
                            List.of(),
                            ScalarType.INT64)))),
            Row.of(19L, 15L)),
        gives(
            "an aggregate that depends on order takes the one it is given",
            new Aggregate(
                orders,
                List.of(),
                List.of(
                    new Aggregate.Measure(
                        "first",
                        new AggregateCall(
                            AggregateFunction.FIRST,
                            List.of(column(orders, 0)),
                            false,
                            null,
                            List.of(descending(column(orders, 2)), descending(column(orders, 0))),
                            ScalarType.INT32)))),
            Row.of(3)));
  }

  private static List<ConformanceCase> sorts() {
    Relation orders = orders();
    Relation numbers = numbers();
    Relation sorted =
        new Sort(orders, List.of(descending(column(orders, 2)), ascending(column(orders, 0))));
    return List.of(
        givesInOrder(
            "nulls come last where they are told to",
            new Sort(numbers, List.of(ascending(column(numbers, 0)))),
            Row.of(1),
            Row.of(2),
            Row.of(2),
            Row.of(3),
            nothing(),
            nothing()),
        givesInOrder(
            "nulls come first where they are told to",
            new Sort(
                numbers,
                List.of(
                    new SortKey(
                        column(numbers, 0), SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST))),
            nothing(),
            nothing(),
            Row.of(3),
            Row.of(2),
            Row.of(2),
            Row.of(1)),
        givesInOrder(
            "a sort by several keys",
            project(sorted, as("id", column(sorted, 0))),
            Row.of(2),
            Row.of(3),
            Row.of(1),
            Row.of(5),
            Row.of(4)),
        givesInOrder(
            "a limit takes the order of its input",
            project(new Limit(sorted, 1, 2), as("id", column(sorted, 0))),
            Row.of(3),
            Row.of(1)),
        gives("a limit of nothing", new Limit(sorted, 0, 0)),
        gives("an offset behind the end", new Limit(sorted, 50, 10)));
  }

  private static List<ConformanceCase> sets() {
    Relation numbers = numbers();
    Relation orders = orders();
    Relation others =
        project(
            new Filter(orders, call(ComparisonFunction.LESS, column(orders, 0), number(4))),
            as("n", column(orders, 0)));
    return List.of(
        gives(
            "distinct rows, with null once",
            new Distinct(numbers),
            Row.of(1),
            Row.of(2),
            Row.of(3),
            nothing()),
        gives(
            "union",
            new SetOperation(numbers, others, SetOperation.Kind.UNION, false),
            Row.of(1),
            Row.of(2),
            Row.of(3),
            nothing()),
        gives(
            "union of all rows",
            new SetOperation(numbers, others, SetOperation.Kind.UNION, true),
            Row.of(1),
            Row.of(1),
            Row.of(2),
            Row.of(2),
            Row.of(2),
            Row.of(3),
            Row.of(3),
            nothing(),
            nothing()),
        gives(
            "intersect takes nulls as equal",
            new SetOperation(numbers, numbers, SetOperation.Kind.INTERSECT, false),
            Row.of(1),
            Row.of(2),
            Row.of(3),
            nothing()),
        gives(
            "intersect of all rows counts",
            new SetOperation(numbers, others, SetOperation.Kind.INTERSECT, true),
            Row.of(1),
            Row.of(2),
            Row.of(3)),
        gives(
            "except",
            new SetOperation(numbers, others, SetOperation.Kind.EXCEPT, false),
            nothing()),
        gives(
            "except of all rows counts",
            new SetOperation(numbers, others, SetOperation.Kind.EXCEPT, true),
            Row.of(2),
            nothing(),
            nothing()));
  }

  private static List<ConformanceCase> explosions() {
    Relation lists = lists();
    Relation selected = project(lists, as("id", column(lists, 0)), as("a", column(lists, 1)));
    return List.of(
        gives(
            "a row for each element, with its position, and none for a list that is null or empty",
            new Explode(selected, List.of(column(selected, 1)), false),
            Row.of(1, List.of(7, 8), 0L, 7),
            Row.of(1, List.of(7, 8), 1L, 8),
            Row.of(4, Arrays.asList((Integer) null), 0L, null)),
        gives(
            "rows without elements are kept where they are asked for",
            new Explode(selected, List.of(column(selected, 1)), true),
            Row.of(1, List.of(7, 8), 0L, 7),
            Row.of(1, List.of(7, 8), 1L, 8),
            Row.of(2, List.of(), null, null),
            Row.of(3, null, null, null),
            Row.of(4, Arrays.asList((Integer) null), 0L, null)),
        gives(
            "of several lists the shorter ones are filled with nulls",
            exploded(lists, false),
            Row.of(1, 0L, 7, "x"),
            Row.of(1, 1L, 8, null),
            Row.of(3, 0L, null, "y"),
            Row.of(3, 1L, null, "z"),
            Row.of(4, 0L, null, null)),
        gives(
            "a row is kept where none of several lists has an element",
            exploded(lists, true),
            Row.of(1, 0L, 7, "x"),
            Row.of(1, 1L, 8, null),
            Row.of(2, null, null, null),
            Row.of(3, 0L, null, "y"),
            Row.of(3, 1L, null, "z"),
            Row.of(4, 0L, null, null)),
        gives(
            "no rows have no elements",
            new Explode(none(selected), List.of(column(selected, 1)), true)));
  }

  private static Relation exploded(Relation lists, boolean keepEmpty) {
    Relation exploded = new Explode(lists, List.of(column(lists, 1), column(lists, 2)), keepEmpty);
    return project(
        exploded,
        as("id", column(exploded, 0)),
        as("position", column(exploded, 3)),
        as("a", column(exploded, 4)),
        as("b", column(exploded, 5)));
  }

  private static Relation lists() {
    return Rows.scan(
        Schema.of(
            Field.required("id", ScalarType.INT32),
            Field.nullable("a", new ListType(ScalarType.INT32, true)),
            Field.nullable("b", new ListType(ScalarType.STRING, false))),
        Row.of(1, List.of(7, 8), List.of("x")),
        Row.of(2, List.of(), null),
        Row.of(3, null, List.of("y", "z")),
        Row.of(4, Arrays.asList((Integer) null), List.of()));
  }
}
