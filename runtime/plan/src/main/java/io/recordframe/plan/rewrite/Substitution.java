package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts expressions in the place of the columns of an input. In the subqueries of an expression the
 * same columns stand as outer references, at level 1 directly inside, one more with each subquery
 * further in; they are replaced too, and what is put there is raised by as many levels.
 */
public final class Substitution {

  private final List<? extends @Nullable Expression> replacements;
  private final List<Rewritten> doneByDepth = new ArrayList<>();

  private Substitution(List<? extends @Nullable Expression> replacements) {
    this.replacements = replacements;
  }

  /**
   * Replaces the column at each position by the expression at that position.
   *
   * @param replacements over the new input, of the same types; null for a column that is not used
   */
  static Substitution of(List<? extends @Nullable Expression> replacements) {
    return new Substitution(replacements);
  }

  /**
   * Replaces columns by columns elsewhere.
   *
   * @param positions the new position of the column at each old one, or -1 if it is not used
   * @param schema the new input's columns
   */
  static Substitution ofPositions(int[] positions, Schema schema) {
    List<@Nullable Expression> replacements = new ArrayList<>(positions.length);
    for (int position : positions) {
      replacements.add(position < 0 ? null : FieldReference.of(position, schema.field(position)));
    }
    return new Substitution(replacements);
  }

  Expression apply(Expression expression) {
    return apply(expression, 0);
  }

  private Expression apply(Expression expression, int depth) {
    return switch (expression) {
      case FieldReference reference when depth == 0 -> {
        Expression replacement = replacement(reference.index());
        yield replacement.equals(reference) ? reference : replacement;
      }
      case OuterReference reference when depth > 0 && reference.level() == depth -> {
        Expression replacement = raised(replacement(reference.index()), depth, 0);
        yield replacement.equals(reference) ? reference : replacement;
      }
      case Subquery subquery -> {
        Subquery mapped =
            (Subquery) Expressions.mapOperands(subquery, operand -> apply(operand, depth));
        Relation relation = applyInside(subquery.relation(), depth + 1);
        yield Identity.same(relation, subquery.relation()) ? mapped : mapped.withRelation(relation);
      }
      default -> Expressions.mapOperands(expression, operand -> apply(operand, depth));
    };
  }

  private Expression replacement(int index) {
    Expression replacement = replacements.get(index);
    if (replacement == null) {
      throw new IllegalStateException("Column " + index + " is used, but was taken for unused");
    }
    return replacement;
  }

  private Relation applyInside(Relation root, int depth) {
    while (doneByDepth.size() <= depth) {
      doneByDepth.add(new Rewritten(true));
    }
    Rewritten done = doneByDepth.get(depth);
    return mapInputsFirst(root, done, expression -> apply(expression, depth));
  }

  /** Rebuilds a relation from its inputs up, each once. */
  private static Relation mapInputsFirst(
      Relation root, Rewritten done, UnaryOperator<Expression> change) {
    Deque<Relation> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Relation relation = open.element();
      boolean ready = true;
      for (Relation input : relation.inputs()) {
        if (!done.has(input)) {
          open.push(input);
          ready = false;
        }
      }
      if (ready) {
        open.pop();
        if (!done.has(relation)) {
          done.put(relation, Relations.map(relation, done::get, change));
        }
      }
    }
    return done.get(root);
  }

  /**
   * An expression over a row as it is written in a subquery of that row.
   *
   * @param expression the expression
   * @return the same one, one subquery further in
   */
  public static Expression raised(Expression expression) {
    return raised(expression, 1, 0);
  }

  /**
   * An expression over a row as it is written so many subqueries further in.
   *
   * @param levels how many subqueries further in
   * @param depth how many subqueries of the expression itself are around; 0 at its top
   */
  private static Expression raised(Expression expression, int levels, int depth) {
    return switch (expression) {
      case FieldReference reference when depth == 0 ->
          new OuterReference(
              levels, reference.index(), reference.name(), reference.type(), reference.nullable());
      case OuterReference reference when reference.level() >= Math.max(depth, 1) ->
          new OuterReference(
              reference.level() + levels,
              reference.index(),
              reference.name(),
              reference.type(),
              reference.nullable());
      case Subquery subquery -> {
        Expression mapped =
            Expressions.mapOperands(subquery, operand -> raised(operand, levels, depth));
        yield ((Subquery) mapped)
            .withRelation(raisedInside(subquery.relation(), levels, depth + 1));
      }
      default -> Expressions.mapOperands(expression, operand -> raised(operand, levels, depth));
    };
  }

  private static Relation raisedInside(Relation root, int levels, int depth) {
    return mapInputsFirst(
        root, new Rewritten(true), expression -> raised(expression, levels, depth));
  }
}
