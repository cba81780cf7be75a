package io.recordframe.engine.tck.comparison;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.binding.PlanValidation;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan in which one relation or expression, known by identity, is another. */
final class PlanEdit {

  private final Object target;
  private final Object replacement;
  private final IdentityHashMap<Relation, Relation> edited = new IdentityHashMap<>();

  private PlanEdit(Object target, Object replacement) {
    this.target = target;
    this.replacement = replacement;
  }

  /** The edited plan, or null where that would be none: a column is missing, a type differs. */
  static @Nullable Relation replace(Relation plan, Object target, Object replacement) {
    try {
      Relation edited = new PlanEdit(target, replacement).relation(plan);
      PlanValidation.check(edited);
      return edited;
    } catch (IllegalArgumentException | ClassCastException | InvalidPlanException invalid) {
      return null;
    }
  }

  @SuppressWarnings("ReferenceEquality") // Equal parts of a plan are replaced one by one.
  private Relation relation(Relation relation) {
    if (relation == target) {
      return (Relation) replacement;
    }
    Relation known = edited.get(relation);
    if (known != null) {
      return known;
    }
    List<Field> columns = new ArrayList<>();
    Relation changed =
        Relations.map(
            relation,
            input -> {
              Relation below = relation(input);
              columns.addAll(below.schema().fields());
              return below;
            },
            expression -> expression(expression, columns));
    edited.put(relation, changed);
    return changed;
  }

  /** References take the columns below as they are now, which may be nullable or not. */
  @SuppressWarnings("ReferenceEquality") // Equal parts of a plan are replaced one by one.
  private Expression expression(Expression original, List<Field> columns) {
    Expression expression = original == target ? (Expression) replacement : original;
    return switch (expression) {
      case FieldReference reference -> {
        if (reference.index() >= columns.size()) {
          throw new IllegalArgumentException("There is no such column any more");
        }
        yield FieldReference.of(reference.index(), columns.get(reference.index()));
      }
      case Subquery subquery -> {
        Subquery edited =
            (Subquery) Expressions.mapOperands(subquery, it -> expression(it, columns));
        yield edited.withRelation(relation(subquery.relation()));
      }
      default -> Expressions.mapOperands(expression, it -> expression(it, columns));
    };
  }
}
