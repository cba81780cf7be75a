package io.recordframe.engine.tck.comparison;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.source.RowsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan smaller as long as it keeps a property, such as giving another result on one of two
 * engines: relations give way to their inputs, expressions to their operands or to null, rows and
 * columns are dropped.
 */
public final class Shrinker {

  private static final int MOST_ATTEMPTS = 3_000;

  private final Predicate<Relation> property;
  private int attempts;

  private Shrinker(Predicate<Relation> property) {
    this.property = property;
  }

  /**
   * Makes a plan smaller.
   *
   * @param plan a plan with a property
   * @param property asked of smaller plans; it throws nothing
   * @return a plan with the property of which no part can be left out, or, where that would take
   *     too long, one that is not larger than the first
   */
  public static Relation shrink(Relation plan, Predicate<Relation> property) {
    Shrinker shrinker = new Shrinker(property);
    Relation smallest = plan;
    for (Relation next = plan; next != null; next = shrinker.step(next)) {
      smallest = next;
    }
    return smallest;
  }

  /** A smaller plan with the property, or null when there is none. */
  private @Nullable Relation step(Relation plan) {
    List<Relation> parts = PlanGraph.of(plan).inputsFirst();
    for (Relation part : parts.subList(0, parts.size() - 1)) {
      Relation alone = attempt(plan, plan, part);
      if (alone != null) {
        return alone;
      }
    }
    for (Relation relation : parts.reversed()) {
      for (Relation smaller : smaller(relation)) {
        Relation edited = attempt(plan, relation, smaller);
        if (edited != null) {
          return edited;
        }
      }
      for (Expression expression : Relations.expressions(relation)) {
        Relation edited = step(plan, expression);
        if (edited != null) {
          return edited;
        }
      }
    }
    return null;
  }

  private @Nullable Relation step(Relation plan, Expression expression) {
    List<Expression> operands = Expressions.operands(expression);
    for (Expression smaller : smaller(expression, operands)) {
      Relation edited = attempt(plan, expression, smaller);
      if (edited != null) {
        return edited;
      }
    }
    for (Expression operand : operands) {
      Relation edited = step(plan, operand);
      if (edited != null) {
        return edited;
      }
    }
    return null;
  }

  private @Nullable Relation attempt(Relation plan, Object target, Object replacement) {
    Relation edited = PlanEdit.replace(plan, target, replacement);
    return edited != null && has(edited) ? edited : null;
  }

  private boolean has(Relation plan) {
    attempts++;
    return attempts <= MOST_ATTEMPTS && property.test(plan);
  }

  private static List<Relation> smaller(Relation relation) {
    List<Relation> smaller = new ArrayList<>(relation.inputs());
    switch (relation) {
      case Scan scan when scan.source() instanceof RowsSource source -> {
        List<Row> rows =
            Rows.read(
                source.rows().schema(),
                source.rows().slice(0, Math.toIntExact(source.rows().size())));
        if (!rows.isEmpty()) {
          int half = rows.size() / 2;
          smaller.add(withRows(scan, source, rows.subList(0, half)));
          smaller.add(withRows(scan, source, rows.subList(half, rows.size())));
          smaller.add(withRows(scan, source, rows.subList(1, rows.size())));
        }
      }
      case Project project -> {
        for (int i = 0; project.columns().size() > 1 && i < project.columns().size(); i++) {
          smaller.add(new Project(project.input(), without(project.columns(), i)));
        }
      }
      case Aggregate aggregate -> {
        int parts = aggregate.keys().size() + aggregate.measures().size();
        for (int i = 0; parts > 1 && i < aggregate.measures().size(); i++) {
          smaller.add(
              new Aggregate(aggregate.input(), aggregate.keys(), without(aggregate.measures(), i)));
        }
      }
      default -> {
        // Nothing but the inputs is smaller.
      }
    }
    return smaller;
  }

  private static Relation withRows(Scan scan, RowsSource source, List<Row> rows) {
    return new Scan(Rows.source(source.description(), source.rows().schema(), rows), scan.schema());
  }

  private static <T> List<T> without(List<T> elements, int index) {
    List<T> rest = new ArrayList<>(elements);
    rest.remove(index);
    return rest;
  }

  private static List<Expression> smaller(Expression expression, List<Expression> operands) {
    List<Expression> smaller = new ArrayList<>();
    boolean leaf = expression instanceof Literal || expression instanceof AggregateCall;
    if (leaf) {
      return smaller;
    }
    for (Expression operand : operands) {
      if (operand.type().equals(expression.type())) {
        smaller.add(operand);
      }
    }
    // A column of a row around gives way to null, so that a query can come to stand by itself.
    if (!(expression instanceof FieldReference)) {
      smaller.add(new Literal(null, expression.type()));
    }
    return smaller;
  }
}
