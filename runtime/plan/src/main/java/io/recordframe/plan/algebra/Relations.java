package io.recordframe.plan.algebra;

import io.recordframe.plan.algebra.Aggregate.Measure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Walks relations without knowing each node: the expressions of a node, the subqueries of an
 * expression, and the node over other inputs and with other expressions.
 */
public final class Relations {

  private Relations() {}

  @SuppressWarnings("ReferenceEquality") // asks whether the very instance was given back
  private static boolean same(Object left, Object right) {
    return left == right;
  }

  /**
   * The expressions that stand in a relation itself, in order; not those of its inputs.
   *
   * @param relation a relation
   * @return its expressions
   */
  public static List<Expression> expressions(Relation relation) {
    return switch (relation) {
      case Scan _, Limit _, Distinct _, SetOperation _, ExtensionRelation _ -> List.of();
      case Filter filter -> List.of(filter.predicate());
      case Join join -> List.of(join.condition());
      case AsofJoin join -> join.expressions();
      case Project project -> named(project.columns());
      case Sort sort -> sorted(sort.keys());
      case Explode explode -> explode.lists();
      case Aggregate aggregate -> {
        List<Expression> expressions = new ArrayList<>(named(aggregate.keys()));
        aggregate.measures().forEach(measure -> expressions.add(measure.call()));
        yield expressions;
      }
    };
  }

  /**
   * The relations of the subqueries in an expression, in order, those of what is used in several
   * places once; not those of subqueries in these.
   *
   * @param expression an expression
   * @return the relations, without those that stand in a subquery's own expressions
   */
  public static List<Relation> subqueries(Expression expression) {
    // The last first, so that what is put on the stack last is looked at next; the order is turned
    // in the end. However deep expressions are this does not recurse.
    if (isShallow(expression)) {
      return List.of();
    }
    List<Relation> found = new ArrayList<>();
    Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Expression> pending = new ArrayDeque<>();
    pending.push(expression);
    while (!pending.isEmpty()) {
      Expression next = pending.pop();
      if (next instanceof Subquery subquery) {
        found.add(subquery.relation());
      }
      for (Expression operand : Expressions.operands(next)) {
        if (seen.add(operand)) {
          pending.push(operand);
        }
      }
    }
    return found.reversed();
  }

  /** Whether an expression is no subquery and has none for an operand, nor operands of operands. */
  private static boolean isShallow(Expression expression) {
    for (Expression operand : Expressions.operands(expression)) {
      if (operand instanceof Subquery || !Expressions.operands(operand).isEmpty()) {
        return false;
      }
    }
    return !(expression instanceof Subquery);
  }

  /**
   * The same expression with other relations in its subqueries.
   *
   * @param expression an expression
   * @param change what the relation of each subquery becomes
   * @return the expression, the same instance when no relation changed
   */
  public static Expression mapSubqueries(Expression expression, UnaryOperator<Relation> change) {
    Expression mapped =
        Expressions.mapOperands(expression, operand -> mapSubqueries(operand, change));
    if (mapped instanceof Subquery subquery) {
      Relation relation = change.apply(subquery.relation());
      return same(relation, subquery.relation()) ? subquery : subquery.withRelation(relation);
    }
    return mapped;
  }

