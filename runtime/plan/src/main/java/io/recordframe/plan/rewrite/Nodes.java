package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes relations apart and puts them together again, whatever node they are. */
final class Nodes {

  private Nodes() {}

  /** Whether both are one object. Plans are compared so: by structure would walk all of them. */
  @SuppressWarnings("ReferenceEquality") // the question is whether it is the very same object
  static boolean same(Object left, Object right) {
    return left == right;
  }

  /** The expressions that stand in the relation itself, not in its inputs. */
  static List<Expression> expressions(Relation relation) {
    return switch (relation) {
      case Scan _, Limit _, Distinct _, SetOperation _ -> List.of();
      case Filter filter -> List.of(filter.predicate());
      case Join join -> List.of(join.condition());
      case Project project -> named(project.columns());
      case Sort sort -> sort.keys().stream().map(SortKey::expression).toList();
      case Aggregate aggregate -> {
        List<Expression> expressions = new ArrayList<>(named(aggregate.keys()));
        aggregate.measures().forEach(measure -> expressions.add(measure.call()));
        yield expressions;
      }
    };
  }

  /** Adds the relations of the subqueries of an expression; makes the list if there is one. */
  static @Nullable List<Relation> collectSubqueries(
      Expression expression, @Nullable List<Relation> found) {
    List<Relation> result = found;
    switch (expression) {
      case Exists exists -> {
        result = result == null ? new ArrayList<>() : result;
        result.add(exists.relation());
      }
      case InSubquery in -> {
        result = result == null ? new ArrayList<>() : result;
        result.add(in.relation());
      }
      default -> {
        // Other nodes have no subquery of their own; their operands follow.
      }
    }
    for (Expression operand : Expressions.operands(expression)) {
      result = collectSubqueries(operand, result);
    }
    return result;
  }

  /** The expression with other relations in its subqueries, those of subqueries left alone. */
  static Expression mapSubqueries(Expression expression, UnaryOperator<Relation> change) {
    return switch (expression) {
      case Exists exists -> {
        Relation relation = change.apply(exists.relation());
        yield same(relation, exists.relation()) ? exists : new Exists(relation);
      }
      case InSubquery in -> {
        Expression value = mapSubqueries(in.value(), change);
        Relation relation = change.apply(in.relation());
        yield same(value, in.value()) && same(relation, in.relation())
            ? in
            : new InSubquery(value, relation);
      }
      default -> Expressions.mapOperands(expression, operand -> mapSubqueries(operand, change));
    };
  }

  /**
   * The relation over other inputs and with other expressions; the same object when nothing
   * differs.
   */
  static Relation rebuild(
      Relation relation, UnaryOperator<Relation> input, UnaryOperator<Expression> expression) {
    return switch (relation) {
      case Scan scan -> scan;
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
      case SetOperation operation -> {
        Relation left = input.apply(operation.left());
        Relation right = input.apply(operation.right());
        yield same(left, operation.left()) && same(right, operation.right())
            ? operation
            : new SetOperation(left, right, operation.kind(), operation.all());
      }
    };
  }

  private static List<Expression> named(List<NamedExpression> columns) {
    return columns.stream().map(NamedExpression::expression).toList();
  }

  /** The columns with other expressions, the same list when none differs. */
  static List<NamedExpression> mapNamed(
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
