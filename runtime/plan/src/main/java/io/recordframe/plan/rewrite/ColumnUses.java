package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
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
import java.util.Set;

/**
 * Which columns of an input expressions use, by themselves and as outer references in their
 * subqueries.
 */
final class ColumnUses {

  private final int[] counts;
  private final BitSet used = new BitSet();
  private final BitSet inWindow = new BitSet();
  private final BitSet inSubquery = new BitSet();

  ColumnUses(int columns) {
    counts = new int[columns];
  }

  static BitSet of(Expression expression, int columns) {
    ColumnUses uses = new ColumnUses(columns);
    uses.add(expression);
    return uses.used;
  }

  void add(Expression expression) {
    walk(expression, 0, false);
  }

  /** The positions of the columns that are used. */
  BitSet used() {
    return used;
  }

  /** How often the column at a position stands in the expressions; twice for one in a subquery. */
  int count(int column) {
    return counts[column];
  }

  /** Whether the column stands inside a window call. */
  boolean isInWindow(int column) {
    return inWindow.get(column);
  }

  /** Whether the column stands inside a subquery. */
  boolean isInSubquery(int column) {
    return inSubquery.get(column);
  }

  private void walk(Expression expression, int depth, boolean window) {
    boolean insideWindow = window;
    switch (expression) {
      case FieldReference reference when depth == 0 -> {
        used.set(reference.index());
        counts[reference.index()]++;
        if (window) {
          inWindow.set(reference.index());
        }
      }
      case OuterReference reference when depth > 0 && reference.level() == depth -> {
        used.set(reference.index());
        inSubquery.set(reference.index());
        counts[reference.index()] += 2;
      }
      case Subquery subquery -> walkInside(subquery.relation(), depth + 1);
      case WindowCall _ -> insideWindow = true;
      default -> {
        // Other nodes use no column themselves; their operands follow.
      }
    }
    for (Expression operand : Expressions.operands(expression)) {
      walk(operand, depth, insideWindow);
    }
  }

  private void walkInside(Relation root, int depth) {
    Set<Relation> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Relation> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Relation relation = open.pop();
      if (met.add(relation)) {
        Relations.expressions(relation).forEach(expression -> walk(expression, depth, false));
        relation.inputs().forEach(open::push);
      }
    }
  }
}