  /**
   * The same node over changed inputs and with changed expressions. An extension that stands for
   * something else now is one no more: its place is taken by what it stood for.
   *
   * @param relation a node
   * @param input what each input becomes, asked in order
   * @param expression what each expression becomes; an aggregate call must stay one
   * @return the node, the same instance when nothing changed
   */
  public static Relation map(
      Relation relation, UnaryOperator<Relation> input, UnaryOperator<Expression> expression) {
    return switch (relation) {
      case Scan scan -> scan;
      case ExtensionRelation extension -> {
        Relation expansion = input.apply(extension.expansion());
        yield same(expansion, extension.expansion()) ? extension : expansion;
      }
      case Filter filter -> {
        Relation below = input.apply(filter.input());
        Expression predicate = expression.apply(filter.predicate());
        yield same(below, filter.input()) && same(predicate, filter.predicate())
            ? filter
            : new Filter(below, predicate);
      }
      case Project project -> {
        Relation below = input.apply(project.input());
        List<NamedExpression> columns = mapNamed(project.columns(), expression);
        yield same(below, project.input()) && same(columns, project.columns())
            ? project
            : new Project(below, columns);
      }
      case Sort sort -> {
        Relation below = input.apply(sort.input());
        List<SortKey> keys = mapKeys(sort.keys(), expression);
        yield same(below, sort.input()) && same(keys, sort.keys()) ? sort : new Sort(below, keys);
      }
      case Limit limit -> {
        Relation below = input.apply(limit.input());
        yield same(below, limit.input()) ? limit : new Limit(below, limit.offset(), limit.count());
      }
      case Distinct distinct -> {
        Relation below = input.apply(distinct.input());
        yield same(below, distinct.input()) ? distinct : new Distinct(below);
      }
      case Explode explode -> {
        Relation below = input.apply(explode.input());
        List<Expression> lists = mapList(explode.lists(), expression);
        yield same(below, explode.input()) && same(lists, explode.lists())
            ? explode
            : new Explode(below, lists, explode.keepEmpty());
      }
      case Aggregate aggregate -> {
        Relation below = input.apply(aggregate.input());
        List<NamedExpression> keys = mapNamed(aggregate.keys(), expression);
        List<Measure> measures = mapMeasures(aggregate.measures(), expression);
        yield same(below, aggregate.input())
                && same(keys, aggregate.keys())
                && same(measures, aggregate.measures())
            ? aggregate
            : new Aggregate(below, keys, measures);
      }
      case Join join -> {
        Relation left = input.apply(join.left());
        Relation right = input.apply(join.right());
        Expression condition = expression.apply(join.condition());
        yield same(left, join.left())
                && same(right, join.right())
                && same(condition, join.condition())
            ? join
            : new Join(left, right, join.type(), condition);
      }
      case AsofJoin join -> {
        Relation left = input.apply(join.left());
        Relation right = input.apply(join.right());
        List<Expression> before = join.expressions();
        List<Expression> after = mapList(before, expression);
        yield same(left, join.left()) && same(right, join.right()) && same(before, after)
            ? join
            : join.with(left, right, after);
      }
      case SetOperation operation -> {
        Relation left = input.apply(operation.left());
        Relation right = input.apply(operation.right());
        yield same(left, operation.left()) && same(right, operation.right())
            ? operation
            : new SetOperation(left, right, operation.kind(), operation.all());
      }
    };
  }

  private static List<Expression> sorted(List<SortKey> keys) {
    List<Expression> expressions = new ArrayList<>(keys.size());
    for (SortKey key : keys) {
      expressions.add(key.expression());
    }
    return expressions;
  }

  private static List<Expression> named(List<NamedExpression> columns) {
    List<Expression> expressions = new ArrayList<>(columns.size());
    for (NamedExpression column : columns) {
      expressions.add(column.expression());
    }
    return expressions;
  }

  /**
   * The same columns with changed expressions.
   *
   * @param columns expressions with names
   * @param change what each expression becomes
   * @return the columns, the same instance when no expression changed
   */
  public static List<NamedExpression> mapNamed(
      List<NamedExpression> columns, UnaryOperator<Expression> change) {
    return mapList(
        columns,
        column -> {
          Expression expression = change.apply(column.expression());
          return same(expression, column.expression())
              ? column
              : new NamedExpression(column.name(), expression);
        });
  }

  private static List<SortKey> mapKeys(List<SortKey> keys, UnaryOperator<Expression> change) {
    return mapList(
        keys,
        key -> {
          Expression expression = change.apply(key.expression());
          return same(expression, key.expression())
              ? key
              : new SortKey(expression, key.direction(), key.nulls());
        });
  }

  private static List<Measure> mapMeasures(
      List<Measure> measures, UnaryOperator<Expression> change) {
    return mapList(
        measures,
        measure -> {
          Expression call = change.apply(measure.call());
          return same(call, measure.call())
              ? measure
              : new Measure(measure.name(), (AggregateCall) call);
        });
  }

  private static <T> List<T> mapList(List<T> elements, UnaryOperator<T> change) {
    List<T> changed = null;
    for (int i = 0; i < elements.size(); i++) {
      T before = elements.get(i);
      T after = change.apply(before);
      if (changed == null && !same(before, after)) {
        changed = new ArrayList<>(elements);
      }
      if (changed != null) {
        changed.set(i, after);
      }
    }
    return changed == null ? elements : changed;
  }
}
