package io.recordframe.constraint;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.DataType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A rule and the values that it is for: those of a column, or what lies within its records, lists
 * and maps.
 *
 * @param path the column, then the steps into its values
 * @param type the type of the values that the rule is for
 * @param rule the rule
 */
public record ColumnRule(List<Step> path, DataType type, Rule rule) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the path does not begin with a column
   */
  public ColumnRule {
    path = List.copyOf(path);
    if (path.isEmpty() || !(path.getFirst() instanceof Step.Field)) {
      throw new IllegalArgumentException("A rule is for a column, but its path is " + path);
    }
  }

  /**
   * The column that the values are in.
   *
   * @return the first step
   */
  public Step.Field column() {
    return (Step.Field) path.getFirst();
  }

  /**
   * Whether the rule is for the values of the column themselves.
   *
   * @return whether no step leads into them
   */
  public boolean isForColumn() {
    return path.size() == 1;
  }

  /**
   * The same rule seen from the record around.
   *
   * @param outer the steps to the record whose rule this is
   * @return the rule
   */
  public ColumnRule within(List<? extends Step> outer) {
    List<Step> longer = new ArrayList<>(outer);
    longer.addAll(path);
    return new ColumnRule(longer, type, rule);
  }

  /**
   * Whether all of a row's values meet the rule. There is nothing to meet within a null.
   *
   * @param values the values of the column
   * @param clock tells what time it is
   * @return the expression, never null
   */
  public UnboundExpression holdsFor(UnboundExpression values, Clock clock) {
    return new Descent(this, clock).holds(values);
  }

  /**
   * What is to be told of each of a row's values that does not meet the rule. It is asked for rows
   * alone that have such a value.
   *
   * @param values the values of the column
   * @param clock tells what time it is
   * @param told makes what is told out of where the value is, as text, and the value itself
   * @return the list of it
   */
  public UnboundExpression breaches(
      UnboundExpression values, Clock clock, BinaryOperator<UnboundExpression> told) {
    return new Descent(this, clock).breaches(values, told);
  }

  /** The steps into the column's values. */
  List<Step> inside() {
    return path.subList(1, path.size());
  }
}
