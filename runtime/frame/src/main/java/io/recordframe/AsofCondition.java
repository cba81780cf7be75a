package io.recordframe;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the condition of an asof join asks for.
 *
 * @param keys what must be equal
 * @param nearest the comparison that the nearest row meets best
 */
record AsofCondition(List<Sides> keys, Nearest nearest) {

  private static final String RULE =
      "The condition of an asof join compares with eq(...) what must be equal, and once with ge, gt, le or lt what must be nearest, a value of the left side with one of the right side each time; a second comparison may say how far it reaches";

  /**
   * Two values that are compared.
   *
   * @param left over the columns of the left side
   * @param right over the columns of both sides, of the right ones only
   */
  record Sides(Expression left, Expression right) {}

  /**
   * From where the nearest row is looked for.
   *
   * @param sides what is compared
   * @param before whether the right value comes before the left one
   * @param orEqual whether it may be equal
   */
  record Nearest(Sides sides, boolean before, boolean orEqual) {}

  /** Two values as the condition compares them. */
  private record Comparison(ComparisonFunction function, Expression first, Expression second) {}

  /**
   * Takes a condition apart.
   *
   * @param condition a condition over the columns of both sides
   * @param leftColumns how many columns the left side has
   * @throws InvalidPlanException if it asks for something else
   */
  static AsofCondition of(Expression condition, int leftColumns) {
    List<Sides> keys = new ArrayList<>();
    Nearest nearest = null;
    boolean bounded = false;
    for (Comparison comparison : comparisons(condition)) {
      Sides sides = sides(comparison, leftColumns);
      if (comparison.function() == ComparisonFunction.EQUAL
          || comparison.function() == ComparisonFunction.EQUAL_NULL_SAFE) {
        keys.add(sides);
        continue;
      }
      Nearest found = nearest(comparison, sides);
      if (nearest == null) {
        nearest = found;
      } else if (!bounded
          && found.before() != nearest.before()
          && found.sides().right().equals(nearest.sides().right())) {
        bounded = true;
      } else {
        throw new InvalidPlanException(
            RULE
                + ", the opposite way and of the same value of the right side; filter before or afterwards by what else matters");
      }
    }
    if (nearest == null) {
      throw new InvalidPlanException(RULE + ", but found no such comparison");
    }
    return new AsofCondition(List.copyOf(keys), nearest);
  }

  private static List<Comparison> comparisons(Expression condition) {
    if (condition instanceof FunctionCall call) {
      if (call.function() == LogicalFunction.AND) {
        return call.arguments().stream().flatMap(part -> comparisons(part).stream()).toList();
      }
      if (call.arguments().size() == 2 && call.function() instanceof ComparisonFunction function) {
        return List.of(
            new Comparison(function, call.arguments().getFirst(), call.arguments().getLast()));
      }
    }
    throw new InvalidPlanException(RULE + ", but found something that is no comparison");
  }

  private static Nearest nearest(Comparison comparison, Sides sides) {
    boolean leftFirst = comparison.first().equals(sides.left());
    return switch (comparison.function()) {
      case GREATER -> new Nearest(sides, leftFirst, false);
      case GREATER_OR_EQUAL -> new Nearest(sides, leftFirst, true);
      case LESS -> new Nearest(sides, !leftFirst, false);
      case LESS_OR_EQUAL -> new Nearest(sides, !leftFirst, true);
      case EQUAL, EQUAL_NULL_SAFE, NOT_EQUAL, BETWEEN, IS_NULL, IS_NOT_NULL ->
          throw new InvalidPlanException(
              RULE + ", but found " + comparison.function().functionName());
    };
  }

  private static Sides sides(Comparison comparison, int leftColumns) {
    Expression first = comparison.first();
    Expression second = comparison.second();
    Boolean firstIsLeft = isLeft(first, leftColumns);
    Boolean secondIsLeft = isLeft(second, leftColumns);
    if (firstIsLeft == null || secondIsLeft == null || firstIsLeft.equals(secondIsLeft)) {
      throw new InvalidPlanException(
          RULE + ", but found a comparison of other values; filter before or afterwards by it");
    }
    return firstIsLeft ? new Sides(first, second) : new Sides(second, first);
  }

  /** Whether an expression is over columns of the left side alone; null where it is of neither. */
  private static @Nullable Boolean isLeft(Expression expression, int leftColumns) {
    if (expression instanceof Subquery) {
      throw new InvalidPlanException(
          "The condition of an asof join holds a query; add its value with let(...) before");
    }
    if (expression instanceof FieldReference reference) {
      return reference.index() < leftColumns;
    }
    Boolean known = null;
    for (Expression operand : Expressions.operands(expression)) {
      Boolean found = isLeft(operand, leftColumns);
      if (found != null && known != null && !known.equals(found)) {
        throw new InvalidPlanException(RULE + ", but found a value of both");
      }
      known = found == null ? known : found;
    }
    return known;
  }
}
