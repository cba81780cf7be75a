package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.project;
import static io.recordframe.engine.duckdb.Plans.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationTest {

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static int levels(Relation plan) {
    try (var prepared = ENGINE.session().prepare(plan)) {
      return prepared.nativeText().split("SELECT", -1).length - 1;
    }
  }

  private static Relation orders() {
    return Plans.rows(
        Values.nullable("id", ScalarType.INT32, "customer", ScalarType.INT32),
        List.of(1, 10),
        List.of(2, 10),
        List.of(3, 11),
        Arrays.asList(4, null),
        List.of(5, 99));
  }

  private static Relation customers() {
    return Plans.rows(
        Values.nullable("id", ScalarType.INT32, "name", ScalarType.STRING),
        List.of(10, "Ada"),
        List.of(11, "Bob"),
        List.of(12, "Cy"),
        Arrays.asList(null, "Nobody"));
  }

  private static Relation join(Relation left, Relation right, Join.Type type) {
    int width = left.schema().size();
    return new Join(
        left,
        right,
        type,
        call(
            ComparisonFunction.EQUAL,
            column(left, 1),
            FieldReference.of(width, right.schema().field(0))));
  }

  private static List<List<Object>> rows(List<?>... rows) {
    List<List<Object>> list = new ArrayList<>();
    for (List<?> row : rows) {
      list.add(new ArrayList<>(row));
    }
    return list;
  }

  @ParameterizedTest
  @EnumSource(Join.Type.class)
  void joins(Join.Type type) {
    if (type == Join.Type.CROSS) {
      Relation cross = new Join(orders(), customers(), type, Join.ALWAYS);
      assertThat(ENGINE.collect(cross)).hasSize(20);
      return;
    }
    List<List<Object>> pairs =
        rows(List.of(1, 10, 10, "Ada"), List.of(2, 10, 10, "Ada"), List.of(3, 11, 11, "Bob"));
    List<List<Object>> onlyLeft =
        rows(Arrays.asList(4, null, null, null), Arrays.asList(5, 99, null, null));
    List<List<Object>> onlyRight =
        rows(Arrays.asList(null, null, 12, "Cy"), Arrays.asList(null, null, null, "Nobody"));
    List<List<Object>> expected = new ArrayList<>();
    switch (type) {
      case INNER -> expected.addAll(pairs);
      case LEFT -> {
        expected.addAll(pairs);
        expected.addAll(onlyLeft);
      }
      case RIGHT -> {
        expected.addAll(pairs);
        expected.addAll(onlyRight);
      }
      case FULL -> {
        expected.addAll(pairs);
        expected.addAll(onlyLeft);
        expected.addAll(onlyRight);
      }
      case SEMI -> pairs.forEach(pair -> expected.add(pair.subList(0, 2)));
      case ANTI -> onlyLeft.forEach(row -> expected.add(row.subList(0, 2)));
      case CROSS -> throw new IllegalStateException();
    }
    Relation plan = join(orders(), customers(), type);
    assertThat(ENGINE.collect(sorted(plan))).containsExactlyElementsOf(expected);
    assertThat(levels(plan)).isEqualTo(1);
  }

  /** Conditions and computed columns below a join stay on their side of it. */
  @ParameterizedTest
  @EnumSource(Join.Type.class)
  void joinsFilteredAndComputedSides(Join.Type type) {
    if (type == Join.Type.CROSS) {
      return;
    }
    Relation orders = orders();
    Relation left =
        project(
            new Filter(orders, call(ComparisonFunction.NOT_EQUAL, column(orders, 0), literal(2))),
            as("id", column(orders, 0)),
            as("customer", call(ConditionalFunction.COALESCE, column(orders, 1), literal(-1))));
    Relation customers = customers();
    Relation right =
        project(
            new Filter(
                customers,
                call(ComparisonFunction.NOT_EQUAL, column(customers, 1), literal("Bob"))),
            as("id", call(ConditionalFunction.COALESCE, column(customers, 0), literal(-2))),
            as("label", call(ConditionalFunction.COALESCE, column(customers, 1), literal("?"))));
    List<List<Object>> pairs = rows(List.of(1, 10, 10, "Ada"));
    List<List<Object>> onlyLeft =
        rows(
            Arrays.asList(3, 11, null, null),
            Arrays.asList(4, -1, null, null),
            Arrays.asList(5, 99, null, null));
    List<List<Object>> onlyRight =
        rows(Arrays.asList(null, null, -2, "Nobody"), Arrays.asList(null, null, 12, "Cy"));
    List<List<Object>> expected = new ArrayList<>();
    switch (type) {
      case INNER -> expected.addAll(pairs);
      case LEFT -> {
        expected.addAll(pairs);
        expected.addAll(onlyLeft);
      }
      case RIGHT -> {
        expected.addAll(pairs);
        expected.addAll(onlyRight);
      }
      case FULL -> {
        expected.addAll(pairs);
        expected.addAll(onlyLeft);
        expected.addAll(onlyRight);
      }
      case SEMI -> pairs.forEach(pair -> expected.add(pair.subList(0, 2)));
      case ANTI -> onlyLeft.forEach(row -> expected.add(row.subList(0, 2)));
      case CROSS -> throw new IllegalStateException();
    }
    assertThat(ENGINE.collect(sorted(join(left, right, type)))).containsExactlyElementsOf(expected);
  }

  @Test
  void joinsEightRelationsInOneLevel() {
    Relation joined = orders();
    for (int i = 0; i < 8; i++) {
      Join.Type type = List.of(Join.Type.INNER, Join.Type.LEFT, Join.Type.SEMI).get(i % 3);
      joined = join(joined, customers(), type);
      Relation input = joined;
      joined =
          project(
              new Filter(input, call(ComparisonFunction.GREATER, column(input, 0), literal(0))),
              as("id", column(input, 0)),
              as("customer", column(input, 1)));
    }
    assertThat(ENGINE.collect(sorted(joined)))
        .containsExactly(List.of(1, 10), List.of(2, 10), List.of(3, 11));
    assertThat(levels(joined)).isEqualTo(1);
  }

  @Test
  void joinsATreeOnTheRight() {
    Relation right = join(orders(), customers(), Join.Type.INNER);
    Relation left =
        Plans.rows(
            Values.nullable("x", ScalarType.INT32, "order", ScalarType.INT32),
            List.of(7, 3),
            List.of(8, 9));
    Relation plan = join(left, right, Join.Type.LEFT);
    assertThat(ENGINE.collect(sorted(plan)))
        .containsExactly(
            List.of(7, 3, 3, 11, 11, "Bob"), Arrays.asList(8, 9, null, null, null, null));
    assertThat(levels(plan)).isEqualTo(1);
  }

  @Test
  void joinsOnNullSafeAndUnequalKeys() {
    Relation orders = orders();
    Relation customers = customers();
    Relation nullSafe =
        new Join(
            orders,
            customers,
            Join.Type.INNER,
            call(
                ComparisonFunction.EQUAL_NULL_SAFE,
                column(orders, 1),
                FieldReference.of(2, customers.schema().field(0))));
    assertThat(ENGINE.collect(nullSafe)).hasSize(4);
    Relation less =
        new Join(
            orders,
            customers,
            Join.Type.INNER,
            call(
                ComparisonFunction.LESS,
                column(orders, 1),
                FieldReference.of(2, customers.schema().field(0))));
    assertThat(ENGINE.collect(less)).hasSize(5);
  }

  @Test
  void sortsByDirectionAndPlaceOfNulls() {
    EnumType size = new EnumType("Size", List.of("SMALL", "LARGE", "HUGE"));
    Relation rows =
        Plans.rows(
            Values.nullable("size", size),
            List.of("LARGE"),
            Collections.singletonList(null),
            List.of("HUGE"),
            List.of("SMALL"));
    for (SortKey.Direction direction : SortKey.Direction.values()) {
      for (SortKey.Nulls nulls : SortKey.Nulls.values()) {
        List<Object> expected = new ArrayList<>(List.of("SMALL", "LARGE", "HUGE"));
        if (direction == SortKey.Direction.DESCENDING) {
          Collections.reverse(expected);
        }
        expected.add(nulls == SortKey.Nulls.FIRST ? 0 : 3, null);
        Relation plan = new Sort(rows, List.of(new SortKey(column(rows, 0), direction, nulls)));
        assertThat(ENGINE.collect(plan).stream().map(List::getFirst))
            .containsExactlyElementsOf(expected);
      }
    }
  }

  @Test
  void sortsTextByCodePointAndNumbersWithNotANumberLast() {
    Relation texts =
        Plans.rows(
            Values.nullable("t", ScalarType.STRING),
            List.of("b"),
            List.of("\uD83E\uDD86"),
            List.of("\uFFFF"),
            List.of("B"),
            List.of(""));
    assertThat(ENGINE.collect(sorted(texts)))
        .containsExactly(
            List.of(""), List.of("B"), List.of("b"), List.of("\uFFFF"), List.of("\uD83E\uDD86"));
    Relation numbers =
        Plans.rows(
            Values.nullable("n", ScalarType.FLOAT64),
            List.of(Double.NaN),
            List.of(Double.POSITIVE_INFINITY),
            List.of(-1.0));
    assertThat(ENGINE.collect(sorted(numbers)))
        .containsExactly(List.of(-1.0), List.of(Double.POSITIVE_INFINITY), List.of(Double.NaN));
  }

  private static Relation numbers(int count) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(List.of(i));
    }
    return Plans.scan(Values.rows(Values.nullable("n", ScalarType.INT32), rows));
  }

  @Test
  void limitsOfLimitsAreOne() {
    Relation sorted = sorted(numbers(100));
    Relation plan = new Limit(new Limit(new Limit(sorted, 10, 50), 5, 100), 2, 3);
    assertThat(ENGINE.collect(plan)).containsExactly(List.of(17), List.of(18), List.of(19));
    assertThat(levels(plan)).isEqualTo(1);
    assertThat(ENGINE.collect(new Limit(new Limit(sorted, 0, 3), 5, Long.MAX_VALUE))).isEmpty();
    assertThat(ENGINE.collect(new Limit(sorted, 98, Long.MAX_VALUE))).hasSize(2);
    assertThat(ENGINE.collect(new Limit(sorted, 0, 0))).isEmpty();
    assertThat(ENGINE.collect(new Limit(new Limit(sorted, 90, Long.MAX_VALUE), 4, 2)))
        .containsExactly(List.of(94), List.of(95));
  }

  @Test
  void keepsWhatComesAfterALimitBehindIt() {
    Relation first = new Limit(sorted(numbers(100)), 0, 10);
    Relation filtered =
        new Filter(first, call(ComparisonFunction.GREATER, column(first, 0), literal(7)));
    assertThat(ENGINE.collect(filtered)).hasSize(2);
    Relation descending =
        new Limit(new Sort(first, List.of(Plans.descending(column(first, 0)))), 0, 2);
    assertThat(ENGINE.collect(descending)).containsExactly(List.of(9), List.of(8));
    Relation summed =
        new Aggregate(
            first,
            List.of(),
            List.of(Plans.measure("sum", AggregateFunction.SUM, column(first, 0))));
    assertThat(ENGINE.collect(summed)).containsExactly(List.of(45L));
    Relation distinct = new Distinct(first);
    assertThat(ENGINE.collect(distinct)).hasSize(10);
    Relation limited = new Limit(new Distinct(numbers(50)), 0, 7);
    assertThat(ENGINE.collect(new Distinct(limited))).hasSize(7);
  }

  @Test
  void keepsTheOrderBelowProjectionsAndFilters() {
    Relation sorted = new Sort(numbers(3000), List.of(Plans.descending(column(numbers(1), 0))));
    Relation even =
        new Filter(
            sorted,
            call(
                ComparisonFunction.EQUAL,
                call(ArithmeticFunction.MODULO, column(sorted, 0), literal(2)),
                literal(0)));
    Relation plan =
        project(even, as("half", call(ArithmeticFunction.QUOTIENT, column(even, 0), literal(2))));
    List<List<Object>> found = ENGINE.collect(plan);
    assertThat(found).hasSize(1500);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).containsExactly(1499 - i);
    }
    assertThat(levels(plan)).isEqualTo(1);
  }

  @Test
  void combinesRelations() {
    Relation left =
        Plans.rows(
            Values.nullable("n", ScalarType.INT32),
            List.of(1),
            List.of(1),
            List.of(2),
            Collections.singletonList(null));
    Relation right =
        Plans.rows(
            Values.nullable("m", ScalarType.INT32),
            List.of(1),
            List.of(3),
            Collections.singletonList(null),
            Collections.singletonList(null));
    assertThat(combined(left, right, SetOperation.Kind.UNION, true)).hasSize(8);
    assertThat(combined(left, right, SetOperation.Kind.UNION, false))
        .containsExactly(1, 2, 3, null);
    assertThat(combined(left, right, SetOperation.Kind.INTERSECT, false)).containsExactly(1, null);
    assertThat(combined(left, right, SetOperation.Kind.INTERSECT, true)).containsExactly(1, null);
    assertThat(combined(left, right, SetOperation.Kind.EXCEPT, false)).containsExactly(2);
    assertThat(combined(left, right, SetOperation.Kind.EXCEPT, true)).containsExactly(1, 2);
  }

  private static List<Object> combined(
      Relation left, Relation right, SetOperation.Kind kind, boolean all) {
    Relation plan = new SetOperation(left, right, kind, all);
    List<Object> values = new ArrayList<>();
    ENGINE.collect(sorted(plan)).forEach(row -> values.add(row.getFirst()));
    return values;
  }

  @Test
  void combinesSortedAndLimitedRelations() {
    Relation top =
        new Limit(new Sort(numbers(10), List.of(Plans.descending(column(numbers(1), 0)))), 0, 2);
    Relation bottom = new Limit(sorted(numbers(10)), 0, 1);
    Relation both = new SetOperation(top, bottom, SetOperation.Kind.UNION, true);
    assertThat(ENGINE.collect(sorted(new SetOperation(both, top, SetOperation.Kind.EXCEPT, true))))
        .containsExactly(List.of(0));
    assertThat(ENGINE.collect(new SetOperation(both, top, SetOperation.Kind.UNION, true)))
        .hasSize(5);
  }

  @Test
  void tellsColumnsOfOneNameApart() {
    Relation twins =
        Plans.rows(Values.nullable("a", ScalarType.INT32, "A", ScalarType.INT32), List.of(1, 2));
    Relation pairs = new Join(twins, twins, Join.Type.INNER, Join.ALWAYS);
    Relation distinct = new Distinct(new Limit(pairs, 0, 5));
    Relation plan =
        project(
            distinct,
            as("x", column(distinct, 3)),
            as("x", column(distinct, 2)),
            as("X", column(distinct, 1)),
            as("x_2", column(distinct, 0)));
    assertThat(plan.schema().names()).containsExactly("x", "x", "X", "x_2");
    assertThat(ENGINE.collect(plan)).containsExactly(List.of(2, 1, 2, 1));
  }

  @Test
  void asksWhetherRowsExist() {
    Relation orders = orders();
    Relation customers = customers();
    Relation matching =
        new Filter(
            orders,
            call(
                ComparisonFunction.EQUAL,
                column(orders, 1),
                outer(1, 0, customers.schema().field(0))));
    Relation with = new Filter(customers, new Exists(matching));
    assertThat(ENGINE.collect(sorted(with)))
        .containsExactly(List.of(10, "Ada"), List.of(11, "Bob"));
    Relation without = new Filter(customers, call(LogicalFunction.NOT, new Exists(matching)));
    assertThat(ENGINE.collect(sorted(without)))
        .containsExactly(List.of(12, "Cy"), Arrays.asList(null, "Nobody"));
    Relation flagged =
        project(customers, as("name", column(customers, 1)), as("orders", new Exists(matching)));
    assertThat(ENGINE.collect(sorted(flagged)))
        .containsExactly(
            List.of("Ada", true),
            List.of("Bob", true),
            List.of("Cy", false),
            List.of("Nobody", false));
  }

  private static Expression outer(int level, int index, Field field) {
    return new OuterReference(level, index, field.name(), field.type(), field.nullable());
  }

  @Test
  void asksInTheMidstOfEveryKindOfRelation() {
    Relation customers = customers();
    Relation orders = orders();
    Relation counted =
        new Aggregate(
            orders,
            List.of(as("customer", column(orders, 1))),
            List.of(Plans.measure("n", AggregateFunction.COUNT_ROWS)));
    Relation inner =
        new Filter(
            customers,
            call(
                LogicalFunction.AND,
                call(
                    ComparisonFunction.EQUAL,
                    column(customers, 0),
                    outer(1, 0, counted.schema().field(0))),
                call(
                    ComparisonFunction.GREATER,
                    outer(1, 1, counted.schema().field(1)),
                    literal(1L))));
    Relation overGroups = new Filter(counted, new Exists(inner));
    assertThat(ENGINE.collect(overGroups)).containsExactly(List.of(10, 2L));
    Relation byExistence =
        new Aggregate(
            orders,
            List.of(
                as(
                    "known",
                    new InSubquery(
                        column(orders, 1), project(customers, as("id", column(customers, 0)))))),
            List.of(Plans.measure("n", AggregateFunction.COUNT_ROWS)));
    assertThat(ENGINE.collect(sorted(byExistence)))
        .containsExactly(List.of(true, 3L), Arrays.asList(null, 2L));
    Relation sortedByExistence =
        new Sort(
            customers,
            List.of(
                Plans.descending(
                    new Exists(
                        new Filter(
                            orders,
                            call(
                                ComparisonFunction.EQUAL,
                                column(orders, 1),
                                outer(1, 0, customers.schema().field(0)))))),
                Plans.descending(column(customers, 1))));
    assertThat(ENGINE.collect(sortedByExistence).stream().map(row -> row.get(1)))
        .containsExactly("Bob", "Ada", "Nobody", "Cy");
    Relation windowed =
        project(
            customers,
            as("name", column(customers, 1)),
            as("number", Plans.rowNumber(List.of(), Plans.ascending(column(customers, 1)))));
    Relation firstWithOrders =
        new Filter(
            windowed,
            new Exists(
                new Filter(
                    orders,
                    call(
                        ComparisonFunction.EQUAL,
                        new io.recordframe.plan.algebra.Cast(
                            column(orders, 0),
                            ScalarType.INT64,
                            io.recordframe.plan.algebra.Cast.Mode.STRICT),
                        outer(1, 1, windowed.schema().field(1))))));
    assertThat(ENGINE.collect(firstWithOrders)).hasSize(4);
  }

  @Test
  void refersToQueriesFurtherOut() {
    Relation customers = customers();
    Relation orders = orders();
    Relation innermost =
        new Filter(
            orders,
            call(
                LogicalFunction.AND,
                call(
                    ComparisonFunction.EQUAL,
                    column(orders, 1),
                    outer(2, 0, customers.schema().field(0))),
                call(
                    ComparisonFunction.GREATER,
                    column(orders, 0),
                    outer(1, 0, orders.schema().field(0)))));
    Relation middle =
        new Filter(
            orders,
            call(
                LogicalFunction.AND,
                call(
                    ComparisonFunction.EQUAL,
                    column(orders, 1),
                    outer(1, 0, customers.schema().field(0))),
                new Exists(innermost)));
    assertThat(ENGINE.collect(new Filter(customers, new Exists(middle))))
        .containsExactly(List.of(10, "Ada"));
    Relation dangling =
        new Filter(
            customers,
            call(
                ComparisonFunction.EQUAL,
                column(customers, 0),
                outer(1, 0, customers.schema().field(0))));
    assertThatThrownBy(() -> ENGINE.session().prepare(dangling))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("An outer reference of level 1 stands in fewer subqueries");
  }

  @Test
  void looksForValuesInListsAndRelations() {
    Relation orders = orders();
    assertThat(filtered(orders, new InList(column(orders, 1), List.of()))).isEmpty();
    assertThat(
            filtered(orders, call(LogicalFunction.NOT, new InList(column(orders, 1), List.of()))))
        .hasSize(5);
    assertThat(filtered(orders, new InList(column(orders, 1), List.of(literal(10), literal(-5)))))
        .hasSize(2);
    Expression withNull =
        new InList(column(orders, 1), List.of(literal(10), Plans.nothing(ScalarType.INT32)));
    assertThat(filtered(orders, call(LogicalFunction.NOT, withNull))).isEmpty();
    List<Expression> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(literal(i * 11));
    }
    assertThat(filtered(orders, new InList(column(orders, 1), many))).hasSize(2);
    Relation customers = customers();
    Relation ids = project(customers, as("id", column(customers, 0)));
    assertThat(filtered(orders, new InSubquery(column(orders, 1), ids))).hasSize(3);
    assertThat(filtered(orders, call(LogicalFunction.NOT, new InSubquery(column(orders, 1), ids))))
        .isEmpty();
  }

  private static List<List<Object>> filtered(Relation input, Expression predicate) {
    return ENGINE.collect(new Filter(input, predicate));
  }

  @Test
  void choosesTheFirstTrueBranch() {
    Relation orders = orders();
    Expression cases =
        new Case(
            List.of(
                new Case.Branch(
                    call(ComparisonFunction.IS_NULL, column(orders, 1)), literal("none")),
                new Case.Branch(
                    call(ComparisonFunction.LESS, column(orders, 1), literal(11)), literal("low"))),
            null);
    Relation plan = project(orders, as("id", column(orders, 0)), as("kind", cases));
    assertThat(ENGINE.collect(sorted(plan)))
        .containsExactly(
            List.of(1, "low"),
            List.of(2, "low"),
            Arrays.asList(3, null),
            List.of(4, "none"),
            Arrays.asList(5, null));
  }

  @Test
  void putsWindowsOverGroupsAndGroupsOverWindows() {
    Relation orders = orders();
    Relation counted =
        new Aggregate(
            orders,
            List.of(
                as("customer", call(ConditionalFunction.COALESCE, column(orders, 1), literal(0)))),
            List.of(Plans.measure("n", AggregateFunction.COUNT_ROWS)));
    Relation ranked =
        project(
            counted,
            as("customer", column(counted, 0)),
            as("share", total(column(counted, 1))),
            as(
                "rank",
                Plans.rowNumber(
                    List.of(),
                    Plans.descending(column(counted, 1)),
                    Plans.ascending(column(counted, 0)))));
    assertThat(levels(ranked)).isEqualTo(1);
    assertThat(ENGINE.collect(sorted(ranked)))
        .containsExactly(
            List.of(0, 5L, 2L), List.of(10, 5L, 1L), List.of(11, 5L, 3L), List.of(99, 5L, 4L));
    Relation regrouped =
        new Aggregate(
            ranked,
            List.of(),
            List.of(Plans.measure("last", AggregateFunction.MAX, column(ranked, 2))));
    assertThat(ENGINE.collect(regrouped)).containsExactly(List.of(4L));
    Relation twice =
        project(ranked, as("rank", column(ranked, 2)), as("total", total(column(ranked, 2))));
    assertThat(ENGINE.collect(sorted(twice)))
        .containsExactly(List.of(1L, 10L), List.of(2L, 10L), List.of(3L, 10L), List.of(4L, 10L));
    Relation having =
        new Filter(counted, call(ComparisonFunction.GREATER, column(counted, 1), literal(1L)));
    assertThat(levels(having)).isEqualTo(1);
    assertThat(ENGINE.collect(having)).containsExactly(List.of(10, 2L));
  }

  private static Expression total(Expression argument) {
    return new WindowCall(
        AggregateFunction.SUM,
        List.of(argument),
        false,
        null,
        List.of(),
        List.of(),
        WindowFrame.WHOLE_PARTITION,
        ScalarType.INT64);
  }

  @Test
  void doesNotRepeatWhatIsUsedOften() {
    Relation value = numbers(3);
    for (int i = 0; i < 20; i++) {
      Relation input = value;
      value =
          project(
              input,
              as(
                  "n",
                  call(
                      ArithmeticFunction.MODULO,
                      call(
                          ArithmeticFunction.ADD,
                          call(ArithmeticFunction.MULTIPLY, column(input, 0), column(input, 0)),
                          column(input, 0)),
                      literal(1009))));
    }
    try (var prepared = ENGINE.session().prepare(value)) {
      assertThat(prepared.nativeText().length()).isLessThan(50_000);
    }
    int expected = 2;
    for (int i = 0; i < 20; i++) {
      expected = (expected * expected + expected) % 1009;
    }
    assertThat(ENGINE.collect(value)).contains(List.of(expected));
  }

  @Test
  void readsASharedRelationForEachUse() {
    Relation shared = new Limit(sorted(numbers(10)), 0, 3);
    Relation plan = new SetOperation(shared, shared, SetOperation.Kind.UNION, true);
    assertThat(ENGINE.collect(plan)).hasSize(6);
  }

  @Test
  void makesColumnsOfNothingButConstants() {
    Relation plan =
        new Project(
            numbers(2),
            List.of(
                new NamedExpression("a", literal("x")),
                new NamedExpression("b", Plans.nothing(ScalarType.DATE))));
    assertThat(ENGINE.collect(plan))
        .containsExactly(Arrays.asList("x", null), Arrays.asList("x", null));
    assertThat(plan.schema())
        .isEqualTo(
            Schema.of(
                Field.required("a", ScalarType.STRING), Field.nullable("b", ScalarType.DATE)));
  }

  @Test
  void aggregatesWithoutInputColumns() {
    Relation plan =
        new Aggregate(
            numbers(7),
            List.of(),
            List.of(new Aggregate.Measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    assertThat(ENGINE.collect(plan)).containsExactly(List.of(7L));
  }
}
