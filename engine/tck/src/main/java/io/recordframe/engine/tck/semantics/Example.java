package io.recordframe.engine.tck.semantics;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.print.PlanPrinter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression and what it gives on every engine.
 *
 * @param expression the expression, over no columns
 * @param fails whether the query fails
 * @param value what it gives otherwise, in the form that {@link Row} states
 */
public record Example(Expression expression, boolean fails, @Nullable Object value) {

  static Example gives(Expression expression, @Nullable Object value) {
    return new Example(expression, false, value);
  }

  static Example fails(Expression expression) {
    return new Example(expression, true, null);
  }

  /**
   * Runs the example.
   *
   * @param session the engine
   * @return what differs, or null if the engine gives what it must
   */
  public @Nullable String check(EngineSession session) {
    Outcome outcome = Outcome.of(session, plan(), Execution.unbounded());
    boolean holds =
        switch (outcome) {
          case Outcome.Gave gave ->
              !fails
                  && gave.rows().size() == 1
                  && Objects.equals(gave.rows().getFirst().get(0), value);
          case Outcome.Failed _ -> fails;
          case Outcome.Refused _, Outcome.Broke _ -> false;
        };
    return holds ? null : text() + ", but it came to " + outcome;
  }

  /**
   * The expression as a plan of one row.
   *
   * @return the plan
   */
  public Relation plan() {
    return new Project(Rows.one(), List.of(new NamedExpression("example", expression)));
  }

  /**
   * The example as the document shows it.
   *
   * @return such as {@code `1 + 1` gives `2`}
   */
  public String text() {
    return "`%s` %s"
        .formatted(PlanPrinter.print(expression), fails ? "is an error" : "gives `" + value + "`");
  }
}
