package io.recordframe.plan.print;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import java.util.List;

/**
 * Prints plans as an indented tree, one line for each relation with its inputs below:
 *
 * <pre>{@code
 * Sort revenue DESC
 *   Aggregate BY city: sum(amount) AS revenue
 *     Join INNER ON customer = id#3
 *       Filter amount > 10.0 AND note IS NULL
 *         Scan table orders (id int64, customer int64, amount float64, note string?)
 *       Scan table customers (id int64, city string)
 * }</pre>
 *
 * <p>Columns have their names, with their position behind a {@code #} where the input has the name
 * twice. Columns of a query around are {@code outer.name}, or {@code outer2.name} and so on further
 * out. The relations of subqueries stand below the line that asks for them, before its inputs. A
 * relation that is read in several places has a number and is printed once, apart from scans. The
 * same plan gives the same text.
 *
 * <p>For people: the form may change, and nothing should read it.
 */
public final class PlanPrinter {

  /** From here on lines say how deep they stand, and are not moved further to the right. */
  private static final int MAX_INDENTED_DEPTH = 50;

  private PlanPrinter() {}

  /**
   * Prints all of a plan.
   *
   * @param relation the root
   * @return the lines, each with a line feed at its end but the last
   */
  public static String print(Relation relation) {
    return print(relation, Integer.MAX_VALUE);
  }

  /**
   * Prints the upper part of a plan.
   *
   * @param relation the root
   * @param maxRelations how many relations are printed at most; the last line then says how many
   *     are left
   * @return the lines, each with a line feed at its end but the last
   * @throws IllegalArgumentException if the number is not positive
   */
  public static String print(Relation relation, int maxRelations) {
    if (maxRelations < 1) {
      throw new IllegalArgumentException(
          "At least one relation is printed, but the limit is " + maxRelations);
    }
    return laidOut(PlanOutline.of(relation, maxRelations));
  }

  /**
   * Prints an expression on one line, and the relations of its subqueries below.
   *
   * @param expression the expression
   * @return the text
   */
  public static String print(Expression expression) {
    return laidOut(PlanOutline.of(expression, Integer.MAX_VALUE));
  }

  private static String laidOut(List<PlanOutline.Line> lines) {
    StringBuilder text = new StringBuilder();
    for (PlanOutline.Line line : lines) {
      text.append(text.isEmpty() ? "" : "\n");
      text.repeat("  ", Math.min(line.depth(), MAX_INDENTED_DEPTH));
      if (line.depth() > MAX_INDENTED_DEPTH) {
        text.append('[').append(line.depth()).append("] ");
      }
      text.append(line.text());
    }
    return text.toString();
  }
}
