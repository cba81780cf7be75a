package io.recordframe.engine.tck.comparison;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import java.util.List;

/**
 * Two plans that give the same rows on any engine, so that an engine is checked against itself.
 *
 * @param rule why they do, for people
 * @param left a plan
 * @param right another
 */
public record Equivalence(String rule, Relation left, Relation right) {

  /**
   * What follows from a filter.
   *
   * @param filter a filter without references to a query around
   * @return the equivalences
   */
  public static List<Equivalence> of(Filter filter) {
    return List.of(partition(filter), flags(filter));
  }

  /** Of each row a predicate is true, false or null, and never two of these. */
  private static Equivalence partition(Filter filter) {
    Relation isFalse =
        new Filter(filter.input(), FunctionCall.of(LogicalFunction.NOT, filter.predicate()));
    Relation isNull =
        new Filter(filter.input(), FunctionCall.of(ComparisonFunction.IS_NULL, filter.predicate()));
    Relation parts = all(all(filter, isFalse), isNull);
    return new Equivalence(
        "the rows for which a predicate is true, false and null are all rows",
        filter.input(),
        parts);
  }

  private static Relation all(Relation left, Relation right) {
    return new SetOperation(left, right, SetOperation.Kind.UNION, true);
  }

  private static Equivalence flags(Filter filter) {
    return new Equivalence(
        "a filter keeps as many rows as have a true predicate",
        new Aggregate(
            filter, List.of(), List.of(count(AggregateCall.of(AggregateFunction.COUNT_ROWS)))),
        new Aggregate(
            filter.input(),
            List.of(),
            List.of(count(AggregateCall.of(AggregateFunction.COUNT_IF, filter.predicate())))));
  }

  private static Aggregate.Measure count(AggregateCall call) {
    return new Aggregate.Measure("count", call);
  }
}
