package io.recordframe;

import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * What the condition of an asof join asks for.
 *
 * @param keys what must be equal
 * @param nearest what is near
 * @param direction where the nearest row is looked for
 * @param orEqual whether an equal value counts
 * @param within how far it reaches
 */
record AsofCondition(
    List<AsofJoin.Key> keys,
    Sides nearest,
    AsofJoin.Direction direction,
    boolean orEqual,
    Expression within) {

  private static final String RULE =
      "The condition of an asof join compares with eq(...) what must be equal, and once with ge, gt, le or lt what must be nearest, a value of the left side with one of the right side each time; a second comparison may say how far it reaches";

  private static final String NEAREST_RULE =
      "The condition of an asof join for the nearest row compares with eq(...) what must be equal, and with ge, gt, le or lt how far the right side's value may be away, a value of the left side with one of the right side each time";

  /**
   * Two values that are compared.
   *
   * @param left over the columns of the left side
   * @param right over the columns of both sides, of the right ones only
   */
  record Sides(Expression left, Expression right) {}

  /** Two values as the condition compares them. */
  private record Comparison(
      FunctionCall call, ComparisonFunction function, Expression first, Expression second) {}

  /**
   * Takes a condition apart that has a direction.
   *
   * @param condition a condition over the columns of both sides
   * @param leftColumns how many columns the left side has
   * @throws InvalidPlanException if it asks for something else
   */
  static AsofCondition of(Expression condition, int leftColumns) {
    List<AsofJoin.Key> keys = new ArrayList<>();
    Comparison nearest = null;
    Comparison bound = null;
    for (Comparison comparison : comparisons(condition, RULE)) {
      Sides sides = sides(comparison, leftColumns, RULE);
      if (isEquality(comparison)) {
        keys.add(key(comparison, sides));
        continue;
      }
      AsofJoin.Direction found = direction(comparison, sides, RULE);
      if (nearest == null) {
        nearest = comparison;
        continue;
      }
      Sides nearestSides = sides(nearest, leftColumns, RULE);
      if (bound != null
          || found == direction(nearest, nearestSides, RULE)
          || !sides.right().equals(nearestSides.right())) {
        throw new InvalidPlanException(
            RULE
                + ", the opposite way and of the same value of the right side; filter before or afterwards by what else matters");
      }
      bound = comparison;
    }
    if (nearest == null) {
      throw new InvalidPlanException(RULE + ", but found no such comparison");
    }
    Sides sides = sides(nearest, leftColumns, RULE);
    return new AsofCondition(
        keys,
        sides,
        direction(nearest, sides, RULE),
        nearest.function() == ComparisonFunction.GREATER_OR_EQUAL
            || nearest.function() == ComparisonFunction.LESS_OR_EQUAL,
        bound == null ? Join.ALWAYS : bound.call());
  }

  /**
   * Takes a condition apart whose first comparison is of the values that are near.
   *
   * @param condition a condition over the columns of both sides
   * @param leftColumns how many columns the left side has
   * @throws InvalidPlanException if it asks for something else
   */
  static AsofCondition ofNearest(Expression condition, int leftColumns) {
    List<Comparison> comparisons = comparisons(condition, NEAREST_RULE);
    Sides nearest = sides(comparisons.getFirst(), leftColumns, NEAREST_RULE);
    List<AsofJoin.Key> keys = new ArrayList<>();
    Expression within = Join.ALWAYS;
    for (Comparison comparison : comparisons.subList(1, comparisons.size())) {
      Sides sides = sides(comparison, leftColumns, NEAREST_RULE);
      if (isEquality(comparison)) {
        keys.add(key(comparison, sides));
        continue;
      }
      direction(comparison, sides, NEAREST_RULE);
      if (!sides.right().equals(nearest.right())) {
        throw new InvalidPlanException(
            NEAREST_RULE
                + ", but found a bound of another value; filter before or afterwards by it");
      }
      within =
          within.equals(Join.ALWAYS)
              ? comparison.call()
              : FunctionCall.of(LogicalFunction.AND, within, comparison.call());
    }
    return new AsofCondition(keys, nearest, AsofJoin.Direction.NEAREST, true, within);
  }

  /** The join of two relations under this condition. */
  Relation join(Relation left, Relation right, Join.Type type) {
    return new AsofJoin(
        left, right, type, keys, nearest.left(), nearest.right(), direction, orEqual, within);
  }

  private static boolean isEquality(Comparison comparison) {
    return comparison.function() == ComparisonFunction.EQUAL
        || comparison.function() == ComparisonFunction.EQUAL_NULL_SAFE;
  }

  private static AsofJoin.Key key(Comparison comparison, Sides sides) {
    return new AsofJoin.Key(
        sides.left(), sides.right(), comparison.function() == ComparisonFunction.EQUAL_NULL_SAFE);
  }

  private static List<Comparison> comparisons(Expression condition, String rule) {
    return Junctions.conjuncts(condition).stream().map(part -> comparison(part, rule)).toList();
  }

  private static Comparison comparison(Expression condition, String rule) {
    if (condition instanceof FunctionCall call
        && call.arguments().size() == 2
        && call.function() instanceof ComparisonFunction function) {
      return new Comparison(
          call, function, call.arguments().getFirst(), call.arguments().getLast());
    }
    throw new InvalidPlanException(rule + ", but found something that is no comparison");
  }

  private static AsofJoin.Direction direction(Comparison comparison, Sides sides, String rule) {
    boolean leftFirst = comparison.first().equals(sides.left());
    return switch (comparison.function()) {
      case GREATER, GREATER_OR_EQUAL ->
          leftFirst ? AsofJoin.Direction.BACKWARD : AsofJoin.Direction.FORWARD;
      case LESS, LESS_OR_EQUAL ->
          leftFirst ? AsofJoin.Direction.FORWARD : AsofJoin.Direction.BACKWARD;
      case EQUAL, EQUAL_NULL_SAFE, NOT_EQUAL, BETWEEN, IS_NULL, IS_NOT_NULL ->
          throw new InvalidPlanException(
              rule + ", but found " + comparison.function().functionName());
    };
  }

  private static Sides sides(Comparison comparison, int leftColumns, String rule) {
    Expression first = comparison.first();
    Expression second = comparison.second();
    Boolean firstIsLeft = JoinSides.isLeft(first, leftColumns, rule);
    Boolean secondIsLeft = JoinSides.isLeft(second, leftColumns, rule);
    if (firstIsLeft == null || secondIsLeft == null || firstIsLeft.equals(secondIsLeft)) {
      throw new InvalidPlanException(
          rule + ", but found a comparison of other values; filter before or afterwards by it");
    }
    return firstIsLeft ? new Sides(first, second) : new Sides(second, first);
  }
}
