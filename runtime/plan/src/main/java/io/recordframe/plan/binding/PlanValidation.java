package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the nodes of a plan cannot check by themselves, and the {@link Binder} sees to where
 * it makes them: that references to the rows around a subquery fit these rows, that elements of
 * lists stand in their lambdas, and that casts are conversions that there are. Needs no stack for
 * relations; each is visited once for each place around it.
 */
public final class PlanValidation {

  private final Set<Visit> seen = new HashSet<>();
  private final Deque<Visit> pending = new ArrayDeque<>();

  private PlanValidation() {}

  /**
   * Checks a plan that is to run by itself.
   *
   * @param plan the relation that gives the result
   * @throws InvalidPlanException if an expression refers to a row around the whole plan, or to a
   *     column around its query that is not there or is another; or there is no such conversion
   */
  public static void check(Relation plan) {
    PlanValidation validation = new PlanValidation();
    validation.pending.push(new Visit(plan, null));
    validation.visitAll();
  }

  /**
   * Checks an expression whose input is not known yet. References to it, and to the rows around it,
   * are left to the check of the plan in which it will stand.
   *
   * @param expression the expression
   * @throws InvalidPlanException as {@link #check(Relation)}
   */
  public static void checkPart(Expression expression) {
    PlanValidation validation = new PlanValidation();
    validation.check(expression, Rows.unknown(), 0);
    validation.visitAll();
  }

  /** A relation, and the rows around the query that it belongs to. Both are known by identity. */
  private record Visit(Relation relation, @Nullable Rows around) {

    @Override
    @SuppressWarnings("ReferenceEquality") // a relation's own equality goes through all below it
    public boolean equals(Object other) {
      return other instanceof Visit visit && relation == visit.relation && around == visit.around;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(relation) + System.identityHashCode(around);
    }
  }

  /** The rows that a relation's expressions see, and those around its query. Known by identity. */
  private static final class Rows {

    private final @Nullable Relation reader;
    private final @Nullable Rows around;
    private @Nullable List<Field> columns;

    Rows(@Nullable Relation reader, @Nullable Rows around) {
      this.reader = reader;
      this.around = around;
    }

    static Rows unknown() {
      return new Rows(null, null);
    }

    /** The columns, asked for where something refers to them only; null where nobody knows them. */
    @Nullable List<Field> columns() {
      if (columns == null && reader != null) {
        List<Field> found = new ArrayList<>();
        reader.inputs().forEach(input -> found.addAll(input.schema().fields()));
        columns = found;
      }
      return columns;
    }
  }

  private void visitAll() {
    while (!pending.isEmpty()) {
      Visit visit = pending.pop();
      if (!seen.add(visit)) {
        continue;
      }
      for (Relation input : visit.relation().inputs()) {
        pending.push(new Visit(input, visit.around()));
      }
      Rows rows = new Rows(visit.relation(), visit.around());
      for (Expression expression : Relations.expressions(visit.relation())) {
        check(expression, rows, 0);
      }
    }
  }

  private void check(Expression expression, Rows rows, int lambdas) {
    switch (expression) {
      case OuterReference reference -> check(reference, rows);
      case Subquery subquery -> pending.push(new Visit(subquery.relation(), rows));
      case Cast cast -> check(cast);
      case LambdaParameter parameter when parameter.depth() >= lambdas ->
          throw new InvalidPlanException(
              "An element of a list stands only in the lambda that is given it");
      default -> {
        // Other nodes are sound by themselves.
      }
    }
    List<Expression> operands = Expressions.operands(expression);
    for (int i = 0; i < operands.size(); i++) {
      check(operands.get(i), rows, ListLambda.isBody(expression, i) ? lambdas + 1 : lambdas);
    }
  }

  private static void check(Cast cast) {
    DataType from = cast.operand().type();
    if (!Conversions.mayStandInPlan(from, cast.type())) {
      throw new InvalidPlanException(
          "There is no conversion from %s to %s"
              .formatted(from.displayName(), cast.type().displayName()));
    }
  }

  private static void check(OuterReference reference, Rows rows) {
    Rows outer = rows;
    for (int level = reference.level(); level > 0; level--) {
      if (outer.reader == null) {
        return;
      }
      if (outer.around == null) {
        throw new InvalidPlanException(
            "The column '%s' belongs to a row around this query, so the query runs only inside the lambda that gave the column; use it there with exists() or in(...)"
                .formatted(reference.name()));
      }
      outer = outer.around;
    }
    List<Field> columns = outer.columns();
    if (columns == null) {
      return;
    }
    if (reference.index() >= columns.size()) {
      throw new InvalidPlanException(
          "Column %d (%s) of the row around the query is out of reach; that row has %d columns"
              .formatted(reference.index(), reference.name(), columns.size()));
    }
    Field column = columns.get(reference.index());
    if (!column.type().equals(reference.type()) || column.nullable() != reference.nullable()) {
      throw new InvalidPlanException(
          "Column %d of the row around the query is %s, but is referred to as %s"
              .formatted(
                  reference.index(),
                  column,
                  new Field(reference.name(), reference.type(), reference.nullable())));
    }
  }
}
