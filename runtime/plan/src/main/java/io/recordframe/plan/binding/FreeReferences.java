package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Finds references to rows around a query that is not inside of another. */
public final class FreeReferences {

  private FreeReferences() {}

  /**
   * Refuses a plan that can run only inside of another.
   *
   * @param plan the plan
   * @throws InvalidPlanException if an expression refers to a row around the whole plan, naming the
   *     column
   */
  public static void requireNone(Relation plan) {
    IdentityHashMap<Relation, Set<Integer>> seen = new IdentityHashMap<>();
    Deque<Visit> pending = new ArrayDeque<>();
    pending.push(new Visit(plan, 0));
    while (!pending.isEmpty()) {
      Visit visit = pending.pop();
      if (!seen.computeIfAbsent(visit.relation(), _ -> new HashSet<>()).add(visit.level())) {
        continue;
      }
      visit.relation().inputs().forEach(input -> pending.push(new Visit(input, visit.level())));
      expressions(visit.relation())
          .forEach(expression -> check(expression, visit.level(), pending));
    }
  }

  /** A relation and how many queries lie around it. */
  private record Visit(Relation relation, int level) {}

  private static void check(Expression expression, int level, Deque<Visit> pending) {
    switch (expression) {
      case OuterReference reference when reference.level() > level ->
          throw new InvalidPlanException(
              "The column '%s' belongs to a row around this query, so the query runs only inside the lambda that gave the column; use it there with exists() or in(...)"
                  .formatted(reference.name()));
      case Exists exists -> pending.push(new Visit(exists.relation(), level + 1));
      case InSubquery in -> pending.push(new Visit(in.relation(), level + 1));
      default -> {
        // Other nodes refer to nothing outside by themselves.
      }
    }
    for (Expression operand : Expressions.operands(expression)) {
      check(operand, level, pending);
    }
  }

  private static Stream<Expression> expressions(Relation relation) {
    return switch (relation) {
      case Scan _, Limit _, Distinct _, SetOperation _ -> Stream.of();
      case Project project -> project.columns().stream().map(NamedExpression::expression);
      case Filter filter -> Stream.of(filter.predicate());
      case Join join -> Stream.of(join.condition());
      case Aggregate aggregate ->
          Stream.concat(
              aggregate.keys().stream().map(NamedExpression::expression),
              aggregate.measures().stream().map(Aggregate.Measure::call));
      case Sort sort -> sort.keys().stream().map(SortKey::expression);
    };
  }
}
