package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.LimitExceededException;
import io.recordframe.plan.print.PlanPrinter;
import io.recordframe.plan.type.Schema;
import java.util.List;

/** A plan as it is. An execution computes all rows before it hands out the first. */
final class ReferencePlan implements PreparedPlan {

  private final ReferenceSession session;
  private final Relation plan;
  private volatile boolean closed;

  ReferencePlan(ReferenceSession session, Relation plan) {
    this.session = session;
    this.plan = plan;
  }

  @Override
  public Schema schema() {
    return plan.schema();
  }

  @Override
  public BatchCursor execute(Execution execution) {
    if (closed) {
      throw new IllegalStateException("This prepared plan is closed; prepare the plan again");
    }
    session.requireOpen();
    ExecutionControl control = new ExecutionControl(execution.begin());
    return new RowsCursor(schema(), run(control), control);
  }

  private List<Row> run(ExecutionControl control) {
    try {
      return new Interpreter(control).rows(plan);
    } catch (StackOverflowError overflow) {
      throw new LimitExceededException(
          "The plan is too deep for the reference engine, which needs the stack of a Java thread for it; split it",
          overflow);
    }
  }

  @Override
  public String nativeText() {
    return PlanPrinter.print(plan);
  }

  @Override
  public String explain(boolean measured, Execution execution) {
    return nativeText();
  }

  @Override
  public void close() {
    closed = true;
  }
}
