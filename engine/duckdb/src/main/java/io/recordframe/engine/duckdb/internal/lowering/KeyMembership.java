package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.rewrite.ColumnUses;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A semi join as the question whether a key of the left side is among those of the right one.
 *
 * @param key the key, over the columns of both sides
 * @param among what it may be equal to, over the columns of both sides
 * @param conditions what must hold for rows of the right side, over the columns of both sides
 */
record KeyMembership(Expression key, Expression among, List<Expression> conditions) {

  /**
   * The question that a join asks.
   *
   * @param outer how far out relations refer
   * @return the question; null if the join asks for more than one key, or refers to a row around
   */
  static @Nullable KeyMembership of(Join join, OuterLevels outer) {
    if (join.type() != Join.Type.SEMI
        || Occurrences.hasSubquery(join.condition())
        || outer.of(join.condition()) > 0
        || outer.of(join.right()) > 0) {
      return null;
    }
    int left = join.left().schema().size();
    int columns = left + join.right().schema().size();
    FunctionCall equality = null;
    List<Expression> conditions = new ArrayList<>();
    for (Expression part : Junctions.conjuncts(join.condition())) {
      BitSet used = ColumnUses.of(part, columns);
      if (used.nextSetBit(0) >= left) {
        conditions.add(part);
      } else if (equality == null
          && part instanceof FunctionCall call
          && call.function() == ComparisonFunction.EQUAL) {
        equality = call;
      } else {
        return null;
      }
    }
    return equality == null ? null : of(equality, left, columns, conditions);
  }

  private static @Nullable KeyMembership of(
      FunctionCall equality, int left, int columns, List<Expression> conditions) {
    Expression first = equality.arguments().getFirst();
    Expression second = equality.arguments().getLast();
    BitSet ofFirst = ColumnUses.of(first, columns);
    BitSet ofSecond = ColumnUses.of(second, columns);
    if (isOfLeft(ofFirst, left) && ofSecond.nextSetBit(0) >= left) {
      return new KeyMembership(first, second, conditions);
    }
    return isOfLeft(ofSecond, left) && ofFirst.nextSetBit(0) >= left
        ? new KeyMembership(second, first, conditions)
        : null;
  }

  private static boolean isOfLeft(BitSet used, int left) {
    return !used.isEmpty() && used.length() <= left;
  }
}
