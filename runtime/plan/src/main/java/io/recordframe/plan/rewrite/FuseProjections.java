package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projection over a projection becomes one, each column of the lower put where the upper refers
 * to it. Both stay where
 *
 * <ul>
 *   <li>an expression would be nested deeper than {@value #MAX_DEPTH} levels,
 *   <li>columns that are used several times would cost more than {@value #MAX_REPEATED_COST}
 *       operations again, over all projections that become one; windows and subqueries are never
 *       repeated,
 *   <li>a window would stand inside a window, a lambda over a list or a subquery,
 *   <li>the lower has a volatile function.
 * </ul>
 */
final class FuseProjections {

  /** How deep an expression may become. */
  static final int MAX_DEPTH = 200;

  /** How many operations may be done again because a column is used several times. */
  static final long MAX_REPEATED_COST = 256;

  private FuseProjections() {}

  /**
   * Columns with what is known of them.
   *
   * @param named the columns
   * @param weights the weight of each
   * @param repeatedCost how many operations are repeated since projections became one
   */
  record Columns(List<NamedExpression> named, List<Weight> weights, long repeatedCost) {

    static Columns of(List<NamedExpression> named) {
      return new Columns(
          named, named.stream().map(column -> Weight.of(column.expression())).toList(), 0);
    }

    List<Expression> expressions() {
      return named.stream().map(NamedExpression::expression).toList();
    }
  }

  /** The upper columns over the input of the lower ones, or null where both have to stay. */
  static @Nullable Columns fuse(Columns lower, List<NamedExpression> upper) {
    ColumnUses uses = new ColumnUses(lower.named().size());
    upper.forEach(column -> uses.add(column.expression()));
    long repeatedCost = lower.repeatedCost();
    for (int i = 0; i < lower.weights().size(); i++) {
      Weight weight = lower.weights().get(i);
      if (weight.isVolatile()
          || (weight.hasWindow() && (uses.isInRowValue(i) || uses.isInSubquery(i)))) {
        return null;
      }
      repeatedCost += Math.max(0, uses.count(i) - 1) * weight.cost();
    }
    if (repeatedCost > MAX_REPEATED_COST) {
      return null;
    }
    List<Weight> weights = new ArrayList<>(upper.size());
    for (NamedExpression column : upper) {
      Weight weight = Weight.of(column.expression(), lower.weights()::get);
      if (weight.depth() > MAX_DEPTH && weight.depth() > Weight.of(column.expression()).depth()) {
        return null;
      }
      weights.add(weight);
    }
    Substitution substitution = Substitution.of(lower.expressions());
    List<NamedExpression> columns = Relations.mapNamed(upper, substitution::apply);
    return new Columns(columns, weights, repeatedCost);
  }
}
