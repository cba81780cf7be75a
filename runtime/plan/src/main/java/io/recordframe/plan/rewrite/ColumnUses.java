package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which columns of an input expressions use, by themselves and as outer references in their
 * subqueries.
 */
public final class ColumnUses {

  private enum Place {
    TOP,
    WINDOW,
    LAMBDA
  }

  private final int[] counts;
  private final BitSet used = new BitSet();
  private final BitSet inRowValue = new BitSet();
  private final BitSet inSubquery = new BitSet();

  ColumnUses(int columns) {
    counts = new int[columns];
  }

  /**
   * The positions of the columns that an expression uses.
   *
   * @param expression the expression
   * @param columns how many columns its input has
   * @return the positions, a set of its own
   */
  public static BitSet of(Expression expression, int columns) {
    ColumnUses uses = new ColumnUses(columns);
    uses.add(expression);
    return uses.used;
  }

  void add(Expression expression) {
    walk(expression, 0, Place.TOP);
  }

  /** The positions of the columns that are used. */
  BitSet used() {
    return used;
  }

  /**
   * How often the column at a position stands in the expressions; twice for one in a subquery, and
   * {@value ListLambda#ESTIMATED_ELEMENTS} times for one in a lambda over a list.
   */
  int count(int column) {
    return counts[column];
  }

  /** Whether the column stands where no window call may: inside another, or in a lambda. */
  boolean isInRowValue(int column) {
    return inRowValue.get(column);
  }

  /** Whether the column stands inside a subquery. */
  boolean isInSubquery(int column) {
    return inSubquery.get(column);
  }

  private void walk(Expression expression, int depth, Place place) {
    switch (expression) {
      case FieldReference reference when depth == 0 -> {
        used.set(reference.index());
        counts[reference.index()] += place == Place.LAMBDA ? ListLambda.ESTIMATED_ELEMENTS : 1;
        inRowValue.set(reference.index(), inRowValue.get(reference.index()) || place != Place.TOP);
      }
      case OuterReference reference when depth > 0 && reference.level() == depth -> {
        used.set(reference.index());
        inSubquery.set(reference.index());
        counts[reference.index()] += 2;
      }
      case Subquery subquery -> walkInside(subquery.relation(), depth + 1);
      default -> {
        // Other nodes use no column themselves; their operands follow.
      }
    }
    List<Expression> operands = Expressions.operands(expression);
    for (int i = 0; i < operands.size(); i++) {
      walk(operands.get(i), depth, inside(expression, i, place));
    }
  }

  private static Place inside(Expression expression, int position, Place place) {
    if (place == Place.LAMBDA || ListLambda.isBody(expression, position)) {
      return Place.LAMBDA;
    }
    return expression instanceof WindowCall ? Place.WINDOW : place;
  }

  private void walkInside(Relation root, int depth) {
    Set<Relation> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Relation> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Relation relation = open.pop();
      if (met.add(relation)) {
        Relations.expressions(relation).forEach(expression -> walk(expression, depth, Place.TOP));
        relation.inputs().forEach(open::push);
      }
    }
  }
}
