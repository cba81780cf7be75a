package io.recordframe.engine.tck.conformance;

import static io.recordframe.engine.tck.conformance.ConformanceCase.gives;
import static io.recordframe.engine.tck.conformance.Plans.as;
import static io.recordframe.engine.tck.conformance.Plans.call;
import static io.recordframe.engine.tck.conformance.Plans.column;
import static io.recordframe.engine.tck.conformance.Plans.customers;
import static io.recordframe.engine.tck.conformance.Plans.equal;
import static io.recordframe.engine.tck.conformance.Plans.measure;
import static io.recordframe.engine.tck.conformance.Plans.none;
import static io.recordframe.engine.tck.conformance.Plans.orders;
import static io.recordframe.engine.tck.conformance.Plans.outer;
import static io.recordframe.engine.tck.conformance.Plans.project;
import static io.recordframe.engine.tck.conformance.Plans.rightColumn;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins and subqueries. */
final class JoinCases {

  private static final List<Row> PAIRS =
      List.of(
          Row.of(1, 10, 5L, 10, "Ada"), Row.of(2, 10, 7L, 10, "Ada"), Row.of(3, 11, 7L, 11, "Bob"));
  private static final List<Row> ONLY_LEFT =
      List.of(Row.of(4, null, 1L, null, null), Row.of(5, 99, 2L, null, null));
  private static final List<Row> ONLY_RIGHT =
      List.of(Row.of(null, null, null, 12, "Cy"), Row.of(null, null, null, null, "Nobody"));

  private JoinCases() {}

  static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Join.Type type : Join.Type.values()) {
      cases.add(gives("a join: " + type, Plans.joined(type), expected(type)));
      cases.add(empty(type));
    }
    cases.addAll(conditions());
    cases.addAll(subqueries());
    return cases;
  }

  private static Row[] expected(Join.Type type) {
    List<Row> rows = new ArrayList<>();
    switch (type) {
      case INNER -> rows.addAll(PAIRS);
      case LEFT -> rows.addAll(both(PAIRS, ONLY_LEFT));
      case RIGHT -> rows.addAll(both(PAIRS, ONLY_RIGHT));
      case FULL -> rows.addAll(both(PAIRS, both(ONLY_LEFT, ONLY_RIGHT)));
      case SEMI -> PAIRS.forEach(pair -> rows.add(leftOf(pair)));
      case ANTI -> ONLY_LEFT.forEach(row -> rows.add(leftOf(row)));
      case CROSS -> {
        for (Row order : leftRows()) {
          for (Row customer : RIGHT_ROWS) {
            rows.add(order.followedBy(customer));
          }
        }
      }
    }
    return rows.toArray(Row[]::new);
  }

  private static final List<Row> RIGHT_ROWS =
      List.of(Row.of(10, "Ada"), Row.of(11, "Bob"), Row.of(12, "Cy"), Row.of(null, "Nobody"));

  private static List<Row> leftRows() {
    return both(PAIRS, ONLY_LEFT).stream().map(JoinCases::leftOf).toList();
  }

  private static List<Row> both(List<Row> some, List<Row> others) {
    List<Row> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static Row leftOf(Row row) {
    return new Row(row.values().subList(0, 3));
  }

  /** With no rows on the right, each row of the left side is without a partner. */
  private static ConformanceCase empty(Join.Type type) {
    Relation orders = orders();
    Relation nobody = none(customers());
    Relation plan =
        new Join(
            orders,
            nobody,
            type,
            type == Join.Type.CROSS
                ? Join.ALWAYS
                : equal(column(orders, 1), rightColumn(orders, nobody, 0)));
    Row[] rows =
        switch (type) {
          case INNER, RIGHT, CROSS, SEMI -> new Row[0];
          case ANTI -> leftRows().toArray(Row[]::new);
          case LEFT, FULL ->
              leftRows().stream().map(row -> row.followedBy(Row.ofNulls(2))).toArray(Row[]::new);
        };
    return gives("a join with an empty right side: " + type, plan, rows);
  }

  private static List<ConformanceCase> conditions() {
    Relation orders = orders();
    Relation customers = customers();
    return List.of(
        gives(
            "keys that are compared null-safely",
            new Join(
                orders,
                customers,
                Join.Type.SEMI,
                call(
                    ComparisonFunction.EQUAL_NULL_SAFE,
                    column(orders, 1),
                    rightColumn(orders, customers, 0))),
            Row.of(1, 10, 5L),
            Row.of(2, 10, 7L),
            Row.of(3, 11, 7L),
            Row.of(4, null, 1L)),
        gives(
            "a join by an inequality",
            new Join(
                orders,
                customers,
                Join.Type.INNER,
                call(
                    ComparisonFunction.GREATER,
                    column(orders, 1),
                    rightColumn(orders, customers, 0))),
            Row.of(3, 11, 7L, 10, "Ada"),
            Row.of(5, 99, 2L, 10, "Ada"),
            Row.of(5, 99, 2L, 11, "Bob"),
            Row.of(5, 99, 2L, 12, "Cy")));
  }

  private static List<ConformanceCase> subqueries() {
    Relation orders = orders();
    Relation customers = customers();
    Relation known = project(customers, as("number", column(customers, 0)));
    Relation of = new Filter(orders, equal(column(orders, 1), outer(customers, 0)));
    Relation largest =
        new Aggregate(
            of, List.of(), List.of(measure("largest", AggregateFunction.MAX, column(orders, 2))));
    Relation total =
        new Aggregate(orders, List.of(), List.of(measure("rows", AggregateFunction.COUNT_ROWS)));
    return List.of(
        gives(
            "rows for which a subquery has rows",
            new Filter(customers, new Exists(of)),
            Row.of(10, "Ada"),
            Row.of(11, "Bob")),
        gives(
            "rows for which a subquery has none",
            new Filter(customers, call(LogicalFunction.NOT, new Exists(of))),
            Row.of(12, "Cy"),
            Row.of(null, "Nobody")),
        gives(
            "a value among the rows of a subquery",
            new Filter(orders, new InSubquery(column(orders, 1), known)),
            Row.of(1, 10, 5L),
            Row.of(2, 10, 7L),
            Row.of(3, 11, 7L)),
        gives(
            "no value is known not to be among rows one of which is null",
            new Filter(
                orders, call(LogicalFunction.NOT, new InSubquery(column(orders, 1), known)))),
        gives(
            "the value of a subquery, null where it has no rows to aggregate",
            project(
                customers,
                as("name", column(customers, 1)),
                as("largest", new ScalarSubquery(largest))),
            Row.of("Ada", 7L),
            Row.of("Bob", 7L),
            Row.of("Cy", null),
            Row.of("Nobody", null)),
        gives(
            "the value of a subquery that does not see the row around",
            project(known, as("orders", new ScalarSubquery(total))),
            rows(4, 5L)));
  }

  private static Row[] rows(int count, Object value) {
    Row[] rows = new Row[count];
    Arrays.fill(rows, Row.of(value));
    return rows;
  }
}
