package io.recordframe.expression;

import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.print.PlanPrinter;

/** How expressions are shown that stand in no plan yet. */
final class Printing {

  private Printing() {}

  /**
   * The form that plans are printed in. What has none by itself, such as an element of a list, or
   * cannot stand in any plan, is shown by what a plan would say to it.
   */
  static String text(UnboundExpression expression) {
    try {
      return PlanPrinter.print(Binder.anywhere().bind(expression));
    } catch (InvalidPlanException unplaced) {
      return "(cannot be shown by itself: " + unplaced.getMessage() + ")";
    }
  }
}
