package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.type.Schema;

/** A plan that is prepared again when the session has another database than it was prepared in. */
final class RenewablePlan implements PreparedPlan {

  private final DuckDbSession session;
  private final Relation relation;

  /** Guarded by this. */
  private DuckDbPlan prepared;

  /**
   * A plan.
   *
   * @param session its session
   * @param relation the plan as it was given
   * @param prepared the plan in the database of now
   */
  RenewablePlan(DuckDbSession session, Relation relation, DuckDbPlan prepared) {
    this.session = session;
    this.relation = relation;
    this.prepared = prepared;
  }

  private synchronized DuckDbPlan prepared() {
    return prepared;
  }

  private synchronized DuckDbPlan current(Execution execution) {
    if (!prepared.isClosed() && !session.isCurrent(prepared)) {
      DuckDbPlan renewed = session.prepared(relation, execution);
      prepared.close();
      prepared = renewed;
    }
    return prepared;
  }

  @Override
  public Schema schema() {
    return prepared().schema();
  }

  @Override
  public String nativeText() {
    return prepared().nativeText();
  }

  @Override
  public BatchCursor execute(Execution execution) {
    return current(execution).execute(execution);
  }

  @Override
  public String explain(boolean measured, Execution execution) {
    return current(execution).explain(measured, execution);
  }

  @Override
  public void close() {
    prepared().close();
  }
}
